import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { KINDS } from '../documents/kind.js';
import { STATES } from '../documents/variant.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { moment } from './moment.js';
import { TASK_KINDS } from './task-kind.js';
import { claim } from './variant.schema.js';

export const task = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KINDS),
    documentId: z.uuid(),
    documentKind: z.enum(KINDS),
    variantId: z.uuid(),
    title: z.string(),
    language: z.enum(LANGUAGES),
    sourceLanguage: z.enum(LANGUAGES).nullable().meta({ description: 'Null: work on the source itself' }),
    state: z.enum(STATES),
    openedAt: z.iso.datetime(),
    dueAt: z.iso.datetime().nullable(),
    returnedToMe: z.boolean().meta({ description: 'You submitted it, and it came back with a remark' }),
    claim: claim.nullable(),
  })
  .meta({ id: 'Task', description: 'A piece of work that a variant waits for' });

export const taskPage = pageOf(task).meta({ id: 'TaskPage' });

export const taskQuery = pageQuery.extend({
  view: z.enum(['mine', 'open', 'all']).default('open').meta({
    description: 'mine: what I have taken; open: what I may take by role and skill; all: everything that is open',
  }),
  kind: z.enum(TASK_KINDS).optional(),
  language: z.enum(LANGUAGES).optional(),
  dueBefore: moment.optional(),
});

export type TaskView = z.infer<typeof task>;
export type TaskQuery = z.infer<typeof taskQuery>;
