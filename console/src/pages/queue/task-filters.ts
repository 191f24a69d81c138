import type { operations } from '../../api/schema.js';

type TaskQuery = NonNullable<operations['tasks.list']['parameters']['query']>;
export type Filters = Omit<TaskQuery, 'limit' | 'cursor' | 'view'>;

export const VIEWS = ['mine', 'open', 'returned', 'all'] as const satisfies readonly TaskQuery['view'][];
export type View = (typeof VIEWS)[number];

const LANGUAGES = ['kk', 'ru', 'en'] as const;

/** What can be chosen from; the first word of an address that is none of these is as if it were not there. */
export const CHOICES = {
  kind: ['write', 'translate', 'review', 'release'],
  from: LANGUAGES,
  to: LANGUAGES,
  documentKind: ['article', 'official'],
  due: ['late', 'day', 'week'],
  priority: ['urgent', 'normal'],
  progress: ['untouched', 'begun', 'done'],
} as const;

export type ChoiceName = keyof typeof CHOICES;
type Choices = { [Name in ChoiceName]?: (typeof CHOICES)[Name][number] };

/** What the address of the queue says. */
export type Wanted = Choices & { view: View; section: readonly string[] };

const HOUR_MS = 3_600_000;
const WITHIN_HOURS = { day: 24, week: 7 * 24 } as const;

export function wantedIn(address: URLSearchParams): Wanted {
  const chosen = Object.entries(CHOICES).flatMap(([name, all]) => {
    const value = all.find((choice) => choice === address.get(name));
    return value ? [[name, value]] : [];
  });
  return {
    ...(Object.fromEntries(chosen) as Choices),
    view: VIEWS.find((view) => view === address.get('view')) ?? 'open',
    section: address.getAll('section'),
  };
}

export function addressOf({ view, section, ...choices }: Wanted): URLSearchParams {
  const address = new URLSearchParams({ view });
  Object.entries(choices).forEach(([name, value]) => value && address.set(name, value));
  section.forEach((name) => address.append('section', name));
  return address;
}

/** As the API is asked. Whole hours, so that the same question stays the same for a while. */
export function filtersOf(
  { kind, from, to, documentKind, priority, due, progress, section }: Wanted,
  now: number,
): Filters {
  return {
    ...(kind && { kind }),
    ...(from && { from }),
    ...(to && { to }),
    ...(documentKind && { documentKind }),
    ...(priority && { priority }),
    ...(section.length > 0 && { section: [...section] }),
    ...(due === 'late' && { overdue: true }),
    ...(due && due !== 'late' && { dueBefore: inHours(now, WITHIN_HOURS[due]) }),
    ...(progress && PROGRESS[progress]),
  };
}

const PROGRESS = {
  untouched: { doneAtMost: 0 },
  begun: { doneAtLeast: 1, doneAtMost: 99 },
  done: { doneAtLeast: 100 },
} as const satisfies Record<(typeof CHOICES.progress)[number], Filters>;

export function howManyChosen({ view: _, section, ...choices }: Wanted): number {
  return Object.values(choices).filter(Boolean).length + (section.length > 0 ? 1 : 0);
}

function inHours(now: number, hours: number): string {
  return new Date((Math.ceil(now / HOUR_MS) + hours) * HOUR_MS).toISOString();
}
