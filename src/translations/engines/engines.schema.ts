import { z } from 'zod';
import { encodePair, type LanguagePair } from '../../accounts/language-pair.js';
import { pageOf } from '../../common/pagination.js';
import { ENGINE_NAMES } from '../../config/engines.js';
import { FAILURE_KINDS } from './engine-failure.js';
import { ENGINE_OUTCOMES, type EngineLogEntity } from './engine-log.entity.js';
import type { GuardedEngine } from './guarded-engine.js';
import { CIRCUIT_STATES } from './resilience.js';

const engine = z
  .object({
    name: z.enum(ENGINE_NAMES),
    outside: z.boolean().meta({ description: 'What it is sent leaves the house' }),
    pairs: z.array(z.string()).meta({ description: 'That it is asked for, first or as a fallback: `ru>kk`' }),
    budget: z.int().nullable().meta({ description: 'Characters a calendar month (UTC); null: no limit' }),
    used: z.int().meta({ description: 'Characters of this month' }),
    circuit: z
      .enum(CIRCUIT_STATES)
      .meta({ description: 'open: left alone for a while after failures; of this process' }),
  })
  .meta({ id: 'Engine', description: 'An engine of machine translation' });

export const engineList = z.object({ items: z.array(engine) }).meta({ id: 'EngineList' });

const request = z
  .object({
    id: z.uuid(),
    at: z.iso.datetime(),
    engine: z.enum(ENGINE_NAMES),
    pair: z.string().meta({ description: '`ru>kk`' }),
    texts: z.int(),
    characters: z.int().meta({ description: 'As sent, markup included' }),
    documentId: z.uuid().nullable(),
    variantId: z.uuid().nullable(),
    outcome: z.enum(ENGINE_OUTCOMES).meta({ description: 'partly: some texts came back without their marks' }),
    failure: z.enum(FAILURE_KINDS).nullable(),
    durationMs: z.int(),
  })
  .meta({ id: 'EngineRequest', description: 'What was sent to an engine, without the texts' });

export const requestPage = pageOf(request).meta({ id: 'EngineRequestPage' });

export type EngineView = z.infer<typeof engine>;
export type RequestView = z.infer<typeof request>;

export function engineView(
  { engine: { name, outside, circuit }, pairs }: { engine: GuardedEngine; pairs: LanguagePair[] },
  account: Pick<EngineView, 'budget' | 'used'>,
): EngineView {
  return { name, outside, pairs: pairs.map(encodePair), ...account, circuit };
}

export function requestView({ at, ...row }: EngineLogEntity): RequestView {
  return { ...row, at: at.toISOString() };
}
