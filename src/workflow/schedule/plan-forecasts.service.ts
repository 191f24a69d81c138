import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Reason } from '../../common/problem.js';
import { toAlmatyIso } from '../../languages/almaty-time.js';
import type { Translate } from '../../languages/i18n.js';
import type { VariantFacts } from '../facts.js';
import { documentFacts } from '../facts.query.js';
import type { ForecastView, PlanAtRisk } from './entry.schema.js';
import { Strikers } from './strikers.js';

interface Plan {
  id: string;
  action: string;
  input: object;
  at: Date;
}

/** What plans would do if they struck with everything as it is now. */
@Injectable()
export class PlanForecasts {
  constructor(
    private readonly database: DataSource,
    private readonly strikers: Strikers,
  ) {}

  /** By the ids of the plans, which are all of one document; without those of which nothing can be said before. */
  async of(documentId: string, plans: readonly Plan[], t: Translate): Promise<Map<string, ForecastView>> {
    if (plans.length === 0) return new Map();
    const variants = await documentFacts(this.database.manager, documentId, { lock: false });
    return this.forecasts(variants, plans, t);
  }

  /** The plans of a document, as it is in the transaction, that would fail. */
  async atRisk(tx: EntityManager, documentId: string, t: Translate): Promise<PlanAtRisk[]> {
    const plans: Plan[] = await tx.query(
      `SELECT id, action, input, at FROM schedule WHERE document_id = $1 AND state = 'waiting' ORDER BY at, id`,
      [documentId],
    );
    if (plans.length === 0) return [];
    const forecasts = this.forecasts(await documentFacts(tx, documentId, { lock: false }), plans, t);
    return plans.flatMap(({ id: entryId, action, at }) => {
      const reasons = forecasts.get(entryId)?.missing ?? [];
      return reasons.length === 0 ? [] : [{ entryId, action, at: toAlmatyIso(at), reasons }];
    });
  }

  private forecasts(variants: VariantFacts[], plans: readonly Plan[], t: Translate): Map<string, ForecastView> {
    return new Map(
      plans.flatMap(({ id, action, input, at }) => {
        const found = this.strikers.of(action)?.forecast?.(variants, { input, at });
        return found ? [[id, { languages: found.languages, missing: told(found.missing, t) }] as const] : [];
      }),
    );
  }
}

function told(reasons: readonly Reason[], t: Translate): ForecastView['missing'] {
  return reasons.map(({ code, params = {} }) => ({ code, params, detail: t(`errors:${code}`, params) }));
}
