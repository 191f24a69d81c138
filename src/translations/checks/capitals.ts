import { masked } from './text/protected-ranges.js';
import { isUpperCase, wordsOf } from './text/words.js';
import type { SegmentCheck } from './check.js';

const FEWEST_LETTERS = 10;
const TOLERATED = 0.4;
/** Abbreviations are shorter than this: «ҚР ИІМ ТЖК» is not shouting. */
const SHOUTED_WORD = 6;

/** 31: one of the texts is written in capitals and the other is not. */
export const capitals: SegmentCheck = (source, target, { marks }) => {
  const [expected, found] = [capitalsOf(masked(source, marks)), capitalsOf(masked(target, marks))];
  if (expected.letters < FEWEST_LETTERS || found.letters < FEWEST_LETTERS) return [];
  const louder = expected.share > found.share ? expected : found;
  if (!louder.shouts || Math.abs(expected.share - found.share) <= TOLERATED) return [];
  const params = { expected: Math.round(expected.share * 100), found: Math.round(found.share * 100) };
  return [{ check: 'capitals', severity: 'warning', start: 0, end: target.length, params }];
};

function capitalsOf(text: string) {
  const words = wordsOf(text).map((word) => word.text);
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  const capital = text.match(/\p{Lu}/gu)?.length ?? 0;
  const shouts = words.some((word) => word.length >= SHOUTED_WORD && isUpperCase(word));
  return { letters, share: letters === 0 ? 0 : capital / letters, shouts };
}
