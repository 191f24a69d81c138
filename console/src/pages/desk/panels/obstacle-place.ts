import { paths } from '../../../paths.js';

interface Around {
  documentId: string;
  sourceId: string | undefined;
}

interface Place {
  name: 'source' | 'settings' | 'queue';
  path: string;
}

const OF_THE_SOURCE = ['workflow.source_not_approved', 'workflow.source_changed', 'workflow.no_text'];
const OF_THE_DOCUMENT = [
  'workflow.slug_missing',
  'workflow.slug_taken',
  'workflow.language_taken_out',
  'workflow.correction_note_missing',
];

/** Where something can be done about an obstacle that is not in a segment of this text. */
export function placeOf({ code }: { code: string }, { documentId, sourceId }: Around): Place | undefined {
  if (OF_THE_SOURCE.includes(code) && sourceId) return { name: 'source', path: paths.writeVariant(sourceId) };
  if (OF_THE_DOCUMENT.includes(code) || code.startsWith('release.')) {
    return { name: 'settings', path: paths.document(documentId) };
  }
  return code === 'workflow.claimed_by_other' ? { name: 'queue', path: `${paths.desk}?view=all` } : undefined;
}
