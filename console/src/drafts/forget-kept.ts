import { keptAt } from './kept.js';

const FOLDER = 'jarshy.kept/';
const KEPT_FOR_MS = 30 * 24 * 60 * 60 * 1_000;

/** Forgets what was typed into forms more than thirty days ago, and not sent. */
export function forgetExpired(open: () => Storage, now: number): void {
  forget(open, (key, storage) => keptAt(storage.getItem(key)) < now - KEPT_FOR_MS);
}

/** Forgets what this person has typed into forms, when they sign out. */
export function forgetTypedBy(open: () => Storage, personId: string): void {
  forget(open, (key) => key.startsWith(`${FOLDER}${personId}/`));
}

/** A browser that keeps nothing has nothing to be forgotten. */
function forget(open: () => Storage, which: (key: string, storage: Storage) => boolean): void {
  try {
    const storage = open();
    const kept = Object.keys(storage).filter((key) => key.startsWith(FOLDER));
    for (const key of kept.filter((one) => which(one, storage))) storage.removeItem(key);
  } catch {
    return;
  }
}
