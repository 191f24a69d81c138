const PATIENCE_MS = 20_000;

/** Asks again and again until the answer is there; fails with the last answer when it does not come. */
export async function eventually<T>(ask: () => Promise<T | undefined | null | false>, what = 'it'): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${PATIENCE_MS} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
