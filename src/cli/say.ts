import { terminalLocale } from '../config/terminal.js';
import { translatorFor } from '../languages/i18n.js';
import { languageOfLocale } from '../languages/negotiation.js';

const t = translatorFor(languageOfLocale(terminalLocale()));

/** A text of the command line, by its key in `locales/<language>/cli.json`. */
export function say(key: string, params?: Record<string, unknown>): string {
  return t(`cli:${key}`, params);
}

/** An error, by its code. */
export function sayError(code: string, params?: Record<string, unknown>): string {
  return t(`errors:${code}`, params);
}
