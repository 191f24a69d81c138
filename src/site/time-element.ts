import { toAlmatyIso } from '../languages/almaty-time.js';
import { formatDate, formatDateTime } from '../languages/format.js';
import type { Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';

/** A day, for people and machines. */
export function dayElement(date: Date, language: Language): Raw {
  return html`<time datetime="${toAlmatyIso(date)}">${formatDate(date, language)}</time>`;
}

/** A day and a time, for people and machines. */
export function timeElement(date: Date, language: Language): Raw {
  return html`<time datetime="${toAlmatyIso(date)}">${formatDateTime(date, language)}</time>`;
}
