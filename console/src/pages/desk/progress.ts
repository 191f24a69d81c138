import type { Segment } from './editor-context.js';
import { isToDo } from './filter.js';

export interface Progress {
  segments: { done: number; all: number };
  /** Of the source. */
  words: { done: number; all: number };
}

type Counted = Pick<Segment, 'sourceText' | 'status' | 'reviewChange'>;

/** How far a text is: translated, or in review accepted. */
export function progressOf(segments: readonly Counted[], inReview: boolean): Progress {
  const done = segments.filter((one) => (inReview ? one.status === 'reviewed' : !isToDo(one)));
  const words = (some: readonly Counted[]) => some.reduce((sum, { sourceText }) => sum + wordsIn(sourceText), 0);
  return {
    segments: { done: done.length, all: segments.length },
    words: { done: words(done), all: words(segments) },
  };
}

export function wordsIn(text: string): number {
  const prose = text.replace(/<\/?[1-9]\d?>/g, '');
  return prose.match(/[\p{L}\p{N}]+(?:[-'’.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}
