import type { Segment } from './editor-context.js';
import { isToDo, isWanted, type Filter } from './filter.js';
import type { Mode } from './mode.js';

/** Where one is in the text, and what of it is shown. */
export interface Place {
  currentId: string | undefined;
  /** Those that are written in, or not saved yet: they stay until the server has them. */
  open: readonly string[];
  filter: Filter;
  /** What the filter let through at first stays, though it be finished meanwhile; and wherever one has gone since. */
  kept: readonly string[];
  /** Grows whenever one goes somewhere: the segment is to be shown, and its field to have the focus. */
  moves: number;
}

export type Move =
  | { type: 'selected'; id: string }
  | { type: 'settled'; id: string }
  | { type: 'filtered'; filter: Filter; ids: readonly string[] };

export function beginAt(segments: readonly Segment[], mode: Mode, askedFor: string | null): Place {
  const asked = segments.find(({ id }) => id === askedFor);
  const currentId = (asked ?? segments.find(toDoIn(mode)) ?? segments[0])?.id;
  const open = currentId === undefined ? [] : [currentId];
  return { currentId, open, filter: 'all', kept: [], moves: asked ? 1 : 0 };
}

export function nextPlace(place: Place, move: Move): Place {
  switch (move.type) {
    case 'selected': {
      const { id } = move;
      return {
        ...place,
        currentId: id,
        open: withOne(place.open, id),
        kept: withOne(place.kept, id),
        moves: place.moves + 1,
      };
    }
    case 'settled':
      return { ...place, open: place.open.filter((id) => id !== move.id || id === place.currentId) };
    case 'filtered':
      return { ...place, filter: move.filter, kept: move.ids };
  }
}

export function shownAt<One extends Segment>(segments: readonly One[], { filter, kept }: Place): readonly One[] {
  return segments.filter((segment) => isWanted(filter, segment) || kept.includes(segment.id));
}

/** What a translator has to finish, or a reviewer to look at. */
export function toDoIn(mode: Mode): (segment: Segment) => boolean {
  return mode === 'review' ? ({ status }) => status !== 'reviewed' && status !== 'rejected' : isToDo;
}

function withOne(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids : [...ids, id];
}
