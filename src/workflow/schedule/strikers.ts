import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Actor } from '../../accounts/actor.js';
import type { Reason } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import type { DocumentFacts, VariantFacts } from '../facts.js';

/** What a plan would do, and why it would fail, if everything stayed as it is now. */
export interface Forecast {
  languages: Language[];
  missing: Reason[];
}

/** Something that can be planned for a time. `Input` is what it has to know then, beside the document. */
export interface Striker<Input extends object = object> {
  /** What plans and the calendar call it: `release`, `withdraw`. */
  action: string;
  input: z.ZodType<Input>;
  /**
   * What already now keeps it from ever coming about at `at`, or what `planner` may not plan. That a text is not ready yet
   * is no reason: until then it may be. The document and its variants are locked.
   */
  objections(variants: readonly VariantFacts[], plan: { input: Input; at: Date; planner: Actor }): Reason[];
  /** Without one nothing is told of it before it strikes. */
  forecast?(variants: VariantFacts[], plan: { input: Input; at: Date }): Forecast;
  /**
   * Does it, in the transaction of `tx` and with the document and its variants locked, and says in figures or names what
   * was done. `planner` still is a publisher.
   *
   * @throws Problem when a guard refuses; its `reasons` are told, and nothing of what was done is kept
   */
  strike(
    tx: EntityManager,
    variants: VariantFacts[],
    plan: { input: Input; planner: Actor },
  ): Promise<Record<string, unknown>>;
}

/** Everything that can be planned. Each room registers what it has when the process starts. */
@Injectable()
export class Strikers {
  private readonly strikers = new Map<string, Striker>();

  register<Input extends object>(striker: Striker<Input>): void {
    if (this.strikers.has(striker.action)) throw new Error(`Two strikers for ${striker.action}`);
    this.strikers.set(striker.action, striker);
  }

  of(action: string): Striker | undefined {
    return this.strikers.get(action);
  }

  actions(): string[] {
    return [...this.strikers.keys()].sort();
  }
}

/** Why a text cannot go out at that time: its embargo ends later. */
export function embargoedAt({ embargoUntil: until }: Pick<DocumentFacts, 'embargoUntil'>, at: Date): Reason[] {
  return until && at < until ? [{ code: 'release.embargoed', params: { until: until.toISOString() } }] : [];
}
