import { SharedReadings } from './shared-readings.js';

it('reads once for all who ask before it begins, and again for who asks later', async () => {
  const readings = new SharedReadings<number>();
  let count = 0;
  const read = () => readings.read('a', () => Promise.resolve((count += 1)));
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  expect(await read()).toBe(2);
});

it('gives nobody what was begun before they asked', async () => {
  const readings = new SharedReadings<string>();
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => (begin = resolve));
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const first = readings.read('a', async () => {
    begin();
    await ended;
    return 'old';
  });
  await begun;
  const second = readings.read('a', () => Promise.resolve('new'));
  end();
  expect(await Promise.all([first, second])).toEqual(['old', 'new']);
});

it('keeps different things and failures apart', async () => {
  const readings = new SharedReadings<string>();
  const failing = readings.read('a', () => Promise.reject(new Error('no')));
  const other = readings.read('b', () => Promise.resolve('b'));
  await expect(failing).rejects.toThrow('no');
  expect(await other).toBe('b');
  expect(await readings.read('a', () => Promise.resolve('a'))).toBe('a');
});
