import type { z } from 'zod';
import { LegacyError } from './legacy-error.js';
import type { LineTrace, Piece } from './trace.js';

/** The content by its schema. Throws for what the schema refuses, at the line where the refused text stands. */
export function checkContent<T extends z.ZodType>(schema: T, content: z.input<T>, lines: LineTrace[]): z.output<T> {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const limit = issue?.code === 'too_big' ? Number(issue.maximum) : null;
  const path = issue?.path.map(String) ?? [];
  // A list that is too long is so at its first element beyond the limit.
  const line = lineOf([...path, String(limit)], lines);
  throw new LegacyError('import.content_invalid', line, { field: path.join('.'), limit });
}

/** The line of the text at a path, or else of the nearest text that is around it. */
function lineOf(path: string[], lines: LineTrace[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const field = path.slice(0, length).join('.');
    const found = lines.find(({ pieces }) => pieces.some((piece) => stands(piece, field)));
    if (found) return found.line;
  }
  return null;
}

function stands(piece: Piece, field: string): boolean {
  const path = typeof piece.as === 'object' ? piece.as.path : 'of' in piece ? piece.of : '';
  return path === field || path.startsWith(`${field}.`);
}
