import type { LanguagePair } from '../../accounts/language-pair.js';
import { encodePair } from '../../accounts/language-pair.js';
import type { EngineName, MachineTranslationConfig, PairCode } from '../../config/engines.js';
import { LANGUAGES } from '../../languages/languages.js';
import type { GuardedEngine } from './guarded-engine.js';

const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => ({ from, to })));

/** Which engine translates what: the ones that MT_ENGINES names for a pair, in its order. */
export class EngineRegistry {
  private readonly byName: ReadonlyMap<EngineName, GuardedEngine>;

  constructor(
    private readonly config: Pick<MachineTranslationConfig, 'pairs' | 'otherwise' | 'embargoed'>,
    engines: readonly GuardedEngine[],
  ) {
    this.byName = new Map(engines.map((engine) => [engine.name, engine]));
  }

  for(pair: LanguagePair): GuardedEngine[] {
    const names = this.config.pairs[encodePair(pair) as PairCode] ?? this.config.otherwise;
    return names.flatMap((name) => this.byName.get(name) ?? []);
  }

  /** Whether a text may be sent to an engine: one under an embargo leaves the house only where the office allows it. */
  maySee(engine: GuardedEngine, text: { embargoed: boolean }): boolean {
    return !text.embargoed || !engine.outside || this.config.embargoed === 'allow';
  }

  /** Every engine that is configured, with the pairs that it is asked for, first or as a fallback. */
  all(): { engine: GuardedEngine; pairs: LanguagePair[] }[] {
    return [...this.byName.values()].map((engine) => ({
      engine,
      pairs: PAIRS.filter((pair) => this.for(pair).includes(engine)),
    }));
  }
}
