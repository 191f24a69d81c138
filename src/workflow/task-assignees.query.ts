import { Injectable } from '@nestjs/common';
import { DataSource, IsNull } from 'typeorm';
import { actorOf, Person } from '../accounts/people/person.entity.js';
import { notFound } from '../common/problem.js';
import { variantFacts } from './facts.query.js';
import { openTask } from './task-claims.service.js';
import type { AssigneesView } from './task.schema.js';
import { refusal } from './transitions.js';

/** Whom a task could be given to. */
@Injectable()
export class TaskAssigneesQuery {
  constructor(private readonly database: DataSource) {}

  /**
   * By name. The same guards decide as when it is given.
   *
   * @throws Problem 404 `not_found.task`
   */
  async of(taskId: string): Promise<AssigneesView> {
    const db = this.database.manager;
    const { variantId } = await openTask(db, taskId);
    const facts = await variantFacts(db, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    const people = await db.find(Person, { where: { disabledAt: IsNull() }, order: { name: 'ASC', id: 'ASC' } });
    const items = people
      .filter((person) => refusal('claim', { ...facts, claim: null }, actorOf(person), {}) === null)
      .map(({ id, name }) => ({ id, name }));
    return { items };
  }
}
