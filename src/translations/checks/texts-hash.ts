import { createHash } from 'node:crypto';

/** SHA-256 of both texts of a segment: what was found holds for exactly these. */
export function textsHash({ sourceText, targetText }: { sourceText: string; targetText: string }): Buffer {
  return createHash('sha256').update(sourceText).update('\0').update(targetText).digest();
}
