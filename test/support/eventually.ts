const PATIENCE_MS = 20_000;

/** Asks again and again until the answer is there; fails with the last answer when it does not come. */
export async function eventually<T>(
  ask: () => Promise<T | undefined | null | false>,
  what = 'it',
  patienceMs = PATIENCE_MS,
): Promise<T> {
  const end = Date.now() + patienceMs;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${patienceMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
