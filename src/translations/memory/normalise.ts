import { createHash } from 'node:crypto';
import { withoutNumbers } from './numbers.js';

const MARK = /<\/?[1-9]\d?>/g;
const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]/g;
const DOUBLE_QUOTES = /[«»“”„‟″]/g;
const SINGLE_QUOTES = /[‘’‚‛′ʼ\u0060]/g;
const DASHES = /[‐‑‒–—―−]/g;

/** The tokens of marks in the order in which they stand: `<1>`, `</1>`. */
export function marksIn(text: string): string[] {
  return text.match(MARK) ?? [];
}

/** The text as it is compared: without marks, NFC, white space collapsed, one kind of quotes and dashes, lower case. */
export function normalised(text: string): string {
  return unified(text).toLowerCase();
}

/** The same for texts that differ in case and numbers only. */
export function skeleton(text: string): string {
  return withoutNumbers(normalised(text));
}

/** SHA-256 of the text as it is compared, with its case. */
export function exactHash(text: string): Buffer {
  return sha256(unified(text));
}

export function skeletonHash(text: string): Buffer {
  return sha256(skeleton(text));
}

/** All of them at once. */
export function formsOf(text: string): { normalised: string; exactHash: Buffer; skeletonHash: Buffer } {
  const exact = unified(text);
  const folded = exact.toLowerCase();
  return { normalised: folded, exactHash: sha256(exact), skeletonHash: sha256(withoutNumbers(folded)) };
}

/** Of the text beside a text; empty where there is none. */
export function neighbourHash(text: string | null): Buffer {
  return text === null ? Buffer.alloc(0) : exactHash(text);
}

export function sha256(value: string | Buffer): Buffer {
  return createHash('sha256').update(value).digest();
}

function unified(text: string): string {
  return text
    .replace(MARK, '')
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(DASHES, '-')
    .replace(/\s+/g, ' ')
    .trim();
}
