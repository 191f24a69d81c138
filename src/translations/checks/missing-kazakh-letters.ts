import type { SegmentCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { withoutQuotations } from './text/quotations.js';

const FEWEST_LETTERS = 40;
/** Below this some sound texts have none of the letters: «Университетте жасанды интеллект зертханасы ашылды». */
const SURELY_TELLING = 90;

/** What Kazakh writes otherwise, in words of its own: -ғы, қы, -ық, -лік, -ді, -нің. */
const RUSSIAN_KEYBOARD =
  /[гк]ы|ы[гк]|[аоу]г[аы]|[бдзклмнрст]и(?!\p{L})|[лдтр]ик|[днт]ин(?!\p{L})|(?<!\p{L})ка[йлрз]|[аоу]к(?!\p{L})/iu;

/** A Kazakh text of some length has letters that Russian has not, unless it was typed on a Russian keyboard. */
export const missingKazakhLetters: SegmentCheck = (_source, target, { to, marks }) => {
  if (to !== 'kk' || /[әғқңөұүһі]/iu.test(target)) return [];
  const text = withoutQuotations(masked(target, marks));
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  if (letters < FEWEST_LETTERS || (letters < SURELY_TELLING && !RUSSIAN_KEYBOARD.test(text))) return [];
  return [{ check: 'missingKazakhLetters', severity: 'warning', start: 0, end: 0, params: { letters } }];
};
