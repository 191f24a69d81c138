import type { Variant } from './editor-context.js';

/** What the person may do with the segments now. */
export type Mode = 'translate' | 'review' | 'read';

export function modeOf({ allowedActions }: Pick<Variant, 'allowedActions'>): Mode {
  if (allowedActions.includes('edit')) return 'translate';
  return allowedActions.includes('review') ? 'review' : 'read';
}
