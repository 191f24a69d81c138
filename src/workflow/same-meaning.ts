import type { EntityManager } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { groupBy } from '../common/group-by.js';
import { Problem } from '../common/problem.js';
import { extract, type Field } from '../documents/content/segments.js';
import type { DocumentKind } from '../documents/document-kind.js';
import type { DocumentFacts } from './facts.js';

/**
 * Writes down that fields of a source say what they said before, in all the revisions that translations were made from.
 *
 * @throws Problem 422 for a field that the source does not have
 */
export async function saySameMeaning(
  tx: EntityManager,
  { id, sourceLanguage }: Pick<DocumentFacts, 'id' | 'sourceLanguage'>,
  kind: DocumentKind,
  content: object,
  fields: readonly string[],
  actor: Actor,
): Promise<void> {
  if (fields.length === 0) return;
  const now = textsIn(kind, content);
  const unknown = fields.filter((field) => !now.has(field));
  if (unknown.length > 0) {
    const reasons = unknown.map((segment) => ({
      ...{ code: 'segments.unknown', params: { segment } },
      pointer: `/sameMeaning/${fields.indexOf(segment)}`,
    }));
    throw new Problem(422, 'validation.failed', { reasons });
  }
  const translated: { content: object }[] = await tx.query(
    `SELECT content FROM revisions WHERE id IN
       (SELECT source_revision_id FROM variants WHERE document_id = $1 AND language <> $2)`,
    [id, sourceLanguage],
  );
  for (const before of translated.map((revision) => textsIn(kind, revision.content))) {
    const changed = fields.filter((field) => before.has(field) && before.get(field) !== now.get(field));
    await tx.query(
      `INSERT INTO same_meanings (document_id, field, one, other, said_by)
       SELECT $1, field, one, other, $2 FROM jsonb_to_recordset($3) AS new(field text, one text, other text)`,
      [
        id,
        actor.id,
        JSON.stringify(changed.map((field) => ({ field, one: before.get(field), other: now.get(field) }))),
      ],
    );
  }
}

/** The fields whose texts differ and say the same, by the word of their authors, be it over several steps. */
export async function sameMeaningFields(
  tx: EntityManager,
  documentId: string,
  before: readonly Field[],
  now: readonly Field[],
): Promise<Set<string>> {
  const said: { field: string; one: string; other: string }[] = await tx.query(
    `SELECT field, one, other FROM same_meanings WHERE document_id = $1`,
    [documentId],
  );
  const byField = groupBy(said, ({ field }) => field);
  const texts = new Map(before.map(({ id, text }) => [id, text]));
  const same = now.filter(({ id, text }) => {
    const from = texts.get(id);
    return from !== undefined && from !== text && isReachable(from, text, byField.get(id) ?? []);
  });
  return new Set(same.map(({ id }) => id));
}

function isReachable(from: string, to: string, steps: readonly { one: string; other: string }[]): boolean {
  const reached = new Set([from]);
  // A set hands out what is added to it while it is walked.
  for (const text of reached) {
    for (const { one, other } of steps) {
      if (one === text) reached.add(other);
      if (other === text) reached.add(one);
    }
  }
  return reached.has(to);
}

function textsIn(kind: DocumentKind, content: object): Map<string, string> {
  return new Map(extract(kind.schema, content).map(({ id, text }) => [id, text]));
}
