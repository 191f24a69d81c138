import type { Language } from '../../languages/languages.js';
import { foldWord, isEnding, sameStem } from '../../languages/stem.js';
import type { Term, TermForm } from './term.js';
import { wordsOf, type Word } from './words.js';

const LONGEST_ABBREVIATION = 5;

/** One form of a term, as a row of words that a text may hold inflected. */
export class TermPattern {
  readonly words: readonly Word[];
  /** The same without regard to case and the like. */
  readonly folded: readonly string[];
  /** The word that it is looked up by. */
  anchor = 0;

  constructor(
    readonly term: Term,
    readonly form: TermForm,
    private readonly language: Language,
  ) {
    this.words = wordsOf(form.text);
    this.folded = this.words.map(({ text }) => foldWord(text));
  }

  /** The index after the last word, when the words of a text from `from` on are this form. */
  endOfMatch(words: readonly Word[], from: number): number | undefined {
    const end = from + this.words.length;
    if (from < 0 || end > words.length) return undefined;
    for (let index = 0; index < this.words.length; index += 1) {
      const [own, word] = [this.words[index] as Word, words[from + index] as Word];
      if ((index > 0 && own.gap !== word.gap) || !this.isForm(own.text, word.text)) return undefined;
    }
    return this.hasEndingAfter(words[end - 1] as Word, words[end]) ? end + 1 : end;
  }

  private isForm(own: string, word: string): boolean {
    if (own === word) return true;
    if (this.term.doNotTranslate) return false;
    if (this.isAbbreviation(own)) return word.startsWith(own) && this.isOwnEnding(word.slice(own.length));
    return sameStem(own, word, this.language) && (!this.term.caseSensitive || hasCaseOf(own, word));
  }

  private isAbbreviation(word: string): boolean {
    // One written in capitals throughout is a headline rather than an abbreviation, unless it is short.
    return word.length > 1 && word.length <= LONGEST_ABBREVIATION && /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word);
  }

  /** «ҚР-ның», «БҰҰ-ға», «COVID-19-дан»: the ending is a word of its own in the text. */
  private hasEndingAfter({ text: last, end }: Word, next: Word | undefined): boolean {
    if (next?.gap !== '-' || next.start !== end + 1 || !this.isOwnEnding(next.text)) return false;
    return this.isAbbreviation(last) || /\p{N}$/u.test(last) || this.term.doNotTranslate;
  }

  private isOwnEnding(text: string): boolean {
    return text === text.toLowerCase() && isEnding(text, this.language);
  }
}

/** Whether both are written alike as far as they have the same letters. */
function hasCaseOf(own: string, word: string): boolean {
  for (let index = 0; index < own.length; index += 1) {
    const [mine, other] = [own[index], word[index]];
    if (mine?.toLowerCase() !== other?.toLowerCase()) return true;
    if (mine !== other) return false;
  }
  return true;
}
