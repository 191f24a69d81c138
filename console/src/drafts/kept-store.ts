/** Where the browser keeps nothing (a private window, a full disk): until the page is read anew, it is kept here. */
const here = new Map<string, string>();

export function readKept(key: string | undefined): string | null {
  if (key === undefined) return null;
  const kept = here.get(key);
  if (kept !== undefined) return kept;
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** @param stored null: nothing is kept any more */
export function writeKept(key: string | undefined, stored: string | null): void {
  if (key === undefined) return;
  here.delete(key);
  try {
    // What stood there before is none of it, also where there is no room for this.
    localStorage.removeItem(key);
    if (stored !== null) localStorage.setItem(key, stored);
  } catch {
    if (stored !== null) here.set(key, stored);
  }
}

/** What the page keeps itself; the rest is for forgetTypedBy(). */
export function forgetHere(): void {
  here.clear();
}
