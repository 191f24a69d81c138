import { stale } from '../common/http/if-match.js';

/** Whether the client saw this state; from its If-Match header. */
export type SeenVersion = (current: { version: number }) => boolean;

/** For Jarshy itself, which looks at the state in the same transaction. */
export const anyVersion: SeenVersion = () => true;

/** @throws Problem 412 with the current state. */
export function requireSeen(current: { version: number; state: string }, seen: SeenVersion): void {
  if (!seen(current)) throw stale({ version: current.version, state: current.state });
}
