import { useCallback, useState } from 'react';
import { useMe } from '../session/use-session.js';

/**
 * What is typed into a dialog, kept for as long as the window is open: closing the dialog by mistake, or reading the page
 * anew, loses nothing. `drop` forgets it once it is done.
 */
export function useKept<Value extends object>(name: string, first: Value) {
  const key = `jarshy.kept/${useMe().id}/${name}`;
  const [value, setValue] = useState<Value>(() => ({ ...first, ...keptUnder(key) }));
  const change = useCallback(
    (changes: Partial<Value>) =>
      setValue((before) => {
        const after = { ...before, ...changes };
        sessionStorage.setItem(key, JSON.stringify(after));
        return after;
      }),
    [key],
  );
  const drop = useCallback(() => sessionStorage.removeItem(key), [key]);
  return [value, change, drop] as const;
}

function keptUnder(key: string): object {
  return JSON.parse(sessionStorage.getItem(key) ?? '{}') as object;
}
