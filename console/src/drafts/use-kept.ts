import { useCallback, useRef, useState } from 'react';
import { useMe } from '../session/use-session.js';
import { keptIn, storedAs } from './kept.js';
import { readKept, writeKept } from './kept-store.js';

/** What was there when the form was opened, for <KeptNotice>. */
export interface KeptBefore {
  /** Milliseconds of the epoch. */
  typedAt: number;
  /** What the form is about has changed since. */
  isOutdated: boolean;
  /** Begins the form anew. */
  forget: () => void;
}

/**
 * What is typed into a form that is sent when the person says so, kept by this browser under the person and `name`
 * (`send-back/<variantId>`): closing it by mistake, reading the page anew or a crash loses nothing. `drop` forgets it once it
 * is done. Unlike a draft it is there at once; of what has versions, `version` tells whether it is still the same.
 * Without a name nothing is kept, such as of passwords.
 *
 *     const [{ reason }, change, drop, before] = useKept(`withdraw/${id}`, { reason: '' });
 */
export function useKept<Value extends object>(name: string | undefined, first: Value, version?: number) {
  const me = useMe();
  const key = name && `jarshy.kept/${me.id}/${name}`;
  const [begun] = useState(() => ({ first, version, kept: keptIn(readKept(key), first) }));
  const [value, setValue] = useState<Value>(begun.kept?.value ?? first);
  const [left, setLeft] = useState(begun.kept);
  const latest = useRef(value);
  const change = useCallback(
    (changes: Partial<Value>) => {
      latest.current = { ...latest.current, ...changes };
      setValue(latest.current);
      const kept = { value: latest.current, typedAt: Date.now(), version: left ? left.version : begun.version };
      writeKept(key, storedAs(kept, begun.first));
    },
    [key, begun, left],
  );
  const drop = useCallback(() => {
    latest.current = begun.first;
    setValue(begun.first);
    setLeft(undefined);
    writeKept(key, null);
  }, [key, begun]);
  const isOutdated = left?.version !== undefined && left.version !== begun.version;
  const before: KeptBefore | undefined = left && { typedAt: left.typedAt, isOutdated, forget: drop };
  return [value, change, drop, before] as const;
}
