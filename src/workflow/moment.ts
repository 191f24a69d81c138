import { z } from 'zod';

/** An instant with its offset, in a year that dates of documents and of work can have. */
export const moment = z.iso.datetime({ offset: true }).refine((value) => /^(19|2\d)/.test(value));
