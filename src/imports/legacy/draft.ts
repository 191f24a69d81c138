import type { Block } from '../../documents/content/blocks.js';
import type { SourceLine } from './source-text.js';
import type { LineTrace, Piece } from './trace.js';

/** Something a person should look at. `code` is a locale key, `line` counts from 1. */
export interface LegacyWarning {
  line: number;
  code: string;
  params?: Record<string, unknown>;
}

/** A line, or the rest of one whose beginning is read already. */
export interface LineRest extends SourceLine {
  before?: Piece[];
}

/** What the readers of both layouts fill: the body, the trace of every line, and the warnings. */
export class Draft {
  readonly body: Block[] = [];
  readonly lines: LineTrace[] = [];
  readonly warnings: LegacyWarning[] = [];

  trace(line: LineRest, pieces: Piece[]): void {
    this.lines.push({ line: line.number, pieces: [...(line.before ?? []), ...pieces] });
  }

  paragraph(line: LineRest): void {
    this.trace(line, [{ text: line.text, as: { path: this.add({ type: 'paragraph', text: line.text }) } }]);
  }

  /** Keeps a line that no rule knows where it stands. */
  unknown(line: LineRest): void {
    this.paragraph(line);
    this.warn(line, 'import.line_unknown', { text: excerpt(line.text) });
  }

  warn(line: { number: number }, code: string, params?: Record<string, unknown>): void {
    this.warnings.push({ line: line.number, code, ...(params && { params }) });
  }

  /** Adds a block to the body and returns the path of its text. */
  add(block: { type: 'paragraph'; text: string } | { type: 'heading'; level: 2; text: string }): string {
    this.body.push({ id: `p${this.body.length + 1}`, ...block });
    return `body.${this.body.length - 1}.text`;
  }
}

function excerpt(text: string): string {
  const characters = [...text.slice(0, 2 * EXCERPT)];
  return characters.length > EXCERPT ? `${characters.slice(0, EXCERPT).join('')}…` : text;
}

const EXCERPT = 80;
