import { withoutMarks } from '../../documents/content/marks.js';
import type { CheckedSegment, VariantCheck } from './check.js';
import { wordsOf } from './text/words.js';

/** Words of one kind often share a translation; a text of several words does not without a cause. */
const FEWEST_WORDS = 2;

/** 36: one source with two translations, or one translation of two sources; shown where it differs from the first. */
export const inconsistentTranslation: VariantCheck = (segments) => {
  const texts = segments
    .map((segment) => ({ segment, source: plain(segment, 'source'), target: plain(segment, 'target') }))
    .filter(({ source, target }) => source !== '' && target !== '');
  const firstOfSource = new Map<string, (typeof texts)[number]>();
  const firstOfTarget = new Map<string, (typeof texts)[number]>();
  return texts.flatMap((text) => {
    const { segment, source, target } = text;
    const sameSource = firstOf(firstOfSource, source, text);
    const sameTarget = firstOf(firstOfTarget, target, text);
    if (sameSource.target !== target) return [inconsistent(segment, sameSource.segment)];
    const differs = sameTarget.source !== source && wordsOf(target).length >= FEWEST_WORDS;
    return differs ? [inconsistent(segment, sameTarget.segment)] : [];
  });
};

function firstOf<T>(known: Map<string, T>, key: string, value: T): T {
  const first = known.get(key) ?? value;
  known.set(key, first);
  return first;
}

function inconsistent(segment: CheckedSegment, first: CheckedSegment): ReturnType<VariantCheck>[number] {
  const params = { source: first.source, target: first.target };
  const range = { start: 0, end: segment.target.length };
  return {
    segmentId: segment.id,
    finding: { check: 'inconsistentTranslation', severity: 'warning', ...range, params },
  };
}

/** Case, spaces, signs at the end and marks make no other text. */
function plain({ context: { marks }, ...texts }: CheckedSegment, side: 'source' | 'target'): string {
  const text = withoutMarks(texts[side], marks).normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
  let end = text.length;
  while (end > 0 && /[\s.,:;!?…]/.test(text.charAt(end - 1))) end -= 1;
  return /\p{L}/u.test(text) ? text.slice(0, end) : '';
}
