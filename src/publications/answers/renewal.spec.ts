import { jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import type { Answer } from './answer.js';
import { Renewal } from './renewal.js';
import { WarmAnswer } from './warm-answer.js';

const LONG = 'жаңалық '.repeat(500);

let renewal: Renewal;
let made: string[];
let fails: boolean;
beforeEach(() => {
  renewal = new Renewal();
  [made, fails] = [[], false];
});
afterEach(async () => {
  await renewal.close();
  jest.restoreAllMocks();
  jest.useRealTimers();
});

/** Of a language, or as Atom, which names siblings, of all. */
async function warm(language: Language, languages: readonly Language[] = [language]): Promise<WarmAnswer> {
  const name = languages.length > 1 ? `${language}.atom` : language;
  const answer = new WarmAnswer(async () => {
    if (fails) throw new Error('There is no database');
    made.push(`${name} begun`);
    await new Promise((resolve) => setImmediate(resolve));
    made.push(name);
    const told: Answer = { status: 200, type: 'text/plain', body: LONG, headers: {}, depends: { languages } };
    return told;
  });
  await answer.first();
  renewal.add(language, answer);
  made = [];
  return answer;
}

const allOf = async () => {
  const answers: WarmAnswer[] = [];
  for (const language of LANGUAGES) answers.push(await warm(language), await warm(language, LANGUAGES));
  return answers;
};
const isCompressed = (answer: WarmAnswer) => answer.ready?.answerTo({ 'accept-encoding': 'gzip' }) !== undefined;
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setImmediate(resolve));
}

it('makes all of the language that has changed at once, and then what else is touched', async () => {
  await allOf();
  renewal.change({ language: 'en' });
  await until(() => made.length === 8);
  expect(made).toEqual([
    ...['en begun', 'en.atom begun', 'en', 'en.atom'],
    ...['kk.atom begun', 'kk.atom', 'ru.atom begun', 'ru.atom'],
  ]);
});

it('makes each once for the languages of one release, one language after the other', async () => {
  await allOf();
  for (const language of LANGUAGES) renewal.change({ language });
  await until(() => made.length === 12);
  const done = made.filter((name) => !name.endsWith('begun'));
  expect(new Set(done).size).toBe(6);
  expect(done.map((name) => name.slice(0, 2))).toEqual(['kk', 'kk', 'ru', 'ru', 'en', 'en']);
});

it('compresses when all are there', async () => {
  const answers = await allOf();
  for (const language of LANGUAGES) renewal.change({ language });
  await until(() => made.length === 12);
  expect(answers.some(isCompressed)).toBe(false);
  await until(() => answers.every(isCompressed));
});

it('makes again what was touched while it was made', async () => {
  await warm('kk');
  renewal.change({ language: 'kk' });
  await until(() => made.includes('kk begun'));
  renewal.change({ language: 'kk' });
  await until(() => made.filter((name) => name === 'kk').length === 2);
});

it('tries again what cannot be made, and logs why', async () => {
  const log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
  const answer = await warm('kk');
  const before = answer.ready;
  jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
  fails = true;
  renewal.change({ language: 'kk' });
  await until(() => log.mock.calls.length === 1);
  expect(answer.ready).toBe(before);
  fails = false;
  jest.advanceTimersByTime(5_000);
  await until(() => made.includes('kk'));
});

it('begins nothing any more once it is closed', async () => {
  await warm('kk');
  await renewal.close();
  renewal.change({ language: 'kk' });
  await new Promise((resolve) => setImmediate(resolve));
  expect(made).toEqual([]);
});
