import type { Mark } from '../../../documents/content/marks.js';
import type { Language } from '../../../languages/languages.js';
import { blank, datesOf, type WrittenDate } from './dates.js';
import { numbersOf, type WrittenNumber } from './number-values.js';
import { masked } from './protected-ranges.js';
import { timesOf, type WrittenTime } from './times.js';

/** All that a text says in figures; no figure is in two of the lists. */
export interface Quantities {
  dates: readonly WrittenDate[];
  times: readonly WrittenTime[];
  numbers: readonly WrittenNumber[];
}

// No segment says more in figures; what is beyond it only costs time.
const MOST = 1_000;

/** Reads the figures of a text, leaving out addresses, telephone numbers and marks. */
export function quantitiesOf(text: string, language: Language, marks: readonly Pick<Mark, 'id'>[]): Quantities {
  const prose = masked(text, marks);
  const dates = datesOf(prose, language).slice(0, MOST);
  const undated = blank(prose, dates);
  const times = timesOf(undated, language).slice(0, MOST);
  return { dates, times, numbers: numbersOf(blank(undated, times), language).slice(0, MOST) };
}
