import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// Enough for nine tenths of what the best quality saves, in a twentieth of its time.
const QUALITY = 5;
const SHORTEST = 1024;
const TEXTS = /^(text\/|application\/(json|problem\+json|xml|[\w.-]+\+(json|xml))\b)/;

const [gzipped, brotlied] = [promisify(gzip), promisify(brotliCompress)];

/** Whether it is worth it: short bodies fit into one packet anyway, and pictures are compressed already. */
export function isCompressible(type: string, body: Buffer): boolean {
  return body.length > SHORTEST && TEXTS.test(type);
}

/** In a thread beside. */
export async function compress(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  // What zlib gives is a part of a larger piece of memory, which would be kept with it.
  return Buffer.from(await compressed(body, encoding));
}

function compressed(body: Buffer, encoding: 'br' | 'gzip'): Promise<Buffer> {
  if (encoding === 'gzip') return gzipped(body);
  const params = { [constants.BROTLI_PARAM_QUALITY]: QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  return brotlied(body, { params });
}
