/**
 * How long each wanted language of a document has been behind the first: until it went out itself, or until now. $1 the
 * document. A language that is out and has been corrected elsewhere meanwhile is behind again since then.
 */
export const PARITY_OF_DOCUMENT = `
  WITH first AS (
    SELECT min(first_published_at) AS at FROM variants WHERE document_id = $1)
  SELECT w.language, d.required_languages @> ARRAY[w.language] AS required, v.first_published_at AS "firstPublishedAt",
         CASE WHEN first.at IS NULL THEN NULL
              ELSE extract(epoch FROM coalesce(v.first_published_at, now()) - first.at)::float END AS "lagSeconds",
         first.at IS NOT NULL AND v.first_published_at IS NULL AS running,
         p.correction_awaited_since AS "correctionAwaitedSince"
    FROM documents d
    CROSS JOIN LATERAL (SELECT DISTINCT unnest(d.required_languages || d.optional_languages) AS language) AS w
    CROSS JOIN first
    LEFT JOIN variants v ON v.document_id = d.id AND v.language = w.language
    LEFT JOIN publications p ON p.document_id = d.id AND p.language = w.language AND p.withdrawn_at IS NULL
   WHERE d.id = $1
   ORDER BY v.first_published_at NULLS LAST, w.language`;

/**
 * The languages of the office, by the week or month (of Almaty) in which the first language of a document went out.
 * $1 from, $2 to (not included), $3 `week` or `month`. The first language of a document, and those that went out together
 * with it, are behind by nothing. What has not gone out yet is told as it is now, whatever the period.
 */
export const PARITY_OF_OFFICE = `
  WITH published AS MATERIALIZED (
    SELECT DISTINCT document_id FROM variants WHERE first_published_at >= $1 AND first_published_at < $2),
  lags AS (
    SELECT v.language, date_trunc($3, v.first, 'Asia/Almaty') AS period,
           extract(epoch FROM v.first_published_at - v.first) AS seconds
      FROM published p
      CROSS JOIN LATERAL (
        SELECT language, first_published_at, min(first_published_at) OVER () AS first
          FROM variants WHERE document_id = p.document_id AND first_published_at IS NOT NULL) AS v
     WHERE v.first >= $1),
  told AS (
    SELECT language, period, count(*)::integer AS texts,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS p90
      FROM lags GROUP BY GROUPING SETS ((language), (language, period))),
  running AS (
    SELECT v.language, count(*)::integer AS open, max(now() - first.at) AS longest
      FROM variants v
      CROSS JOIN LATERAL (SELECT min(first_published_at) AS at FROM variants WHERE document_id = v.document_id) AS first
     WHERE v.first_published_at IS NULL AND first.at IS NOT NULL
       AND (SELECT v.language = ANY (d.required_languages || d.optional_languages) FROM documents d
             WHERE d.id = v.document_id)
     GROUP BY v.language)
  SELECT l.language, coalesce(r.open, 0) AS open, extract(epoch FROM r.longest)::float AS "longestOpenSeconds",
         t.period, coalesce(t.texts, 0) AS texts, t.median::float AS "medianSeconds", t.p90::float AS "p90Seconds"
    FROM unnest(ARRAY['kk', 'ru', 'en']) WITH ORDINALITY AS l (language, place)
    LEFT JOIN running r ON r.language = l.language
    LEFT JOIN told t ON t.language = l.language
   ORDER BY l.place, t.period NULLS FIRST`;
