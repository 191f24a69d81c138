import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../../languages/languages.js';

/** A Hunspell dictionary in UTF-8: the file of affixes and the file of words. */
export interface Dictionary {
  aff: Uint8Array;
  dic: Uint8Array;
}

/**
 * The dictionary of a language: of Russian and English from npm, of Kazakh from `folder` (`kk_KZ.aff` and `kk_KZ.dic`,
 * as Debian's `hunspell-kk` has them). Undefined where it is not there.
 */
export async function dictionaryOf(language: Language, folder: string): Promise<Dictionary | undefined> {
  if (language === 'ru') return (await import('dictionary-ru')).default;
  if (language === 'en') return (await import('dictionary-en')).default;
  try {
    const [aff, dic] = await Promise.all([readFile(join(folder, 'kk_KZ.aff')), readFile(join(folder, 'kk_KZ.dic'))]);
    return { aff, dic };
  } catch (error) {
    if (isNotThere(error)) return undefined;
    throw error;
  }
}

function isNotThere(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
