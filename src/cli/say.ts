import { translatorFor } from '../languages/i18n.js';
import { terminalLocale } from '../config/terminal.js';
import { languageOfLocale } from '../languages/negotiation.js';

/** The language of the terminal, by the variables of POSIX in their order of precedence. */
const t = translatorFor(languageOfLocale(terminalLocale()));

/** A text of the command line, by its key in `locales/<language>/cli.json`. */
export function say(key: string, params?: Record<string, unknown>): string {
  return t(`cli:${key}`, params);
}

/** An error, by its code. */
export function sayError(code: string, params?: Record<string, unknown>): string {
  return t(`errors:${code}`, params);
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
