/** PostgreSQL channel on which triggers tell what has changed: see tell_desk() in the migrations. */
export const DESK_CHANNEL = 'jarshy_desk';

export type DeskMessage =
  /** Somebody has a new notification. */
  | { about: 'notified'; personId: string }
  /** A session or token of somebody has ended, or their roles may have changed. */
  | { about: 'access'; personId: string }
  | { about: 'variant'; variantId: string; version: number }
  | { about: 'task'; taskId: string; variantId: string }
  /** Its settings, plan or release, or the state of one of its texts. */
  | { about: 'document'; documentId: string }
  /** Somebody opened or left a text, or moved in it. */
  | { about: 'presence'; variantId: string };

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
    case 'document':
      return { about, documentId: first };
    case 'presence':
      return { about, variantId: first };
    default:
      return undefined;
  }
}
