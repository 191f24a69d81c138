import type { Schemas } from '../../api/client.js';
import { paths } from '../../paths.js';

type Variant = Pick<NonNullable<Schemas['BoardRow']['languages'][number]['variant']>, 'id' | 'isSource' | 'state'>;

/** Where a text is worked on: sources are written, and everything is translated and reviewed at the desk. */
export function workplaceOf({ id, isSource, state }: Variant): string {
  return isSource && state === 'draft' ? paths.writeVariant(id) : paths.variant(id);
}
