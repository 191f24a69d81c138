import type { Mark, MarkedText } from '../content.js';

/** A stretch of a text that looks the same throughout. */
export interface Run {
  text: string;
  bold: boolean;
  italic: boolean;
  href: string | null;
}

const TOKEN = /<(\/?)([1-9]\d?)>/g;
const MOST_MARKS = 99;

/** A text as it looks: neighbours that look alike are one, and nothing is empty. */
export function runsOf({ text, marks = [] }: MarkedText): Run[] {
  const open: Mark[] = [];
  const runs: Run[] = [];
  let end = 0;
  for (const { 0: token, 1: slash, 2: id, index } of text.matchAll(TOKEN)) {
    const mark = marks.find((one) => one.id === id);
    if (!mark) continue;
    runs.push(runOf(text.slice(end, index), open));
    end = index + token.length;
    if (slash) open.splice(open.lastIndexOf(mark), open.includes(mark) ? 1 : 0);
    else open.push(mark);
  }
  return joined([...runs, runOf(text.slice(end), open)]);
}

/** The words alone. */
export function withoutTokens(text: string, marks: readonly { id: string }[]): string {
  return text.replaceAll(TOKEN, (token, _: string, id: string) => (marks.some((mark) => mark.id === id) ? '' : token));
}

function runOf(text: string, open: readonly Mark[]): Run {
  const link = open.findLast((mark) => mark.type === 'link');
  const has = (type: Mark['type']) => open.some((mark) => mark.type === type);
  return { text, bold: has('bold'), italic: has('italic'), href: link?.href ?? null };
}

export function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs.filter(({ text }) => text !== '')) {
    const before = whole.at(-1);
    if (before && looksLike(before, run)) before.text += run.text;
    else whole.push({ ...run });
  }
  return whole;
}

function looksLike(one: Run, other: Run): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.href === other.href;
}

export function sameRuns(one: readonly Run[], other: readonly Run[]): boolean {
  return (
    one.length === other.length &&
    one.every((run, index) => {
      const opposite = other[index];
      return opposite?.text === run.text && looksLike(run, opposite);
    })
  );
}

/**
 * The text with its marks: a link around bold around italic. Marks that were there before keep their ids, by which
 * translations know them; an id that the text itself seems to have is not used.
 */
export function markedTextOf(runs: readonly Run[], before: readonly Mark[] = []): MarkedText {
  const plain = runs.map(({ text }) => text).join('');
  const taken = new Set([...plain.matchAll(TOKEN)].map(([, , id]) => id ?? ''));
  const ids = new MarkIds(
    before.filter(({ id }) => !taken.has(id)),
    taken,
  );
  const text = written(runs, ['href', 'bold', 'italic'], ids).trim();
  return ids.used.length === 0 ? { text } : { text, marks: ids.used };
}

type Look = 'href' | 'bold' | 'italic';

function written(runs: readonly Run[], [look, ...rest]: readonly Look[], ids: MarkIds): string {
  if (!look) return runs.map(({ text }) => text).join('');
  return stretches(runs, look)
    .map((stretch) => {
      const value = stretch[0]?.[look];
      const id = value ? ids.take(look, value) : undefined;
      const inner = written(stretch, rest, ids);
      return id ? `<${id}>${inner}</${id}>` : inner;
    })
    .join('');
}

function stretches(runs: readonly Run[], look: Look): Run[][] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last?.[0]?.[look] === run[look]) last?.push(run);
    else found.push([run]);
  }
  return found;
}

/** Gives each mark an id of its own: that of one before it which was the same, or the next that is free. */
class MarkIds {
  readonly used: Mark[] = [];
  private readonly free: Mark[];
  private next = 1;

  constructor(
    before: readonly Mark[],
    private readonly taken: ReadonlySet<string>,
  ) {
    this.free = [...before];
  }

  /** Undefined: a text has no more than 99. */
  take(look: Look, value: string | true): string | undefined {
    const type = look === 'href' ? 'link' : look;
    const at = this.free.findIndex((mark) => mark.type === type && (mark.type !== 'link' || mark.href === value));
    const [known] = at < 0 ? [] : this.free.splice(at, 1);
    const id = known?.id ?? this.unused();
    if (id === undefined) return undefined;
    this.used.push(type === 'link' ? { id, type, href: String(value) } : { id, type });
    return id;
  }

  private unused(): string | undefined {
    const busy = new Set([...this.taken, ...[...this.used, ...this.free].map(({ id }) => id)]);
    while (this.next <= MOST_MARKS && busy.has(String(this.next))) this.next += 1;
    return this.next <= MOST_MARKS ? String(this.next) : undefined;
  }
}
