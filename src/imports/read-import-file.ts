import { Problem } from '../common/problem.js';
import type { Language } from '../languages/languages.js';
import { LegacyError } from './legacy/legacy-error.js';
import { lostText } from './legacy/lost-text.js';
import { readLegacyDocument, type LegacyDocument } from './legacy/read-legacy-document.js';

export interface ImportFile {
  name: string;
  bytes: Uint8Array;
  /** Instead of the one in the name, or the one detected. */
  language?: Language | undefined;
}

/** @throws Problem 422 `import.refused` with the reason, and the line where it is one that is to blame */
export function readImportFile({ name, bytes, language }: ImportFile): LegacyDocument {
  try {
    const document = readLegacyDocument(bytes, { fileName: name, ...(language && { language }) });
    const [lost] = lostText(bytes, document);
    if (lost !== undefined) throw new LegacyError('import.text_lost', null, { text: lost.slice(0, 100) });
    return document;
  } catch (error) {
    if (!(error instanceof LegacyError)) throw error;
    const { code, params, line } = error;
    throw new Problem(422, 'import.refused', {
      params: { file: name },
      reasons: [{ code, params }],
      extra: { line },
    });
  }
}
