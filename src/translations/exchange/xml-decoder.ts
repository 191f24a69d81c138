import { ExchangeFault } from './exchange-fault.js';

/** Most bytes of a file. */
export const FILE_LIMIT_MB = 100;
const FILE_LIMIT = FILE_LIMIT_MB * 1024 * 1024;
type Decoder = InstanceType<typeof TextDecoder>;

const SLICE = 64 * 1024;
/** Within which an XML declaration has named its encoding. */
const HEAD = 256;

/**
 * The bytes of an XML file as text, in pieces. UTF-8, and UTF-16 as its byte order mark or first character tells (XML 1.0,
 * appendix F): Trados writes TMX so.
 *
 * @throws ExchangeFault when it is in another encoding, not valid in its own, or too large
 */
export async function* decodeXml(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let line = 1;
  let bytes = 0;
  for await (const slice of slices(chunks)) {
    bytes += slice.length;
    if (bytes > FILE_LIMIT) throw new ExchangeFault('exchange.too_large', line, null, { limit: FILE_LIMIT_MB });
    decoder ??= new TextDecoder(encodingOf(slice), { fatal: true });
    const text = decoded(decoder, slice, line);
    line += linesIn(text);
    yield text;
  }
  if (decoder) yield decoded(decoder, undefined, line);
}

function decoded(decoder: Decoder, slice: Uint8Array | undefined, line: number): string {
  try {
    return decoder.decode(slice, { stream: slice !== undefined });
  } catch {
    const sound = new TextDecoder(decoder.encoding).decode(slice).split('\uFFFD', 1)[0] ?? '';
    throw new ExchangeFault('exchange.bad_bytes', line + linesIn(sound), null, { encoding: decoder.encoding });
  }
}

function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  const text = Buffer.from(head.subarray(0, HEAD)).toString('latin1');
  const encoding = /^(?:ï»¿)?<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]*)["']/.exec(text)?.[1] ?? 'utf-8';
  if (!/^(utf-?8|us-ascii|ascii)$/i.test(encoding)) throw new ExchangeFault('exchange.encoding', 1, null, { encoding });
  return 'utf-8';
}

/** Pieces that are small enough to parse one by one; the first holds what tells the encoding. */
async function* slices(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let head: Buffer | undefined = Buffer.alloc(0);
  for await (const chunk of chunks) {
    const bytes: Uint8Array = head ? Buffer.concat([head, chunk]) : chunk;
    head = head && bytes.length < HEAD ? (bytes as Buffer) : undefined;
    if (!head) for (let at = 0; at < bytes.length; at += SLICE) yield bytes.subarray(at, at + SLICE);
  }
  if (head && head.length > 0) yield head;
}

function linesIn(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}
