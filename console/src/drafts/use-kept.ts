import { useCallback, useRef, useState } from 'react';
import { useMe } from '../session/use-session.js';
import { keptIn, storedAs } from './kept.js';

/** What was there when the form was opened, for <KeptNotice>. */
export interface KeptBefore {
  /** Milliseconds of the epoch. */
  typedAt: number;
  /** Begins the form anew. */
  forget: () => void;
}

/**
 * What is typed into a form that is sent when the person says so, kept by this browser under the person and `name`
 * (`send-back/<variantId>`): closing it by mistake, reading the page anew or a crash loses nothing. `drop` forgets it once it
 * is done. Unlike a draft it is there at once, and there is nothing on the server to be compared with.
 * Without a name nothing is kept, such as of passwords.
 *
 *     const [{ reason }, change, drop, before] = useKept(`withdraw/${id}`, { reason: '' });
 */
export function useKept<Value extends object>(name: string | undefined, first: Value) {
  const me = useMe();
  const key = name && `jarshy.kept/${me.id}/${name}`;
  const [begun] = useState(() => ({ first, kept: keptIn(read(key), first) }));
  const [value, setValue] = useState<Value>(begun.kept?.value ?? first);
  const [typedAt, setTypedAt] = useState(begun.kept?.typedAt);
  const latest = useRef(value);
  const change = useCallback(
    (changes: Partial<Value>) => {
      latest.current = { ...latest.current, ...changes };
      setValue(latest.current);
      write(key, storedAs(latest.current, begun.first, Date.now()));
    },
    [key, begun],
  );
  const drop = useCallback(() => write(key, null), [key]);
  const forget = () => {
    change(begun.first);
    setTypedAt(undefined);
  };
  const before: KeptBefore | undefined = typedAt === undefined ? undefined : { typedAt, forget };
  return [value, change, drop, before] as const;
}

function read(key: string | undefined): string | null {
  try {
    return key === undefined ? null : localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Where the browser keeps nothing (a private window, a full disk), the form still holds what is typed. */
function write(key: string | undefined, stored: string | null): void {
  try {
    if (key === undefined) return;
    if (stored === null) localStorage.removeItem(key);
    else localStorage.setItem(key, stored);
  } catch {
    return;
  }
}
