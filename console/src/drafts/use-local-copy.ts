import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { isAtRisk, type Draft, type Equal } from './draft.js';
import { LocalCopies, type LocalCopy } from './local-copies.js';

const SOON_MS = 250;

/**
 * Keeps what is at risk in this browser, a moment after each change and at once when the page is left, and drops it when
 * the server has it. @returns what an earlier visit has left behind, if the server does not have it.
 */
export function useLocalCopy<Value>(personId: string, resource: string, draft: Draft<Value>, equal: Equal<Value>) {
  const copies = useMemo(() => new LocalCopies<Value>(personId, resource), [personId, resource]);
  const { left, settle } = useLeftBehind(copies, draft, equal);
  const keepNow = useKeeping(copies, draft);
  /** After the person has taken it, or does not want it. */
  const settleLeft = async (taken: boolean) => {
    settle();
    if (taken && left) await copies.keep(left);
    await copies.dropLeftBehind();
  };
  return { left, settle: settleLeft, keepNow };
}

function useLeftBehind<Value>(copies: LocalCopies<Value>, draft: Draft<Value>, equal: Equal<Value>) {
  const [left, setLeft] = useState<LocalCopy<Value>>();
  const atFirst = useRef({ draft, equal });
  useEffect(() => {
    let current = true;
    void copies.leftBehind().then((copy) => {
      if (!current || !copy) return;
      if (atFirst.current.equal(copy.value, atFirst.current.draft.base.value)) void copies.dropLeftBehind();
      else setLeft(copy);
    });
    return () => {
      current = false;
      setLeft(undefined);
    };
  }, [copies]);
  return { left, settle: useCallback(() => setLeft(undefined), []) };
}

function useKeeping<Value>(copies: LocalCopies<Value>, draft: Draft<Value>): () => void {
  const latest = useRef(draft);
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined);
  const wasAtRisk = useRef(false);
  const keepNow = useCallback(() => {
    clearTimeout(pending.current);
    pending.current = undefined;
    const { value, base } = latest.current;
    if (isAtRisk(latest.current)) void copies.keep({ value, version: base.version, typedAt: Date.now() });
  }, [copies]);
  useEffect(() => {
    latest.current = draft;
    if (isAtRisk(draft)) {
      wasAtRisk.current = true;
      pending.current ??= setTimeout(keepNow, SOON_MS);
    } else if (wasAtRisk.current) {
      wasAtRisk.current = false;
      clearTimeout(pending.current);
      pending.current = undefined;
      void copies.dropOwn();
    }
  }, [draft, copies, keepNow]);
  useEffect(() => {
    const whenHidden = () => document.visibilityState === 'hidden' && keepNow();
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', keepNow);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [keepNow]);
  return keepNow;
}
