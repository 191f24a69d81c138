import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import {
  draftOf,
  isToBeSent,
  nextDraft,
  type Draft,
  type DraftEvent,
  type Equal,
  type Saved,
  type Setback,
} from './draft.js';

export interface SavingOptions<Value> {
  saved: Saved<Value>;
  /** Sends a change upon a version; gives what the server has then. */
  save: (value: Value, version: number) => Promise<Saved<Value>>;
  /** What the server has, from the `current` of a 412. */
  readCurrent: (current: unknown) => Saved<Value>;
  equal?: Equal<Value>;
  /** After the last key. Default 1 s. */
  delayMs?: number;
}

const TRY_AGAIN_MS = 5_000;

/** A draft that saves itself: a moment after the last change, and again and again while the server is out of reach. */
export function useSaving<Value>({
  saved,
  save,
  readCurrent,
  equal = Object.is,
  delayMs = 1_000,
}: SavingOptions<Value>) {
  const [draft, setDraft] = useState<Draft<Value>>(() => draftOf(saved));
  const [problem, setProblem] = useState<ApiProblem>();
  // Events follow each other faster than renderings: the latest state is here.
  const latest = useRef(draft);
  const tell = useCallback(
    (event: DraftEvent<Value>) => {
      latest.current = nextDraft(latest.current, event, equal);
      setDraft(latest.current);
    },
    [equal],
  );
  const calls = useRef({ save, readCurrent });
  useEffect(() => {
    calls.current = { save, readCurrent };
  });
  const send = useCallback(async () => {
    if (!isToBeSent(latest.current)) return;
    tell({ type: 'sent' });
    try {
      const { value, base } = latest.current;
      tell({ type: 'saved', saved: await calls.current.save(value, base.version), at: Date.now() });
      setProblem(undefined);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      setProblem(failure);
      tell({ type: 'setBack', setback: setbackOf(failure, calls.current.readCurrent) });
    }
  }, [tell]);
  useEffect(() => tell({ type: 'arrived', saved }), [tell, saved]);
  useTimes(draft, delayMs, send);
  return { draft, problem, tell, latest, send };
}

/** A session that has ended is one that begins again: what was typed waits for it. */
function setbackOf<Value>(problem: ApiProblem, readCurrent: SavingOptions<Value>['readCurrent']): Setback<Value> {
  if (problem.isUnreachable || problem.status === 401) return { kind: 'offline' };
  if (problem.status === 412) return { kind: 'conflict', theirs: readCurrent(problem.current) };
  return { kind: 'refused' };
}

/** When to send: a while after the last change; while offline every few seconds, and as soon as the browser is online. */
function useTimes<Value>({ phase, value }: Draft<Value>, delayMs: number, send: () => Promise<void>): void {
  const go = useEffectEvent(() => void send());
  useEffect(() => {
    if (!isToBeSent({ phase })) return undefined;
    const timer = setTimeout(go, phase === 'offline' ? TRY_AGAIN_MS : delayMs);
    window.addEventListener('online', go);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', go);
    };
  }, [phase, value, delayMs]);
}
