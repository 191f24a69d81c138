import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TEXTS = /\.(js|css|svg|json)$/;
const WORTH_IT = 1024;

/** Beside every text a copy for browsers that take br or gzip, made once instead of with every answer. */
export function compressBelow(folder) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => TEXTS.test(name));
  for (const file of names.map((name) => join(folder, name))) {
    const text = readFileSync(file);
    if (text.length < WORTH_IT) continue;
    writeFileSync(`${file}.br`, brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
    writeFileSync(`${file}.gz`, gzipSync(text, { level: 9 }));
  }
}
