import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { conditionsOf, done, ME, rightsOf, TASKS, VIEWS } from './task-conditions.js';
import { TASK_KINDS, TASK_VIEWS } from './task-kind.js';
import type { TaskCounts, TaskFilters } from './task.schema.js';

/** How much there is in each view, in one pass over the open tasks. */
@Injectable()
export class TaskCountsQuery {
  constructor(private readonly database: DataSource) {}

  async counts(filters: TaskFilters, actor: Actor): Promise<TaskCounts> {
    const values = rightsOf(actor);
    const conditions = conditionsOf(filters, values);
    const [row]: Record<string, string>[] = await this.database.query(
      `${ME}, listed AS (
         SELECT t.kind, t.due_at < now() AS overdue, ${TASK_VIEWS.map((view) => `${VIEWS[view]} AS "${view}"`).join(', ')},
                coalesce(w.words - ${done('_words')}, 0) AS words,
                coalesce(w.characters - ${done('_characters')}, 0) AS characters
           ${TASKS} WHERE t.closed_at IS NULL${conditions})
       SELECT ${TASK_VIEWS.map(columnsOf).join(', ')} FROM listed`,
      values,
    );
    return Object.fromEntries(
      TASK_VIEWS.map((view) => [
        view,
        Object.fromEntries(FIGURES.map(([name]) => [name, Number(row?.[`${view} ${name}`] ?? 0)])),
      ]),
    ) as unknown as TaskCounts;
  }
}

const FIGURES: readonly (readonly [string, string, string])[] = [
  ['total', 'count(*)', 'true'],
  ['overdue', 'count(*)', 'overdue'],
  ['words', 'sum(words)', 'true'],
  ['characters', 'sum(characters)', 'true'],
  ...TASK_KINDS.map((kind) => [kind, 'count(*)', `kind = '${kind}'`] as const),
];

function columnsOf(view: string): string {
  return FIGURES.map(
    ([name, figure, condition]) => `${figure} FILTER (WHERE "${view}" AND ${condition}) AS "${view} ${name}"`,
  ).join(', ');
}
