import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../../languages/languages.js';
import { SpellingService } from './spelling.service.js';

describe('the dictionaries', () => {
  let folder: string;
  let spelling: SpellingService;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jarshy-spelling-'));
    await writeFile(join(folder, 'kk_KZ.aff'), '\uFEFFSET UTF-8\n\nSFX A N 1\nSFX A 0 тер п\n');
    await writeFile(join(folder, 'kk_KZ.dic'), '\uFEFF2\nмектеп/A\nқала\n');
    spelling = new SpellingService({ spellingDir: folder });
  });

  afterAll(async () => {
    await spelling.onModuleDestroy();
    await rm(folder, { recursive: true });
  });

  it.each<[Language, string, boolean]>([
    ['kk', 'мектептер', true],
    ['kk', 'мектаптар', false],
    ['ru', 'переработки', true],
    ['ru', 'ещё', true],
    ['ru', 'превет', false],
    ['en', 'color', true],
    ['en', 'organisation', true],
    ['en', 'don’t', true],
    ['en', 'recieve', false],
    ['en', 'x'.repeat(60), false],
  ])('know in %s of “%s” that it is right: %s', async (language, word, right) => {
    await spelling.ready(language);
    expect(spelling.isSpelledRight(word, language)).toBe(right);
  });

  it('say nothing of a word that is longer than words are', async () => {
    await spelling.ready('en');
    expect(spelling.isSpelledRight('x'.repeat(61), 'en')).toBeUndefined();
  });

  it.each(['\0', '\uD800', '', 'мек\0теп'])('bear %j', async (word) => {
    await spelling.ready('kk');
    expect(typeof spelling.isSpelledRight(word, 'kk')).toBe('boolean');
  });
});

describe('without a Kazakh dictionary', () => {
  it('nothing is said of Kazakh words', async () => {
    const spelling = new SpellingService({ spellingDir: join(tmpdir(), 'no-such-folder') });
    await spelling.ready('kk');
    expect(spelling.isSpelledRight('мектеп', 'kk')).toBeUndefined();
    await spelling.onModuleDestroy();
  });
});

describe('a dictionary that nobody has asked for', () => {
  it('is loaded by the first question', async () => {
    const spelling = new SpellingService({ spellingDir: tmpdir() });
    expect(spelling.isSpelledRight('color', 'en')).toBeUndefined();
    await spelling.ready('en');
    expect(spelling.isSpelledRight('color', 'en')).toBe(true);
    await spelling.onModuleDestroy();
    expect(spelling.isSpelledRight('color', 'en')).toBeUndefined();
  });
});
