interface Terminal {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

const CLEAR_LINE = '\r\u001b[K';

/** One line that is written over itself. Nothing at all where nobody looks on: not in files, not in pipes. */
export class Progress {
  private shown = false;

  constructor(private readonly terminal: Terminal) {}

  show(text: string): void {
    if (!this.terminal.isTTY) return;
    // A line that is broken into two could not be cleared.
    const most = (this.terminal.columns ?? 80) - 1;
    this.terminal.write(`${CLEAR_LINE}${[...text].slice(0, most).join('')}`);
    this.shown = true;
  }

  clear(): void {
    if (this.shown) this.terminal.write(CLEAR_LINE);
    this.shown = false;
  }
}
