import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { isEditorial } from '../../accounts/actor.js';
import { id } from '../../common/id.js';
import { notFound } from '../../common/problem.js';

/**
 * What is under an embargo is there for those who write, translate, review or publish, and for nobody else who signs in:
 * whoever asks for it by any of its names is told that there is no such thing. Lists leave it out themselves.
 */
@Injectable()
export class EmbargoCircle implements CanActivate {
  constructor(private readonly database: DataSource) {}

  // Stands behind the guard of the accounts, whose module is imported before: that one says who asks.
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const actor = request.authentication?.actor;
    if (actor && !isEditorial(actor)) await this.requireNone(namesIn(request));
    return true;
  }

  private async requireNone(names: string[]): Promise<void> {
    if (names.length === 0) return;
    const rows: unknown[] = await this.database.query(EMBARGOED, [names]);
    if (rows.length > 0) throw notFound('document');
  }
}

/** Every id in the address, whatever it is an id of. What is searched for is no name: nothing is found then. */
function namesIn({ params, query }: FastifyRequest): string[] {
  const { q: _, ...asked } = query as Record<string, unknown>;
  const values = Object.values({ ...asked, ...(params as Record<string, unknown>) });
  return values
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : String(value).split(',')))
    .filter((value): value is string => id.safeParse(value).success);
}

const EMBARGOED = `
  SELECT 1 FROM documents d
   WHERE d.embargo_until > now()
     AND (d.id = ANY ($1)
          OR EXISTS (SELECT 1 FROM variants v WHERE v.document_id = d.id
                      AND (v.id = ANY ($1)
                           OR EXISTS (SELECT 1 FROM findings f WHERE f.variant_id = v.id AND f.id = ANY ($1))
                           OR EXISTS (SELECT 1 FROM remark_threads r WHERE r.variant_id = v.id AND r.id = ANY ($1))))
          OR EXISTS (SELECT 1 FROM tasks t WHERE t.document_id = d.id AND t.id = ANY ($1)))
   LIMIT 1`;
