import { open } from 'node:fs/promises';
import { Problem } from '../common/problem.js';
import { LARGEST_FILE } from './legacy/source-text.js';

/**
 * A file of the old site, but no more of it than shows that it is too large.
 *
 * @throws Problem `import.unreadable`
 */
export async function readDocument(path: string): Promise<Uint8Array> {
  try {
    const file = await open(path);
    const chunks: Buffer[] = [];
    for await (const chunk of file.createReadStream({ end: LARGEST_FILE })) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  } catch (error) {
    throw new Problem(422, 'import.unreadable', { params: { file: path, cause: (error as Error).message } });
  }
}
