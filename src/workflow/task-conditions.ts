import { hasRole, type Actor } from '../accounts/actor.js';
import { encodePair } from '../accounts/language-pair.js';
import type { TaskListView } from './task-kind.js';
import type { TaskFilters } from './task.schema.js';

// $1 who asks; $2-$5 whether author, translator, reviewer, publisher; $6 pairs; $7 languages known.
export const ME = `
  WITH me AS (SELECT $1::uuid AS id, $2::boolean AS author, $3::boolean AS translator, $4::boolean AS reviewer,
                     $5::boolean AS publisher, $6::text[] AS skills, $7::text[] AS known)`;

/** The values of `ME`. */
export function rightsOf(actor: Actor): unknown[] {
  return [
    actor.id,
    ...(['author', 'translator', 'reviewer', 'publisher'] as const).map((role) => hasRole(actor, role)),
    actor.skills.map(encodePair),
    [...new Set(actor.skills.flatMap(({ from, to }) => [from, to]))],
  ];
}

/** Everything that the views and the filters look at. */
export const TASKS = `
    FROM me CROSS JOIN tasks t
    JOIN variants v ON v.id = t.variant_id
    LEFT JOIN workloads w ON w.variant_id = t.variant_id AND t.source_language IS NOT NULL
    LEFT JOIN variants s ON s.document_id = t.document_id AND s.language = t.source_language
    LEFT JOIN revisions r ON r.id = v.revision_id`;

export const IS_FREE = `(t.claimed_by IS NULL OR t.claim_expires_at <= now())`;
const IS_MINE = `(t.claimed_by = me.id AND t.claim_expires_at > now())`;

/** Segments, words or characters that are done: in a review, what has been reviewed. */
export const done = (unit: '' | '_words' | '_characters') =>
  `CASE t.kind WHEN 'translate' THEN w.translated${unit} WHEN 'review' THEN w.reviewed${unit} ELSE w.${unit.slice(1) || 'segments'} END`;

export const PERCENT = `coalesce(${done('')} * 100 / nullif(w.segments, 0), 0)`;

export const VIEWS: Record<TaskListView, string> = {
  // What is under an embargo is there for those who take part in the work.
  all: `(me.author OR me.translator OR me.reviewer OR me.publisher
     OR NOT EXISTS (SELECT 1 FROM documents e WHERE e.id = t.document_id AND e.embargo_until > now()))`,
  mine: IS_MINE,
  returned: `(t.returned_to = me.id AND (${IS_FREE} OR t.claimed_by = me.id))`,
  // The same rules as the guards of the workflow, said once more for a whole list; a test holds them together. What the
  // task itself tells stands first, so that the tasks of others are passed over before anything is joined.
  open: `(
     (t.claimed_by IS NULL OR t.claim_expires_at <= now() OR t.claimed_by = me.id)
     AND CASE t.kind
         WHEN 'write' THEN me.author
         WHEN 'translate' THEN me.translator AND t.source_language || '>' || t.language = ANY(me.skills)
         WHEN 'review' THEN me.reviewer
           AND CASE WHEN t.source_language IS NULL THEN t.language = ANY(me.known)
                    ELSE t.source_language || '>' || t.language = ANY(me.skills) END
         ELSE me.publisher END
     AND (t.kind <> 'review' OR v.change_kind IS DISTINCT FROM 'correction' OR v.change_noted_by IS DISTINCT FROM me.id)
     AND (t.kind <> 'release' OR NOT v.live OR v.change_kind IS DISTINCT FROM 'correction' OR v.change_note IS NOT NULL)
     AND (t.kind <> 'review'
          OR NOT EXISTS (SELECT 1 FROM jsonb_each(r.authorship) a WHERE a.value ? me.id::text))
     AND (t.kind <> 'release'
          OR (t.source_language IS NULL
              OR s.state IN ('approved', 'published') AND v.source_revision_id = s.revision_id)
             AND v.slug IS NOT NULL
             AND NOT EXISTS (SELECT 1 FROM publications q WHERE q.language = v.language AND q.kind = v.kind
                                AND q.slug = v.slug AND q.document_id <> v.document_id)))`,
};

type Given = NonNullable<TaskFilters[keyof TaskFilters]>;

/** The condition that a filter puts; `$` stands for its value. */
const FILTERS: { [K in keyof TaskFilters]-?: string } = {
  kind: `t.kind = $`,
  language: `t.language = $`,
  from: `t.source_language = $`,
  to: `t.language = $ AND t.source_language IS NOT NULL`,
  section: `t.section @> $::text[] AND t.section[1:cardinality($::text[])] = $::text[]`,
  documentKind: `v.kind = $`,
  documentId: `t.document_id = $`,
  dueBefore: `t.due_at < $`,
  overdue: `(t.due_at < now()) = $`,
  priority: `t.rank = $`,
  doneAtLeast: `${PERCENT} >= $`,
  doneAtMost: `${PERCENT} <= $`,
};

/** The filters that are given, as SQL; each value is pushed to `values`. */
export function conditionsOf(filters: TaskFilters, values: unknown[]): string {
  return (Object.keys(FILTERS) as (keyof TaskFilters)[])
    .flatMap((name) => {
      const given = filters[name];
      if (given === undefined) return [];
      const place = values.push(storedAs(name, given));
      return [` AND ${FILTERS[name].replaceAll('$', `$${place}`)}`];
    })
    .join('');
}

function storedAs(name: keyof TaskFilters, given: Given): unknown {
  switch (name) {
    case 'section':
      return [given].flat();
    case 'overdue':
      return String(given) === 'true';
    case 'priority':
      return given === 'urgent' ? 0 : 1;
    default:
      return given;
  }
}
