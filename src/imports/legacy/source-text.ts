import { LegacyError } from './legacy-error.js';

/** In bytes. */
export const LARGEST_FILE = 5 * 1024 * 1024;

/** A line that is not blank. `number` counts all lines of the file from 1; `text` has single, plain spaces. */
export interface SourceLine {
  number: number;
  text: string;
}

/** The text of a file in UTF-8, without byte order mark. Throws a LegacyError for any other file. */
export function decode(bytes: Uint8Array): string {
  if (bytes.length > LARGEST_FILE) {
    throw new LegacyError('import.too_large', null, { limit: LARGEST_FILE / 1024 / 1024 });
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new LegacyError('import.binary', lineOf(bytes, nul));
  const text = decodeUtf8(bytes);
  if (text === null) throw new LegacyError('import.not_utf8', firstBadLine(bytes));
  if (text.trim() === '') throw new LegacyError('import.empty', null);
  return text;
}

/** The lines of a text that are not blank, whatever ends them, in Unicode's composed form (NFC). */
export function sourceLines(text: string): SourceLine[] {
  return text
    .normalize('NFC')
    .split(/\r\n|\n|\r/)
    .map((line, index) => ({ number: index + 1, text: collapse(line) }))
    .filter((line) => line.text !== '');
}

/** Makes every run of white space, of whatever kind, one plain space, and none at the ends. */
export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

// No byte of a longer UTF-8 sequence is a line feed, so that each line can be tried by itself.
function firstBadLine(bytes: Uint8Array): number | null {
  let start = 0;
  for (let line = 1; start <= bytes.length; line++) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed < 0 ? bytes.length : feed;
    if (decodeUtf8(bytes.subarray(start, end)) === null) return line;
    start = end + 1;
  }
  return null;
}

function lineOf(bytes: Uint8Array, position: number): number {
  return bytes.subarray(0, position).reduce((line, byte) => (byte === LINE_FEED ? line + 1 : line), 1);
}

const LINE_FEED = 10;
