// $1 since, $2 until, $3 from, $4 to; each row belongs to a language pair.

const PAIR = `d.source_language AS "from", v.language AS "to"`;
const OF_PAIR = `v.language <> d.source_language
     AND ($3::text IS NULL OR d.source_language = $3) AND ($4::text IS NULL OR v.language = $4)`;

/** What was translated, and where it came from. */
export const ORIGINS = `
  SELECT ${PAIR}, s.origin, count(*)::integer AS segments, sum(words_in(s.source_text))::integer AS words
    FROM segments s JOIN variants v ON v.id = s.variant_id JOIN documents d ON d.id = v.document_id
   WHERE s.status IN ('translated', 'reviewed') AND s.updated_at >= $1 AND s.updated_at < $2 AND ${OF_PAIR}
   GROUP BY d.source_language, v.language, s.origin
   ORDER BY words DESC, s.origin`;

/** A text is in a state from the step that led there to the step that led away. */
export const STATES = `
  SELECT ${PAIR}, e.from_state AS state, count(*)::integer AS times,
         round(avg(stay.hours), 3)::float AS "meanHours",
         round((percentile_cont(0.5) WITHIN GROUP (ORDER BY stay.hours))::numeric, 3)::float AS "medianHours"
    FROM events e
    JOIN variants v ON v.id = e.variant_id
    JOIN documents d ON d.id = v.document_id
    CROSS JOIN LATERAL (
      SELECT b.at FROM events b
       WHERE b.variant_id = e.variant_id AND b.id < e.id AND b.to_state = e.from_state
         AND b.from_state IS DISTINCT FROM b.to_state
       ORDER BY b.id DESC LIMIT 1) AS came
    CROSS JOIN LATERAL (SELECT extract(epoch FROM e.at - came.at) / 3600 AS hours) AS stay
   WHERE e.variant_id IS NOT NULL AND e.to_state IS NOT NULL AND e.at >= $1 AND e.at < $2
     AND e.from_state <> e.to_state AND ${OF_PAIR}
   GROUP BY d.source_language, v.language, e.from_state
   ORDER BY array_position(ARRAY['draft', 'translation', 'review', 'approved', 'published', 'withdrawn'], e.from_state)`;

/** How often texts were submitted, how often they came back, and what became of public ones whose source changed. */
export const STEPS = `
  SELECT ${PAIR}, (count(*) FILTER (WHERE e.action = 'variant.submitted'))::integer AS submitted,
         (count(*) FILTER (WHERE e.action = 'variant.changesRequested'))::integer AS returned,
         (count(*) FILTER (WHERE e.details ->> 'outcome' = 'updated'))::integer AS updated,
         (count(*) FILTER (WHERE e.details ->> 'outcome' = 'stillAccurate'))::integer AS "stillAccurate",
         (count(*) FILTER (WHERE e.details ->> 'outcome' = 'notApplicable'))::integer AS "notApplicable"
    FROM events e JOIN variants v ON v.id = e.variant_id JOIN documents d ON d.id = v.document_id
   WHERE e.variant_id IS NOT NULL AND e.to_state IS NOT NULL AND e.at >= $1 AND e.at < $2
     AND (e.action IN ('variant.submitted', 'variant.changesRequested') OR e.details ? 'outcome') AND ${OF_PAIR}
   GROUP BY d.source_language, v.language`;

/** What the checks have found in texts that were worked on. */
export const FINDINGS = `
  SELECT ${PAIR}, f.check_id AS check, f.severity, f.state, count(*)::integer AS count
    FROM findings f JOIN variants v ON v.id = f.variant_id JOIN documents d ON d.id = v.document_id
   WHERE v.updated_at >= $1 AND v.updated_at < $2 AND ${OF_PAIR}
   GROUP BY d.source_language, v.language, f.check_id, f.severity, f.state
   ORDER BY count DESC, f.check_id, f.severity, f.state`;

/** Words of the source that were finished, by the week of Almaty in which they were. */
export const WEEKS = `
  SELECT ${PAIR}, date_trunc('week', s.updated_at, 'Asia/Almaty') AS since, count(*)::integer AS segments,
         sum(words_in(s.source_text))::integer AS words
    FROM segments s JOIN variants v ON v.id = s.variant_id JOIN documents d ON d.id = v.document_id
   WHERE s.status IN ('translated', 'reviewed') AND s.updated_at >= $1 AND s.updated_at < $2 AND ${OF_PAIR}
   GROUP BY 1, 2, 3 ORDER BY 3`;
