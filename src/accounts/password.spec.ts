import { parseOptions } from '@node-rs/argon2';
import { claimedPassword, hashPassword, isPassword, newPassword } from './password.js';

describe('passwords', () => {
  it('are kept as Argon2id with the parameters of OWASP', async () => {
    const hash = await hashPassword('correct horse battery');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(parseOptions(hash)).toMatchObject({ saltLen: 16, outputLen: 32 });
  });

  it('are recognised, and nothing else is', async () => {
    const hash = await hashPassword('correct horse battery');
    expect(await isPassword(hash, 'correct horse battery')).toBe(true);
    expect(await isPassword(hash, 'Correct horse battery')).toBe(false);
    expect(await isPassword(hash, '')).toBe(false);
    expect(await isPassword(hash, hash)).toBe(false);
  });

  it('are the same from any keyboard', async () => {
    const hash = await hashPassword('жай\u0438\u0306 бейсенбі'.normalize('NFD'));
    expect(await isPassword(hash, 'жай\u0439 бейсенбі'.normalize('NFC'))).toBe(true);
  });

  it.each([null, undefined])('never fit when there is none (%s)', async (none) => {
    expect(await isPassword(none, 'anything at all')).toBe(false);
  });

  it('take as long to refuse when there is none', async () => {
    const hash = await hashPassword('correct horse battery');
    await isPassword(null, 'the decoy is made by now');
    const wrong = await millisecondsOf(() => isPassword(hash, 'wrong horse battery'));
    const nobody = await millisecondsOf(() => isPassword(null, 'wrong horse battery'));
    expect(nobody).toBeGreaterThan(wrong / 3);
    expect(wrong).toBeGreaterThan(nobody / 3);
  });

  it.each([
    [11, false],
    [12, true],
    [200, true],
    [201, false],
  ])('of %i characters may be chosen: %s', (length, allowed) => {
    expect(newPassword.safeParse('x'.repeat(length)).success).toBe(allowed);
  });

  it('may be claimed at any length up to the longest', () => {
    expect(claimedPassword.safeParse('short').success).toBe(true);
    expect(claimedPassword.safeParse('x'.repeat(201)).success).toBe(false);
  });
});

/** The fastest of five, since only waiting for others makes it longer. */
async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}
