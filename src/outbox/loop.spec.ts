import { setTimeout as sleep } from 'node:timers/promises';
import { Loop } from './loop.js';

const LONG = 60_000;

let steps = 0;
let loop: Loop;

/** Starts a loop that counts its steps and rests for `pause` ms after each. */
function startCounting(pause: number, during: () => void = () => undefined): void {
  steps = 0;
  loop = new Loop(() => {
    steps += 1;
    during();
    return Promise.resolve(pause);
  });
  loop.start();
}

afterEach(() => loop.stop());

it('runs its step at once, and again when it is woken', async () => {
  startCounting(LONG);
  await sleep(5);
  expect(steps).toBe(1);
  loop.wake();
  await sleep(5);
  expect(steps).toBe(2);
});

it('runs its step again after the pause that the step asks for', async () => {
  startCounting(1);
  await sleep(50);
  expect(steps).toBeGreaterThan(2);
});

it('does not miss being woken during a step', async () => {
  startCounting(LONG, () => steps === 1 && loop.wake());
  await sleep(5);
  expect(steps).toBe(2);
});

it('stops when the step under way has ended, and not before', async () => {
  let ended = false;
  loop = new Loop(async () => {
    await sleep(20);
    ended = true;
    return LONG;
  });
  loop.start();
  await loop.stop();
  expect(ended).toBe(true);
});
