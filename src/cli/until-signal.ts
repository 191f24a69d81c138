const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Waits for Ctrl-C or a supervisor's request to end. A second one ends the process at once. */
export function untilSignal(): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (asked) process.exit(130);
        asked = true;
        resolve();
      });
    }
  });
}
