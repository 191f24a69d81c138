/** SQL: whether people have made another text of the `segments` row since. `since` is an expression, and not null. */
export function isEditedSince(row: string, since: string): string {
  return `(${row}.updated_by IS NOT NULL AND ${row}.updated_at >= ${since} AND ${row}.target_text <> coalesce(
           (SELECT h.target_text FROM segment_history h
             WHERE h.variant_id = ${row}.variant_id AND h.segment_id = ${row}.segment_id AND h.at < ${since}
             ORDER BY h.id DESC LIMIT 1), ''))`;
}
