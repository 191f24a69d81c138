import type { Schemas } from '../api/client.js';
import { paths } from '../paths.js';

type Task = Pick<Schemas['Task'], 'kind' | 'variantId' | 'documentId'>;

/** Where the work that a task asks for is done. */
export function taskAddress({ kind, variantId, documentId }: Task): string {
  if (kind === 'write') return paths.writeVariant(variantId);
  return kind === 'release' ? paths.document(documentId) : paths.variant(variantId);
}
