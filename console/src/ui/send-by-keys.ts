import type { KeyboardEvent } from 'react';

/** Of a form: Ctrl-Enter sends it from wherever one is in it, and does nothing else on the page then. */
export function sendByKeys(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.stopPropagation();
  event.currentTarget.closest('form')?.requestSubmit();
}
