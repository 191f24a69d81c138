import { encodePair, type LanguagePair } from '../../accounts/language-pair.js';
import { newId } from '../../common/id.js';
import { cutBatches } from './batches.js';
import type { EngineAccounts } from './engine-accounts.js';
import { EngineFailure } from './engine-failure.js';
import type { EngineLogEntity } from './engine-log.entity.js';
import type { Engine, EngineRequest, MarkedText } from './engine.js';
import { charactersOf } from './protected-text.js';
import { Resilience, type CircuitStateName, type ResilienceOptions } from './resilience.js';

type Answer = readonly (string | null)[];

/** What a request is for; told in the log. */
export interface Purpose {
  documentId?: string | undefined;
  variantId?: string | undefined;
}

/** An engine behind its circuit breaker and its budget. */
export class GuardedEngine {
  readonly name: Engine['name'];
  readonly outside: boolean;
  private readonly resilience: Resilience;

  constructor(
    private readonly engine: Engine,
    private readonly accounts: EngineAccounts,
    options: ResilienceOptions,
  ) {
    this.name = engine.name;
    this.outside = engine.outside;
    this.resilience = new Resilience(options);
  }

  get circuit(): CircuitStateName {
    return this.resilience.state;
  }

  supports(pair: LanguagePair): boolean | Promise<boolean> {
    return this.engine.supports(pair);
  }

  /** Cuts texts, known by their places, into requests. */
  cut(texts: readonly MarkedText[], pair: LanguagePair): ReturnType<typeof cutBatches> {
    const { limits } = this.engine;
    const sizes = texts.map((text) => limits.sizeOf(text, pair));
    return cutBatches(sizes, limits);
  }

  /**
   * One request, sent again where that may help.
   *
   * @throws EngineFailure, or the reason of the signal
   */
  async translate(request: EngineRequest, purpose: Purpose): Promise<Answer> {
    return this.resilience.run(
      (signal) => this.engine.translate({ ...request, signal }),
      (send) => this.accounted(send, request, purpose),
      request.signal,
    );
  }

  /** Each try costs characters and gets a line in the log: what timed out may have been translated and counted. */
  private async accounted(send: () => Promise<Answer>, request: EngineRequest, purpose: Purpose): Promise<Answer> {
    const characters = request.texts.reduce((sum, text) => sum + charactersOf(text), 0);
    const month = await this.accounts.reserve(this.name, characters);
    if (month === null) throw new EngineFailure('budget');
    const started = performance.now();
    const log = (row: Pick<EngineLogEntity, 'outcome' | 'failure'>) =>
      this.log(request, purpose, { characters, durationMs: Math.round(performance.now() - started), ...row });
    const answer = await send().catch(async (error: unknown) => {
      const { kind, costsNothing } = error instanceof EngineFailure ? error : new EngineFailure('cutOff');
      if (costsNothing) await this.accounts.giveBack(this.name, characters, month);
      await log({ outcome: 'failed', failure: kind });
      throw error;
    });
    await log({ outcome: answer.includes(null) ? 'partly' : 'translated', failure: null });
    return answer;
  }
  /** Nothing was sent, and the log says why. */
  async keptFrom(request: Pick<EngineRequest, 'from' | 'to' | 'texts'>, purpose: Purpose): Promise<void> {
    await this.log(request, purpose, { characters: 0, durationMs: 0, outcome: 'failed', failure: 'embargoed' });
  }

  private log(
    request: Pick<EngineRequest, 'from' | 'to' | 'texts'>,
    { documentId = null, variantId = null }: { [K in keyof Purpose]: Purpose[K] | null },
    row: Pick<EngineLogEntity, 'outcome' | 'failure' | 'characters' | 'durationMs'>,
  ): Promise<void> {
    const what = { engine: this.name, pair: encodePair(request), texts: request.texts.length };
    return this.accounts.write({ id: newId(), ...what, documentId, variantId, ...row });
  }
}
