const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

// npm passes on a Ctrl-C that the terminal has sent to every process already: one wish, told twice.
const SAME_WISH_MS = 1_000;

/** Waits for Ctrl-C or a supervisor's request to end. A second one, a second later, ends the process at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    const end = () => {
      if (askedAt !== undefined && performance.now() - askedAt > SAME_WISH_MS) process.exit(130);
      askedAt ??= performance.now();
      resolve();
    };
    SIGNALS.forEach((signal) => process.on(signal, end));
  });
}
