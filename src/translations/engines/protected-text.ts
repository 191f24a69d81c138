import { brokenMarks, markTokens, type MarkToken } from '../../documents/content/marks.js';
import type { MarkedText } from './engine.js';
import { escapeHtml, unescapeHtml } from './html-references.js';

/** `escaped`: the answer is HTML. `plain`: the engine has resolved `&lt;` and the like already. */
export type AnswerForm = 'escaped' | 'plain';

const TAG = /<(\/?)([a-z][a-z0-9:]*)\b([^<>]*)>/gi;
const ID = /\bid\s*=\s*["']?(\d+)/i;

/**
 * The text as HTML: `<span id="1">` for a mark, `<br>` for the end of a line. Marks that are broken in the source are
 * left out. `write` turns the text between them into HTML.
 */
export function toHtml(source: MarkedText, write: (text: string) => string = escapeHtml): string {
  const { text, marks } = soundText(source);
  const token = ({ id, kind }: MarkToken) => (kind === 'open' ? `<span id="${id}">` : '</span>');
  return rewritten(text, markTokens(text, marks), token, (between) => write(between).replaceAll('\n', '<br>'));
}

/** Back from `toHtml`. Null when marks were lost, doubled or crossed, or when markup came that was not sent. */
export function fromHtml(html: string, source: MarkedText, form: AnswerForm = 'escaped'): string | null {
  const ids = new Set<string>(soundText(source).marks.map(({ id }) => id));
  const open: string[] = [];
  const read = form === 'escaped' ? unescapeHtml : (text: string) => text;
  const tags = [...html.matchAll(TAG)].map((match) => ({ match, token: tokenOf(match, ids, open) }));
  if (form === 'escaped' && tags.some(({ token }) => token === undefined)) return null;
  const ours = tags.flatMap(({ match: { 0: tag, index }, token }) =>
    token === undefined ? [] : [{ token, start: index, end: index + tag.length }],
  );
  const text = rewritten(html, ours, ({ token }) => token, read);
  return keepsMarks(text, source) ? text : null;
}

/** Whether a translation says something, and has each mark of its source once. */
export function keepsMarks(text: string, source: MarkedText): boolean {
  return text.trim() !== '' && brokenMarks(text, soundText(source).marks).length === 0;
}

/** The text with those marks only that come as a pair in it. */
export function soundText({ text, marks }: MarkedText): MarkedText {
  const broken = new Set(brokenMarks(text, marks));
  if (broken.size === 0) return { text, marks };
  const lost = marks.filter(({ id }) => broken.has(id));
  return {
    text: rewritten(
      text,
      markTokens(text, lost),
      () => '',
      (between) => between,
    ),
    marks: marks.filter(({ id }) => !broken.has(id)),
  };
}

/** Characters as vendors count them: code points of what is sent, markup included. */
export function charactersOf(text: MarkedText): number {
  return codePoints(toHtml(text));
}

export function codePoints(text: string): number {
  return [...text].length;
}

/** What one of our tags stands for; undefined for a tag that we did not send. */
function tokenOf(match: RegExpExecArray, ids: ReadonlySet<string>, open: string[]): string | undefined {
  const [, slash, name = '', attributes = ''] = match;
  if (name.toLowerCase() === 'br') return '\n';
  if (name.toLowerCase() !== 'span') return undefined;
  if (slash) {
    const id = open.pop();
    return id === undefined ? undefined : `</${id}>`;
  }
  const id = ID.exec(attributes)?.[1] ?? '';
  if (!ids.has(id)) return undefined;
  open.push(id);
  return `<${id}>`;
}

function rewritten<Place extends { start: number; end: number }>(
  text: string,
  places: readonly Place[],
  replace: (place: Place) => string,
  between: (text: string) => string,
): string {
  let result = '';
  let at = 0;
  for (const place of places) {
    result += between(text.slice(at, place.start)) + replace(place);
    at = place.end;
  }
  return result + between(text.slice(at));
}
