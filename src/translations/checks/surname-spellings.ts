import { distance } from 'fastest-levenshtein';
import type { CheckedSegment, VariantCheck } from './check.js';
import { masked } from './text/protected-ranges.js';
import { namesOf, surnamesOf, type Surname } from './text/surnames.js';

/** Longer surnames may differ by two letters and still be the same one. */
const LONG = 7;

/** 20: one surname in two spellings; shown at each place of the later one. */
export const surnameSpellings: VariantCheck = (segments) => {
  const spellings = new Map<string, Spelling>();
  return segments.flatMap((segment) => {
    const originals = namesOf(masked(segment.source, segment.context.marks), segment.context.from);
    return surnamesIn(segment).flatMap((surname) => {
      const spelling = spellings.get(surname.stem) ?? learn(spellings, surname, originals);
      if (spelling.differsFrom === undefined) return [];
      const params = { name: surname.text, other: spelling.differsFrom };
      const { start, end } = surname;
      return [
        { segmentId: segment.id, finding: { check: 'surnameSpellings', severity: 'warning', start, end, params } },
      ];
    });
  });
};

interface Spelling {
  surname: Surname;
  /** The stem of what the source has for it, as far as that can be told. */
  original: string | undefined;
  /** An earlier spelling of the same surname. */
  differsFrom?: string;
}

function surnamesIn({ target, context: { marks, to } }: CheckedSegment): Surname[] {
  return surnamesOf(masked(target, marks), to);
}

function learn(
  known: Map<string, Spelling>,
  surname: Surname,
  originals: readonly Omit<Surname, 'formed'>[],
): Spelling {
  const spelling: Spelling = { surname, original: originalOf(surname, originals) };
  const first = [...known.values()].find((one) => one.differsFrom === undefined && isSame(one, spelling));
  if (first) spelling.differsFrom = first.surname.text;
  known.set(surname.stem, spelling);
  return spelling;
}

/** Two surnames that differ in the source are two, however alike: Akhmetov and Akhmedov. */
function isSame(one: Spelling, other: Spelling): boolean {
  const [first, second] = [one.surname.stem, other.surname.stem];
  if (one.surname.sound.charAt(0) !== other.surname.sound.charAt(0)) return false;
  const most = Math.min(first.length, second.length) >= LONG ? 2 : 1;
  if (Math.abs(first.length - second.length) > most || distance(first, second) > most) return false;
  const bothFormed = one.surname.formed && other.surname.formed;
  if (!bothFormed && differAtEnd(first, second)) return false;
  if (one.original !== undefined && other.original !== undefined) return one.original === other.original;
  return bothFormed && one.surname.sound === other.surname.sound;
}

/** As two endings of one word do that `stem` did not take off. */
function differAtEnd(first: string, second: string): boolean {
  const shorter = Math.min(first.length, second.length) - 2;
  return first.slice(0, shorter) === second.slice(0, shorter);
}

function originalOf({ sound }: Surname, originals: readonly Omit<Surname, 'formed'>[]): string | undefined {
  const near = originals
    .map((one) => ({ stem: one.stem, far: distance(sound, one.sound) }))
    .filter(({ far }) => far <= 1 + Math.floor(sound.length / 4))
    .sort((one, other) => one.far - other.far);
  return near[0]?.stem;
}
