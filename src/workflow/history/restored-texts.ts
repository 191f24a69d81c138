import type { Authorship } from '../../documents/authorship.js';
import type { Origin } from '../../translations/segments/segment-status.js';

/** A segment as it was when the revision was made. */
export interface FormerSegment {
  segmentId: string;
  sourceText: string;
  targetText: string;
  origin: Origin | null;
  score: number | null;
}

interface PresentSegment {
  segmentId: string;
  field: string;
  sourceText: string;
}

interface FormerText {
  /** By the names of segments. */
  segments: ReadonlyMap<string, FormerSegment>;
  /** The texts of the revision by field. */
  fields: ReadonlyMap<string, string>;
  /** The texts of the source that it translates, by field; empty when nobody knows which that was. */
  sources: ReadonlyMap<string, string>;
}

export const LEFT_BECAUSE = ['sourceChanged', 'notThere', 'tooLong'] as const;

/** A segment that cannot have back what it had, and why. */
export interface Left {
  segment: string;
  because: (typeof LEFT_BECAUSE)[number];
}

interface Restorable {
  texts: FormerSegment[];
  left: Left[];
}

/** Which segments get back what they said, because their source says what it said then. */
export function restorable(segments: readonly PresentSegment[], former: FormerText): Restorable {
  const sizes = new Map<string, number>();
  for (const { field } of segments) sizes.set(field, (sizes.get(field) ?? 0) + 1);
  const texts: FormerSegment[] = [];
  const left: Left[] = [];
  for (const segment of segments) {
    const then = formerOf(segment, former, sizes.get(segment.field) === 1);
    if (!then) left.push({ segment: segment.segmentId, because: 'notThere' });
    else if (then.sourceText !== segment.sourceText)
      left.push({ segment: segment.segmentId, because: 'sourceChanged' });
    else texts.push(then);
  }
  return { texts, left };
}

/**
 * What the history remembers, as long as the revision does have that text; for a text that was never cut into segments,
 * such as one that was imported, the whole of it.
 */
function formerOf(
  { segmentId, field }: PresentSegment,
  { segments, fields, sources }: FormerText,
  isWhole: boolean,
): FormerSegment | undefined {
  const then = segments.get(segmentId);
  if (then) return isIn(then.targetText, fields) ? then : undefined;
  const [sourceText, targetText] = [sources.get(field), fields.get(field)];
  if (!isWhole || sourceText === undefined || targetText === undefined) return undefined;
  return { segmentId, sourceText, targetText, origin: 'human', score: null };
}

function isIn(text: string, fields: ReadonlyMap<string, string>): boolean {
  return text !== '' && [...fields.values()].some((whole) => whole.includes(text));
}

interface Version {
  /** Texts by field; `facts`: see factsOf(). */
  texts: ReadonlyMap<string, string>;
  facts: string;
  authorship: Authorship;
}

/**
 * Who has a share in a source after an earlier revision was restored: in what came back those whose words it is, and
 * whoever brought it back; in all else those who had.
 */
export function authorshipRestored(
  present: Version,
  former: Version,
  actorId: string | null,
  factsKey: string,
): Authorship {
  const back = (key: string) => [
    ...new Set([...(former.authorship[key] ?? []), ...(actorId === null ? [] : [actorId])]),
  ];
  const authors = (key: string, unchanged: boolean) => (unchanged ? (present.authorship[key] ?? []) : back(key));
  return {
    [factsKey]: authors(factsKey, present.facts === former.facts),
    ...Object.fromEntries(
      [...former.texts].map(([field, text]) => [field, authors(field, present.texts.get(field) === text)]),
    ),
  };
}
