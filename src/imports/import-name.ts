import { basename } from 'node:path';
import { languageOfFileName } from './legacy/language-evidence.js';

/** What files of one document share: `news-bridge` for `old/news-bridge.kk.txt` and `news-bridge.txt`. */
export function importKey(fileName: string): string {
  const name = basename(fileName.normalize('NFC')).replace(/\.txt$/i, '');
  return languageOfFileName(fileName) === null ? name : name.replace(/\.[a-z]{2}$/i, '');
}
