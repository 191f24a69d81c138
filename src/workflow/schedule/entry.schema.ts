import { z } from 'zod';
import { pageOf, pageQuery } from '../../common/pagination.js';
import { KINDS } from '../../documents/kind.js';
import { LANGUAGES } from '../../languages/languages.js';
import { moment } from '../moment.js';
import { plannedTime } from './planned-time.js';

export const ENTRY_STATES = ['waiting', 'struck', 'failed', 'cancelled'] as const;
export type EntryState = (typeof ENTRY_STATES)[number];

const input = z.record(z.string(), z.unknown()).meta({
  description:
    'What the action has to know. Of `release`: `languages`, or nothing for what the policy of the document lets out then',
});

export const newEntry = z
  .strictObject({
    action: z.string().max(50).meta({ description: 'Such as `release`, `withdraw`, `reinstate`' }),
    at: plannedTime,
    input: input.default({}),
  })
  .meta({ id: 'NewScheduleEntry' });

export const entryChanges = z
  .strictObject({ at: plannedTime, input: input.optional().meta({ description: 'Without it: as it was' }) })
  .meta({ id: 'ScheduleEntryChanges' });

const reason = z.object({ code: z.string(), detail: z.string(), params: z.record(z.string(), z.unknown()) });

const forecast = z.object({
  languages: z
    .array(z.enum(LANGUAGES))
    .meta({ description: 'What it is to let out, as the policy of the document is now' }),
  missing: z.array(reason).meta({ description: 'What it would fail for. Nothing: all of them would go out' }),
});

export const planAtRisk = z
  .object({
    entryId: z.uuid(),
    action: z.string(),
    at: z.string().meta({ description: 'As the clocks of Almaty show it, with their offset' }),
    reasons: z.array(reason),
  })
  .meta({ id: 'PlanAtRisk', description: 'A plan that would fail if everything stayed as it is now' });

export const entry = z
  .object({
    id: z.uuid(),
    documentId: z.uuid(),
    kind: z.enum(KINDS),
    title: z.string().meta({ description: 'Of the source' }),
    action: z.string(),
    input,
    at: z.string().meta({ description: 'As the clocks of Almaty show it, with their offset' }),
    atUtc: z.iso.datetime(),
    state: z.enum(ENTRY_STATES).meta({ description: 'struck: it was done; failed: a guard refused, nothing was done' }),
    reasons: z
      .array(reason)
      .meta({ description: 'Why it failed, all of it; `detail` in the language of Accept-Language' }),
    forecast: forecast
      .nullable()
      .meta({ description: 'Of a release that waits, if it struck now; null in the calendar of the office' }),
    outcome: z.record(z.string(), z.unknown()).meta({ description: 'What was done, such as the `languages` released' }),
    plannedBy: z.object({ id: z.uuid(), name: z.string() }),
    plannedAt: z.iso.datetime(),
    settledAt: z.iso.datetime().nullable(),
    version: z.int(),
  })
  .meta({ id: 'ScheduleEntry', description: 'Something planned for a time; PostgreSQL keeps it' });

export const entryPage = pageOf(entry).meta({ id: 'ScheduleEntryPage' });

export const entryQuery = pageQuery.extend({
  state: z.enum(ENTRY_STATES).optional(),
});

export const calendarQuery = entryQuery.extend({
  from: moment.optional().meta({ description: 'Without it: now' }),
  to: moment.optional().meta({ description: 'Not included; without it: 31 days after `from`' }),
});

export type NewEntry = z.infer<typeof newEntry>;
export type EntryChanges = z.infer<typeof entryChanges>;
export type ForecastView = z.infer<typeof forecast>;
export type PlanAtRisk = z.infer<typeof planAtRisk>;
export type EntryView = z.infer<typeof entry>;
export type EntryQuery = z.infer<typeof entryQuery>;
export type CalendarQuery = z.infer<typeof calendarQuery>;
