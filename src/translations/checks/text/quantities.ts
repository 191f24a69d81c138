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

// No prose has more figures; what is beyond them would only cost time.
const MOST_FIGURES = 250;
const FIGURE = /\d+|[IVXІХ]{2,}/g;

/** Reads the figures of a text, leaving out addresses, telephone numbers and marks. */
export function quantitiesOf(text: string, language: Language, marks: readonly Pick<Mark, 'id'>[]): Quantities {
  const prose = untilTooMany(masked(text, marks));
  const dates = datesOf(prose, language);
  const undated = blank(prose, dates);
  const times = timesOf(undated, language);
  return { dates, times, numbers: numbersOf(blank(undated, times), language) };
}

function untilTooMany(text: string): string {
  let count = 0;
  for (const { index } of text.matchAll(FIGURE)) {
    count += 1;
    if (count > MOST_FIGURES) return text.slice(0, index);
  }
  return text;
}
