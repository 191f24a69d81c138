import { dateAt } from './partial-dates.js';
import type { Piece } from './trace.js';

/** Cuts a line into its pieces from left to right. A space belongs to the piece before it. */
export class LineScanner {
  private pieces: Piece[] = [];
  private position = 0;

  constructor(private readonly line: string) {}

  /** What was cut, and the rest of the line as the text at `path`; null when no word is left. */
  finish(path: string): { text: string; pieces: Piece[] } | null {
    const text = this.line.slice(this.position);
    return /\p{L}/u.test(text) ? { text, pieces: [...this.pieces, { text, as: { path } }] } : null;
  }

  /** What was cut, when that is the whole line. */
  finishEmpty(): Piece[] | null {
    return this.position === this.line.length ? this.pieces : null;
  }

  label(words: RegExp): boolean {
    return this.cut(words, 'label');
  }

  punctuation(marks: RegExp): boolean {
    return this.cut(marks, 'punctuation');
  }

  /** Cuts a date and returns its value. */
  date(of: string): string | null {
    const date = dateAt(this.line, this.position);
    if (date) this.pieces.push({ text: this.advance(date.end), as: 'date', of });
    return date?.value ?? null;
  }

  /** Cuts what `attempt` cuts, or nothing when it fails. */
  attempt<T>(attempt: () => T | null): T | null {
    const { pieces, position } = this;
    this.pieces = [...pieces];
    const result = attempt();
    if (result === null) Object.assign(this, { pieces, position });
    return result;
  }

  private cut(pattern: RegExp, as: 'label' | 'punctuation'): boolean {
    pattern.lastIndex = this.position;
    if (!pattern.test(this.line)) return false;
    this.pieces.push({ text: this.advance(pattern.lastIndex), as });
    return true;
  }

  private advance(end: number): string {
    const start = this.position;
    this.position = this.line[end] === ' ' ? end + 1 : end;
    return this.line.slice(start, this.position);
  }
}
