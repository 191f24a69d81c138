import type { ProfileContent } from '../../officials/profile-content.js';
import { anyOf, everyOf, wordsAnywhere } from './label-patterns.js';
import { datesIn, hasDay } from './partial-dates.js';

type LegalBasis = NonNullable<NonNullable<ProfileContent['responsibilities']>['basis']>;

/**
 * The act that a sentence cites as its ground, by its name (in Kazakh and Russian in the nominative), date and number:
 * `In accordance with the Decree of Akim of Astana dated December 24, 2014 № 06-40 …`. Null without date and number.
 */
export function readLegalBasis(sentence: string): LegalBasis | null {
  const date = [...datesIn(sentence)].find(({ value }) => hasDay(value));
  const number = NUMBER.exec(sentence);
  const citation = Math.min(date?.start ?? Infinity, number?.index ?? Infinity);
  if (citation === Infinity) return null;
  const act = actBefore(sentence, citation) ?? actAround(sentence, citation);
  return act ? { act, date: date?.value ?? null, number: number?.[1] ?? null } : null;
}

/** `In accordance with [the Decree of Akim] dated …` */
function actBefore(sentence: string, citation: number): string | null {
  const opening = ACCORDANCE.exec(sentence.slice(0, citation));
  if (!opening) return null;
  const cited = sentence
    .slice(opening.index + opening[0].length, citation)
    .replace(DATED_LAST, '')
    .trim();
  const form = ACTS.find(([pattern]) => pattern.test(cited));
  return asName(form ? cited.replace(form[0], form[1]) : cited);
}

/** «[… әкімінің] 2014 жылғы 24 желтоқсандағы № 06-40 [өкіміне] сәйкес …» */
function actAround(sentence: string, citation: number): string | null {
  const rest = sentence.slice(citation);
  const closing = ACCORDANCE_AFTER.exec(rest);
  const act = closing && rest.slice(0, closing.index).trim().split(' ').at(-1)?.replace(KAZAKH_CASE, '');
  return act ? asName(`${sentence.slice(0, citation)}${act}`) : null;
}

function asName(act: string): string | null {
  return act.length > 0 && act.length <= ACT_LIMIT ? act : null;
}

const ACT_LIMIT = 1_000;
const NUMBER = /(?:№ ?|\bNo\.? ?(?=\d))([\p{L}\p{N}](?:[\p{L}\p{N}/.–-]{0,48}[\p{L}\p{N}])?)/u;
const ACCORDANCE = wordsAnywhere(anyOf(({ accordance }) => accordance));
const ACCORDANCE_AFTER = wordsAnywhere(anyOf(({ accordanceAfter }) => accordanceAfter));
const DATED_LAST = new RegExp(`(?:,? ${anyOf(({ dated }) => dated)})? ?$`, 'iu');
const ACTS = everyOf(({ acts }) => acts).map(
  ([form, name]) => [new RegExp(`^${form}(?![\\p{L}])`, 'iu'), name] as const,
);
// өкіміне, өкімінің: what remains is the act as it is called.
const KAZAKH_CASE = /н(?:[ае]|[ыі]ң)$/u;
