import type { LanguagePair } from '../../accounts/language-pair.js';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import { figuresFor } from './figures.js';
import type { NewUnit, UnitOrigin } from './unit.js';

/** A text of a released target beside the text of the source that it translates. */
export interface ReleasedSegment {
  field: string;
  sourceText: string;
  targetText: string;
  /** Whose translation it was before it was read; human where nothing is said. */
  origin?: UnitOrigin;
}

export interface ReleasedDocument {
  documentId: string;
  sourceLanguage: Language;
  approvedAt: Date;
  /** The segments of each target, in reading order. */
  targets: readonly { language: Language; segments: readonly ReleasedSegment[] }[];
}

/**
 * What the memory learns from a released document: its source with each target, and its targets with each other where
 * they translate the same text of the same field. Each pair of languages is stored once, since the memory is searched in
 * both directions.
 */
export function unitsOfRelease(release: ReleasedDocument): NewUnit[] {
  const targets = release.targets
    .filter(({ language }) => language !== release.sourceLanguage)
    .sort((one, other) => LANGUAGES.indexOf(one.language) - LANGUAGES.indexOf(other.language));
  const direct = targets.flatMap(({ language, segments }) => {
    const pair = { from: release.sourceLanguage, to: language };
    return aligned(segments, release, pair);
  });
  const joined = targets.flatMap((from, index) =>
    targets.slice(index + 1).flatMap((to) => {
      const pair = { from: from.language, to: to.language };
      return aligned(join(from.segments, to.segments), release, pair);
    }),
  );
  return [...direct, ...joined];
}

function aligned(
  segments: readonly ReleasedSegment[],
  { documentId, approvedAt }: ReleasedDocument,
  pair: { from: Language; to: Language },
): NewUnit[] {
  const units = segments.map(({ field, sourceText, targetText, origin = 'human' }, index) => ({
    ...pair,
    sourceText,
    targetText,
    previousText: segments[index - 1]?.sourceText || null,
    nextText: segments[index + 1]?.sourceText || null,
    ...{ origin, reviewed: true, documentId, field, approvedAt },
  }));
  return units.filter(
    ({ sourceText, targetText }) =>
      sourceText !== '' && targetText !== '' && !saysFigures(sourceText, targetText, pair),
  );
}

/** Of figures only what a person writes otherwise is worth knowing. */
function saysFigures(sourceText: string, targetText: string, pair: LanguagePair): boolean {
  return figuresFor(sourceText, pair) === targetText;
}

/** Two translations of one source as source and target: the first has '' beside it where the other has nothing for it. */
function join(from: readonly ReleasedSegment[], to: readonly ReleasedSegment[]): ReleasedSegment[] {
  const others = new Map<string, ReleasedSegment[]>();
  for (const segment of to) others.set(keyOf(segment), [...(others.get(keyOf(segment)) ?? []), segment]);
  return from.map((segment) => {
    // A text that a field says twice is joined in its order.
    const other = others.get(keyOf(segment))?.shift();
    const origins = [segment.origin ?? 'human', other?.origin ?? 'human'];
    return {
      field: segment.field,
      sourceText: segment.targetText,
      targetText: other?.targetText ?? '',
      origin: origins.find((origin) => origin !== 'human') ?? 'human',
    };
  });
}

const keyOf = ({ field, sourceText }: ReleasedSegment) => `${field}\n${sourceText}`;
