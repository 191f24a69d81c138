import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { KINDS } from '../documents/kind.js';
import { STATES } from '../documents/variant.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { moment } from './moment.js';
import { PRIORITIES, TASK_KINDS, TASK_VIEWS } from './task-kind.js';
import { claim } from './variant.schema.js';

const amount = z
  .object({ words: z.int(), characters: z.int() })
  .meta({ id: 'Amount', description: 'Of the source text' });

export const task = z
  .object({
    id: z.uuid(),
    kind: z.enum(TASK_KINDS),
    documentId: z.uuid(),
    documentKind: z.enum(KINDS),
    section: z.array(z.string()).meta({ description: 'Path, from the top, in the source language' }),
    variantId: z.uuid(),
    title: z.string(),
    titleLanguage: z
      .enum(LANGUAGES)
      .meta({ description: 'As long as the title is not translated, that of the source' }),
    language: z.enum(LANGUAGES),
    sourceLanguage: z.enum(LANGUAGES).nullable().meta({ description: 'Null: work on the source itself' }),
    state: z.enum(STATES),
    priority: z.enum(PRIORITIES),
    openedAt: z.iso.datetime(),
    waitingSince: z.iso.datetime().meta({
      description: 'Mine: since I took it; otherwise since it was opened, or given back by the last one who had it',
    }),
    dueAt: z.iso
      .datetime()
      .nullable()
      .meta({ description: 'Its share of the time until the document is due; null: no date' }),
    returnedToMe: z.boolean().meta({ description: 'You submitted it, and it came back with a remark' }),
    claim: claim.nullable(),
    progress: z
      .object({ segments: z.int(), done: z.int(), percent: z.int() })
      .nullable()
      .meta({ description: 'Segments translated, or reviewed in a review; null: there are none' }),
    toDo: amount.nullable().meta({ description: 'In segments that are not done yet; null: there are none' }),
  })
  .meta({ id: 'Task', description: 'A piece of work that a variant waits for' });

export const taskPage = pageOf(task).meta({ id: 'TaskPage' });

const percent = z.coerce.number().int().min(0).max(100).optional();
const name = z.string().min(1).max(200);

/** Which tasks; the same for lists, counts and claiming the next. */
export const taskFilters = z.object({
  kind: z.enum(TASK_KINDS).optional(),
  language: z.enum(LANGUAGES).optional().meta({ description: 'Of the text, source or target' }),
  from: z.enum(LANGUAGES).optional().meta({ description: 'Translations from this language' }),
  to: z.enum(LANGUAGES).optional().meta({ description: 'Translations into this language' }),
  section: z
    .union([name, z.array(name).max(5)])
    .optional()
    .meta({ description: 'Path of a section from the top, one name each; with everything below it' }),
  documentKind: z.enum(KINDS).optional(),
  documentId: z.uuid().optional().meta({ description: 'Such as the profile of one official' }),
  dueBefore: moment.optional(),
  overdue: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .optional()
    .meta({ description: 'Whether it is past its date' }),
  priority: z.enum(PRIORITIES).optional(),
  doneAtLeast: percent.meta({ description: 'Percent of the segments; texts without segments count as 0' }),
  doneAtMost: percent,
});

export const taskQuery = pageQuery.extend(taskFilters.shape).extend({
  view: z
    .enum(TASK_VIEWS)
    .default('open')
    .meta({
      description:
        'mine: what I have taken; open: what I may take by role and skill; returned: what came back to me with a remark, ' +
        'and nobody else has taken; all: everything that is open',
    }),
});

export const nextTask = z.strictObject({ filters: taskFilters.strict().default({}) }).meta({ id: 'NextTask' });
export const assignees = z
  .object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) })
  .meta({ id: 'Assignees', description: 'People who may do a task, by name' });
export const assignee = z.strictObject({ personId: z.uuid() }).meta({ id: 'Assignee' });
export const priority = z.strictObject({ priority: z.enum(PRIORITIES) }).meta({ id: 'Priority' });

const count = amount
  .extend({ total: z.int(), overdue: z.int(), ...Object.fromEntries(TASK_KINDS.map((kind) => [kind, z.int()])) })
  .meta({ id: 'TaskCount', description: 'Tasks by kind, and what is to do in all of them' });

export const taskCounts = z
  .object({ mine: count, open: count, returned: count, all: count })
  .meta({ id: 'TaskCounts', description: 'How many tasks each view has' });

export type TaskView = z.infer<typeof task>;
export type TaskQuery = z.infer<typeof taskQuery>;
export type TaskFilters = z.infer<typeof taskFilters>;
export type AssigneesView = z.infer<typeof assignees>;
export type TaskCounts = z.infer<typeof taskCounts>;
