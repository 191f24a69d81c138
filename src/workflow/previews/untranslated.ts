import { html } from '../../common/html.js';
import type { Language } from '../../languages/languages.js';

// Noncharacters (Unicode 23.7) are for a program's own use: no keyboard writes them, and no renderer escapes them.
const BEGIN = '\ufdd0';
const END = '\ufdd1';
const MARKS = new RegExp(`[${BEGIN}${END}]`, 'g');
const MARKED = new RegExp(`${BEGIN}([^${BEGIN}${END}]*)${END}`, 'g');

interface Translated {
  sourceText: string;
  targetText: string;
}

/** The segments with the text of the source, marked, where there is no translation yet. */
export function withSourceFallback<S extends Translated>(segments: readonly S[]): S[] {
  return segments.map((segment) => {
    const { sourceText, targetText } = segment;
    return targetText === '' ? { ...segment, targetText: `${BEGIN}${sourceText}${END}` } : segment;
  });
}

/** A page or a piece of HTML in which what was marked is a `<mark>` in the language of the source. */
export function showUntranslated(page: string, language: Language, label: string): string {
  const bodyAt = Math.max(0, page.indexOf('<body'));
  const opening = html`<mark lang="${language}" title="${label}">`.html;
  const body = page.slice(bodyAt).replace(MARKED, (_, text: string) => `${opening}${text}</mark>`);
  return withoutMarks(page.slice(0, bodyAt) + body);
}

/** The same as text. */
export function withoutMarks(text: string): string {
  return text.replace(MARKS, '');
}
