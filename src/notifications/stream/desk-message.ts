/** PostgreSQL channel on which triggers tell what has changed: see tell_desk() in the migrations. */
export const DESK_CHANNEL = 'jarshy_desk';

export type DeskMessage =
  /** Somebody has a new notification. */
  | { about: 'notified'; personId: string }
  /** A session or token of somebody has ended, or their roles may have changed. */
  | { about: 'access'; personId: string }
  | { about: 'variant'; variantId: string; version: number }
  | { about: 'task'; taskId: string; variantId: string };

/** Undefined for what this version does not know. */
export function readDeskMessage(payload: string): DeskMessage | undefined {
  const [about, first = '', second = ''] = payload.split(' ');
  switch (about) {
    case 'notified':
    case 'access':
      return { about, personId: first };
    case 'variant':
      return { about, variantId: first, version: Number(second) };
    case 'task':
      return { about, taskId: first, variantId: second };
    default:
      return undefined;
  }
}
