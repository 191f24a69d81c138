import { Injectable, Logger, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound } from '../../common/problem.js';
import type { Presence } from './presence.schema.js';

/** Without a heartbeat for so long, somebody is gone. */
const EXPIRES_AFTER = `interval '30 seconds'`;
const SWEEP_MS = 10_000;

/** Who has which text open. Kept in PostgreSQL, which tells all processes: those of a killed one expire like the rest. */
@Injectable()
export class Presences implements OnModuleInit, OnModuleDestroy {
  private readonly log = new Logger(Presences.name);
  private sweep: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly database: DataSource) {}

  onModuleInit(): void {
    this.sweep = setInterval(() => {
      this.sweeping = this.removeExpired();
    }, SWEEP_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.sweep);
    await this.sweeping;
  }

  /** @throws Problem 404 */
  async of(variantId: string): Promise<Presence> {
    await this.requireVariant(variantId);
    return this.on(variantId);
  }

  /** @throws Problem 404 */
  async enter(variantId: string, personId: string, segmentId: string | null): Promise<Presence> {
    await this.requireVariant(variantId);
    await this.database.query(
      `INSERT INTO presences (variant_id, person_id, segment_id) VALUES ($1, $2, $3)
       ON CONFLICT (variant_id, person_id) DO UPDATE SET segment_id = excluded.segment_id, seen_at = excluded.seen_at`,
      [variantId, personId, segmentId],
    );
    return this.on(variantId);
  }

  /** @throws Problem 404 */
  async leave(variantId: string, personId: string): Promise<void> {
    await this.requireVariant(variantId);
    await this.database.query(`DELETE FROM presences WHERE variant_id = $1 AND person_id = $2`, [variantId, personId]);
  }

  /** As it is; nobody on a text that there is not. */
  async on(variantId: string): Promise<Presence> {
    const people: Presence['people'] = await this.database.query(
      `SELECT p.id, p.name, o.segment_id AS "segmentId" FROM presences o JOIN people p ON p.id = o.person_id
        WHERE o.variant_id = $1 AND o.seen_at > now() - ${EXPIRES_AFTER} AND p.disabled_at IS NULL
        ORDER BY p.name, p.id`,
      [variantId],
    );
    return { variantId, people };
  }

  private async requireVariant(variantId: string): Promise<void> {
    const known: unknown[] = await this.database.query(`SELECT 1 FROM variants WHERE id = $1`, [variantId]);
    if (known.length === 0) throw notFound('variant');
  }

  /** So that the others are told. */
  private async removeExpired(): Promise<void> {
    try {
      await this.database.query(`DELETE FROM presences WHERE (variant_id, person_id) IN (
        SELECT variant_id, person_id FROM presences WHERE seen_at < now() - ${EXPIRES_AFTER} FOR UPDATE SKIP LOCKED)`);
    } catch (cause) {
      this.log.warn(`Those who have left their texts stay for now: ${String(cause)}`);
    }
  }
}
