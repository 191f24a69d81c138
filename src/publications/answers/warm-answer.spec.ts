import type { Answer } from './answer.js';
import { WarmAnswer } from './warm-answer.js';

const answer = (body: string, day = 20): Answer => ({
  ...{ status: 200, type: 'text/plain', body, headers: {}, depends: { languages: ['kk'] } },
  lastModified: new Date(Date.UTC(2026, 10, day)),
});

const bodyOf = (warm: WarmAnswer) => warm.ready?.answerTo({})?.body?.toString();

it('is made when it is first asked for', async () => {
  const warm = new WarmAnswer(() => Promise.resolve(answer('first')));
  expect(warm.isIdle).toBe(true);
  expect((await warm.first()).status).toBe(200);
  expect(warm.isIdle).toBe(false);
  expect(bodyOf(warm)).toBe('first');
});

it('has every encoding once it is prepared', async () => {
  const warm = new WarmAnswer(() => Promise.resolve(answer('жаңалық '.repeat(500))));
  await warm.first();
  await warm.prepare();
  for (const encoding of ['br', 'gzip']) {
    expect(warm.ready?.answerTo({ 'accept-encoding': encoding })?.headers).toMatchObject({
      'content-encoding': encoding,
    });
  }
});

it('gives the former bytes until the new ones are there', async () => {
  const bodies = ['old', 'new'];
  const warm = new WarmAnswer(() => Promise.resolve(answer(bodies.shift() ?? '')));
  await warm.first();
  const renewing = warm.renew();
  expect(bodyOf(warm)).toBe('old');
  await renewing;
  expect(bodyOf(warm)).toBe('new');
});

it('reads again when there is a change while it is made', async () => {
  let made = 0;
  const warm: WarmAnswer = new WarmAnswer(async () => {
    made += 1;
    const read = `${made}`;
    if (made === 1) void warm.renew();
    await Promise.resolve();
    return answer(read);
  });
  await warm.first();
  expect(bodyOf(warm)).toBe('2');
});

it('is made a few times for many changes in a row', async () => {
  let made = 0;
  const warm = new WarmAnswer(() => Promise.resolve(answer(`${(made += 1)}`)));
  await warm.first();
  await Promise.all(Array.from({ length: 100 }, () => warm.renew()));
  expect(made).toBeLessThanOrEqual(3);
});

it('keeps the date while the bytes are the same', async () => {
  const days = [20, 21];
  const warm = new WarmAnswer(() => Promise.resolve(answer('same', days.shift())));
  await warm.first();
  await warm.renew();
  expect(warm.ready?.answerTo({})?.headers['last-modified']).toBe('Fri, 20 Nov 2026 00:00:00 GMT');
});

it('throws when there is nothing to give, and keeps what there is when it cannot be renewed', async () => {
  let broken = true;
  const warm = new WarmAnswer(() => (broken ? Promise.reject(new Error('gone')) : Promise.resolve(answer('there'))));
  await expect(warm.first()).rejects.toThrow('gone');
  broken = false;
  await warm.first();
  broken = true;
  await expect(warm.renew()).rejects.toThrow('gone');
  expect(bodyOf(warm)).toBe('there');
});

it.each([
  ['kk', undefined, true],
  ['kk', { id: 'any', kind: 'article' }, true],
  ['ru', undefined, false],
] as const)('is touched by a change in %s of %j: %s', async (language, document, expected) => {
  const warm = new WarmAnswer(() => Promise.resolve(answer('text')));
  await warm.first();
  expect(warm.isTouched({ language, document })).toBe(expected);
});
