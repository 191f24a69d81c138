import { addresses } from './addresses.js';
import { brackets } from './brackets.js';
import { capitals } from './capitals.js';
import type { CheckId } from './check-ids.js';
import type { CheckContext, CheckedSegment, Finding, SegmentCheck, VariantCheck } from './check.js';
import { currency } from './currency.js';
import { dates } from './dates.js';
import { emptyTarget } from './empty-target.js';
import { finalPunctuation } from './final-punctuation.js';
import { glossaryTerms } from './glossary-terms.js';
import { groupSeparator } from './group-separator.js';
import { hyphenAsDash } from './hyphen-as-dash.js';
import { impossibleDate } from './impossible-date.js';
import { inconsistentTranslation } from './inconsistent-translation.js';
import { inlineMarks } from './inline-marks.js';
import { invisibleCharacters } from './invisible-characters.js';
import { kazakhLettersInRussian } from './kazakh-letters-in-russian.js';
import { latinLookalikes } from './latin-lookalikes.js';
import { lengthRatio } from './length-ratio.js';
import { lineBreaks } from './line-breaks.js';
import { lowerCaseStart } from './lower-case-start.js';
import { missingKazakhLetters } from './missing-kazakh-letters.js';
import { mixedScript } from './mixed-script.js';
import { mojibake } from './mojibake.js';
import { numberFormat } from './number-format.js';
import { numbers } from './numbers.js';
import { officialNames } from './official-names.js';
import { percentages } from './percentages.js';
import { quotes } from './quotes.js';
import { repeatedWord } from './repeated-word.js';
import { applySafeFixes } from './safe-fixes.js';
import { sameAsSource } from './same-as-source.js';
import { sentenceCount } from './sentence-count.js';
import { sourceChanged } from './source-changed.js';
import { spaces } from './spaces.js';
import { spelling } from './spelling.js';
import { surnameSpellings } from './surname-spellings.js';
import { templateMarkers } from './template-markers.js';
import { times } from './times.js';
import { tooLong } from './too-long.js';
import { uneditedFuzzy } from './unedited-fuzzy.js';
import { uneditedMachine } from './unedited-machine.js';
import { units } from './units.js';
import { wrongLanguage } from './wrong-language.js';
import { wrongScript } from './wrong-script.js';
export { applySafeFixes } from './safe-fixes.js';

/** The checks that need all segments of a variant. */
export const VARIANT_CHECKS = { surnameSpellings, inconsistentTranslation } as const satisfies Partial<
  Record<CheckId, VariantCheck>
>;

/** The checks of one segment. */
export const SEGMENT_CHECKS: Readonly<Record<Exclude<CheckId, keyof typeof VARIANT_CHECKS>, SegmentCheck>> = {
  ...{ emptyTarget, sourceChanged, sameAsSource, wrongLanguage, wrongScript, mixedScript, latinLookalikes },
  ...{ missingKazakhLetters, kazakhLettersInRussian, numbers, numberFormat, groupSeparator, dates, impossibleDate },
  ...{ times, currency, percentages, units, officialNames },
  ...{ glossaryTerms, inlineMarks, addresses, quotes, brackets, finalPunctuation, spaces, hyphenAsDash, repeatedWord },
  ...{ lowerCaseStart, capitals, lengthRatio, sentenceCount, lineBreaks, tooLong, invisibleCharacters, mojibake },
  ...{ spelling, templateMarkers, uneditedMachine, uneditedFuzzy },
};

/** Errors that a reviewer may dismiss with a reason: they judge contents, and contents may be right all the same. */
export const DISMISSIBLE: ReadonlySet<CheckId> = new Set([
  ...(['wrongLanguage', 'wrongScript', 'mixedScript', 'latinLookalikes', 'numbers', 'dates', 'currency'] as const),
  ...(['officialNames', 'glossaryTerms', 'addresses', 'quotes', 'uneditedFuzzy'] as const),
]);

/** Of one check: nobody reads more, and they are kept. */
const MOST_FINDINGS = 100;

/** What all checks of a segment find, in the order of the text. Of an empty target it is only that it is empty. */
export function checkSegment(source: string, target: string, context: CheckContext): Finding[] {
  const empty = emptyTarget(source, target, context);
  if (empty.length > 0) return empty;
  return Object.values(SEGMENT_CHECKS)
    .flatMap((check) => check(source, target, context).slice(0, MOST_FINDINGS))
    .sort((one, other) => one.start - other.start || one.end - other.end);
}

/** What the checks that compare segments find. Segments without a target are left out. */
export function checkVariant(segments: readonly CheckedSegment[]): ReturnType<VariantCheck> {
  const filled = segments.filter(({ target }) => target.trim() !== '');
  return Object.values(VARIANT_CHECKS).flatMap((check) => check(filled));
}

const MOST_ROUNDS = 5;

/**
 * The target without anything that can be mended safely: one replacement may bring out another, so until none is left.
 * What the checks of `except` find stays.
 */
export function safelyFixed(
  source: string,
  target: string,
  context: CheckContext,
  except: ReadonlySet<CheckId> = new Set(),
): string {
  let text = target;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const found = checkSegment(source, text, context).filter(({ check }) => !except.has(check));
    const fixed = applySafeFixes(text, found);
    if (fixed === text) break;
    text = fixed;
  }
  return text;
}
