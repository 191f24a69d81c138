import type { EntityManager } from 'typeorm';
import { Problem } from '../common/problem.js';

/** @throws Problem 409 that names every one of `officials` that is not the document of a profile */
export async function requireProfiles(tx: EntityManager, officials: readonly string[]): Promise<void> {
  if (officials.length === 0) return;
  const unknown: { id: string }[] = await tx.query(
    `SELECT named.id FROM unnest($1::uuid[]) AS named (id)
      WHERE NOT EXISTS (SELECT 1 FROM documents d WHERE d.id = named.id AND d.kind = 'official')`,
    [officials],
  );
  if (unknown.length === 0) return;
  throw new Problem(409, 'documents.officials_unknown', { params: { ids: unknown.map(({ id }) => id).join(', ') } });
}
