const NEWEST = 5_000;
const MOST = 500;

/** $1 language, or null. What is withdrawn names no section. */
export const SECTIONS = `
  WITH public AS (
    SELECT p.* FROM unnest(ARRAY['kk', 'ru', 'en']) AS l (language)
      CROSS JOIN LATERAL (
        SELECT document_id, language, section FROM publications
         WHERE language = l.language AND withdrawn_at IS NULL
         ORDER BY published_at DESC, document_id DESC LIMIT ${NEWEST}) AS p),
  working AS (
    SELECT w.document_id, w.language, array(SELECT jsonb_array_elements_text(r.content -> 'section')) AS section
      FROM (SELECT document_id, language, revision_id FROM variants
             WHERE kind = 'article' AND NOT live AND state <> 'withdrawn' AND revision_id IS NOT NULL
             ORDER BY id DESC LIMIT ${NEWEST}) AS w
      JOIN revisions r ON r.id = w.revision_id
     WHERE jsonb_typeof(r.content -> 'section') = 'array'),
  named AS (
    SELECT DISTINCT document_id, language, section
      FROM (SELECT * FROM public UNION ALL SELECT * FROM working) AS n WHERE section <> '{}'),
  counted AS (
    SELECT language, section, count(*)::integer AS documents FROM named
     WHERE $1::text IS NULL OR language = $1 GROUP BY language, section
     ORDER BY documents DESC, section LIMIT ${MOST}),
  paired AS (
    SELECT DISTINCT ON (a.language, a.section, b.language)
           a.language, a.section, b.language AS other, b.section AS called
      FROM named a JOIN named b ON b.document_id = a.document_id AND b.language <> a.language
     WHERE $1::text IS NULL OR a.language = $1
     GROUP BY a.language, a.section, b.language, b.section
     ORDER BY a.language, a.section, b.language, count(*) DESC, b.section)
  SELECT c.language, c.section AS path, c.documents,
         coalesce(json_agg(json_build_object('language', p.other, 'path', p.called) ORDER BY p.other)
                  FILTER (WHERE p.other IS NOT NULL), '[]') AS others
    FROM counted c LEFT JOIN paired p ON p.language = c.language AND p.section = c.section
   GROUP BY c.language, c.section, c.documents
   ORDER BY c.documents DESC, c.language, c.section`;
