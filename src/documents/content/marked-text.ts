import type { z } from 'zod';
import { brokenMarks, marks } from './marks.js';
import { elementId, optionalText, text, type FieldRole } from './translatable.js';

/** The members of an element whose text can have marks. */
export const marked = (limit: number, role: FieldRole) => ({ id: elementId, text: text(limit, role), marks });

/** The same where the text may be empty. */
export const optionalMarked = (limit: number, role: FieldRole) => ({
  ...{ id: elementId, text: optionalText(limit, role), marks },
});

/** Each mark that is declared stands in the text once, well nested. */
export function marksHold<T extends z.ZodObject<{ text: z.ZodType<string>; marks: typeof marks }>>(element: T): T {
  return element.superRefine(({ text: value, marks: known = [] }, context) => {
    for (const broken of brokenMarks(value, known))
      context.addIssue({
        code: 'custom',
        path: ['text'],
        params: { code: 'validation.broken_mark', params: { mark: broken } },
      });
  });
}
