/** Runs `step` over and over, one at a time: again after the pause in ms that it returns, or at once when woken. */
export class Loop {
  private stopped = false;
  private woken = false;
  private endPause = () => {};
  private running = Promise.resolve();

  /** `step` deals with its own errors. */
  constructor(private readonly step: () => Promise<number>) {}

  start(): void {
    this.running = this.run();
  }

  wake(): void {
    this.woken = true;
    this.endPause();
  }

  /** Resolves when the step under way has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.endPause();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const ms = await this.step();
      if (!this.woken && !this.stopped) await this.pause(ms);
    }
  }

  private pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endPause = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
