import { sentencesOf } from '../../languages/sentences.js';
import type { Language } from '../../languages/languages.js';
import { OpenSegments, type Aligned } from './align-returned.js';
import type { ExchangeSegment } from './exchange-segment.js';
import { answerFor, type MergeConflict, type MergePut } from './returned-answer.js';
import type { ReturnedNote, ReturnedPart, ReturnedUnit } from './returned-unit.js';

export interface MergeResult {
  puts: MergePut[];
  /** Segments of which the file brings nothing new. */
  unchanged: number;
  /** What is not put, and why; nothing is overwritten. */
  conflicts: MergeConflict[];
  /** What the variant has nothing for. */
  unknown: { field: string; line: number; source: string; target: string }[];
  /** Notes that did not go out with the file. */
  notes: ReturnedNote[];
}

export interface MergeOptions {
  /** Of the targets. */
  language: Language;
  /** What a new text is when the tool says nothing of its state, as OmegaT does not. */
  unmarked: 'draft' | 'translated';
}

/** What has to be put into a variant when `units` come back, segment by segment, by the text of the source. */
export function mergeReturned(
  units: Iterable<ReturnedUnit>,
  current: readonly ExchangeSegment[],
  { language, unmarked }: MergeOptions,
): MergeResult {
  const result: MergeResult = { puts: [], unchanged: 0, conflicts: [], unknown: [], notes: [] };
  const open = new OpenSegments(current);
  const lost: { unit: ReturnedUnit; part: ReturnedPart }[] = [];
  for (const unit of units) {
    result.notes.push(...unit.notes.filter(({ segmentId }) => segmentId === null));
    for (let at = 0; at < unit.parts.length;) {
      const part = unit.parts[at] as ReturnedPart;
      const found = part.kind === 'segment' ? open.take(unit, at) : undefined;
      if (found) answer(result, unit, found, { language, unmarked });
      else if (part.kind === 'segment') lost.push({ unit, part });
      at += found?.parts.length ?? 1;
    }
  }
  // Only now is it known which segments nothing in the file belongs to.
  for (const { unit, part } of lost) answerLost(result, unit, part, open.byId(part.id));
  return result;
}

function answer(result: MergeResult, unit: ReturnedUnit, { parts, segments }: Aligned, options: MergeOptions): void {
  const text = targetOf(parts);
  const texts = segments.length === 1 ? [text] : cut(text, segments.length, options.language);
  if (!texts && wordsOf(text) === segments.map(({ targetText }) => wordsOf(targetText)).join('')) {
    result.unchanged += segments.length;
    return;
  }
  segments.forEach((segment, index) => {
    const place = { unit, parts, text: texts?.[index] ?? text };
    const given = answerFor(segment, place, texts ? options.unmarked : null);
    if (given === null) result.unchanged += 1;
    else if ('reason' in given) result.conflicts.push(given);
    else result.puts.push(given);
  });
}

function answerLost(result: MergeResult, unit: ReturnedUnit, part: ReturnedPart, segment?: ExchangeSegment): void {
  const target = part.target?.trim() ?? '';
  if (!segment) {
    result.unknown.push({ field: unit.field, line: part.line, source: part.source, target });
    return;
  }
  const given = answerFor(segment, { unit, parts: [part], text: target }, null);
  if (given === null) result.unchanged += 1;
  else result.conflicts.push({ ...(given as MergeConflict), reason: 'sourceChanged' });
}

/** Empty unless there is a text for all of it. */
function targetOf(parts: readonly ReturnedPart[]): string {
  if (parts.every(({ kind, target }) => kind === 'gap' || !target?.trim())) return '';
  return parts
    .map(({ source, target, kind }) => target ?? (kind === 'gap' ? source : ''))
    .join('')
    .trim();
}

const wordsOf = (text: string) => text.replace(/\s+/g, '');

/** Segments that a tool joined are told apart again where their translation has as many sentences. */
function cut(text: string, count: number, language: Language): string[] | null {
  if (text === '') return Array.from({ length: count }, () => '');
  const sentences = sentencesOf(text, language);
  return sentences.length === count ? sentences.map(({ start, end }) => text.slice(start, end)) : null;
}
