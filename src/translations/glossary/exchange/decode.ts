const BYTE_ORDER_MARKS: [string, string][] = [
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
];

/** The text of a file in UTF-8, or in UTF-16 with a byte order mark; undefined when it is in neither. */
export function decoded(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 2)).toString('hex');
  const encoding = BYTE_ORDER_MARKS.find(([mark]) => mark === start)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
