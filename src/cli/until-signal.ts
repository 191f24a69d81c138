// SIGHUP: the terminal's window was closed, or the connection to it lost.
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

// npm passes on a Ctrl-C that the terminal has sent to every process already: one wish, told twice.
const SAME_WISH_MS = 1_000;

// Exit code of a process that Ctrl-C has ended, by the shells' convention: 128 and the signal's number.
const BROKEN_OFF = 130;

/** Those that a signal is for; the last to come is told. */
const waiting: (() => void)[] = [];
let askedAt: number | undefined;

/** Waits for Ctrl-C or a supervisor's request to end. A second one, a second later, ends the process at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    onSignal(resolve);
  });
}

/** When a signal comes, cleans up and ends the process; unless something has begun to wait for signals itself. */
export function cleanUpOnSignal(cleanUp: () => Promise<void>): void {
  onSignal(() => {
    cleanUp().then(
      () => process.exit(BROKEN_OFF),
      () => process.exit(BROKEN_OFF),
    );
  });
}

function onSignal(act: () => void): void {
  if (waiting.length === 0) SIGNALS.forEach((signal) => process.on(signal, tell));
  waiting.push(act);
}

function tell(): void {
  if (askedAt !== undefined && performance.now() - askedAt > SAME_WISH_MS) process.exit(BROKEN_OFF);
  if (askedAt !== undefined) return;
  askedAt = performance.now();
  waiting.at(-1)?.();
}
