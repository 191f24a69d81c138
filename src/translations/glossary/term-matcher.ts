import { LANGUAGES, type Language } from '../../languages/languages.js';
import { termKeys, textKeys } from '../../languages/stem.js';
import type { FormStatus, Term, TermForm, TermMatch } from './term.js';
import { TermPattern } from './term-pattern.js';
import { wordsOf, type Word } from './words.js';

/** A match with how many words it takes, from which on. */
interface Found extends TermMatch {
  from: number;
  to: number;
  exact: boolean;
}

const RANKS: Record<FormStatus, number> = { preferred: 0, admitted: 1, forbidden: 2 };

/** Finds the forms that terms have in one language, however they are inflected. Costs what a text is long, not the glossary. */
export class TermMatcher {
  private readonly patterns = new Map<string, TermPattern[]>();

  constructor(
    terms: readonly Term[],
    private readonly language: Language,
  ) {
    const patterns = terms.flatMap((term) =>
      formsIn(term, language).map((form) => new TermPattern(term, form, language)),
    );
    const frequencies = new Map<string, number>();
    for (const word of patterns.flatMap(({ folded }) => folded)) count(frequencies, word);
    for (const pattern of patterns) this.file(pattern, frequencies);
  }

  /** In the order of the text, without overlaps: of matches that share a word the longest stays. */
  find(text: string): TermMatch[] {
    const words = wordsOf(text);
    const found = words.flatMap(({ text: word }, index) =>
      textKeys(word, this.language).flatMap((key) =>
        (this.patterns.get(key) ?? []).flatMap((pattern) => foundAt(pattern, text, words, index) ?? []),
      ),
    );
    return apart(found, words.length).map(({ term, form, start, end }) => ({ term, form, start, end }));
  }

  // Under its rarest word: hundreds of posts begin with «министр».
  private file(pattern: TermPattern, frequencies: Map<string, number>): void {
    const frequency = (index: number) => frequencies.get(pattern.folded[index] as string) ?? 0;
    const [rarest] = [...pattern.folded.keys()].sort((a, b) => frequency(a) - frequency(b));
    if (rarest === undefined) return;
    pattern.anchor = rarest;
    for (const key of termKeys(pattern.folded[rarest] as string, this.language)) {
      const filed = this.patterns.get(key);
      if (filed) filed.push(pattern);
      else this.patterns.set(key, [pattern]);
    }
  }
}

/** What is not translated stands in every language as in the one that it comes from. */
function formsIn({ forms, doNotTranslate }: Term, language: Language): readonly TermForm[] {
  if (!doNotTranslate) return forms[language] ?? [];
  const all = [language, ...LANGUAGES].flatMap((each) => forms[each] ?? []);
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}

function foundAt(pattern: TermPattern, text: string, words: readonly Word[], index: number): Found | undefined {
  const from = index - pattern.anchor;
  const to = pattern.endOfMatch(words, from);
  if (to === undefined) return undefined;
  const start = (words[from] as Word).start;
  const end = (words[to - 1] as Word).end;
  const { term, form } = pattern;
  return { term, form, start, end, from, to, exact: text.slice(start, end) === form.text };
}

function apart(found: Found[], words: number): Found[] {
  const taken = new Uint8Array(words);
  return found
    .sort(byPrecedence)
    .filter(({ from, to }) => {
      if (taken.subarray(from, to).includes(1)) return false;
      taken.fill(1, from, to);
      return true;
    })
    .sort((a, b) => a.start - b.start);
}

function byPrecedence(a: Found, b: Found): number {
  return (
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    Number(b.exact) - Number(a.exact) ||
    RANKS[a.form.status] - RANKS[b.form.status]
  );
}

function count(frequencies: Map<string, number>, word: string): void {
  frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
}
