import type { Language } from '../../languages/languages.js';
import type { SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { isCapitalised, wholeWordsOf, type Word } from './text/words.js';

/** Words that do stand twice without a hyphen or a comma. */
const DOUBLED: Record<Language, ReadonlySet<string>> = {
  kk: new Set('бір мен сан әр бара жай тез көп ақырын иә жоқ түрлі қайта жыл күн аз үлкен ал'.split(' ')),
  ru: new Set('да нет еле чуть очень далеко'.split(' ')),
  en: new Set('had that very so no many long bye is do far'.split(' ')),
};

/** 29: the same word twice in a row. */
export const repeatedWord: SegmentCheck = (source, target, { to, marks }) => {
  const inSource = repeatsIn(masked(source, marks)).length > 0;
  return repeatsIn(masked(target, marks))
    .filter(({ text }) => !DOUBLED[to].has(text.toLowerCase()))
    .filter(({ text }) => !(inSource && isCapitalised(text)))
    .map(({ text, start, end }) => ({
      ...{ check: 'repeatedWord', severity: 'warning', start, end },
      params: { word: text },
    }));
};

/** The second one of each two. */
function repeatsIn(text: string): Word[] {
  const words = wholeWordsOf(text);
  return words.filter((word, index) => {
    const before = words[index - 1];
    return (
      before !== undefined && isSame(before, word) && /^[ \t\u00A0\u202F]+$/.test(text.slice(before.end, word.start))
    );
  });
}

/** “The the” is, “May may” and “vitamin A a day” are not. */
function isSame(first: Word, second: Word): boolean {
  if (first.text === second.text) return true;
  if (first.text.length === 1 || isCapitalised(second.text)) return false;
  return first.start === 0 && first.text.toLowerCase() === second.text;
}
