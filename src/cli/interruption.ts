const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What the shell gives to a process that Ctrl-C ended. */
const INTERRUPTED = 130;

// npm passes on a Ctrl-C that the terminal has sent to every process already: one wish, told twice.
const SAME_WISH_MS = 1_000;

/**
 * Aborted by Ctrl-C or a supervisor's request to end. Work ends at its next good moment, so that nothing is left
 * running; a second request, a second later, ends the process at once.
 */
export function interruption(): AbortSignal {
  const asked = new AbortController();
  let askedAt: number | undefined;
  const ask = () => {
    if (askedAt !== undefined && performance.now() - askedAt > SAME_WISH_MS) process.exit(INTERRUPTED);
    askedAt ??= performance.now();
    asked.abort();
  };
  SIGNALS.forEach((signal) => process.on(signal, ask));
  return asked.signal;
}

/** For work that was broken off: the exit code says that it is not done. */
export function exitAsInterrupted(): void {
  process.exitCode = INTERRUPTED;
}

export function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
