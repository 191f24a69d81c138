import { Injectable } from '@nestjs/common';
import type { LanguagePair } from '../../accounts/language-pair.js';
import type { EngineName } from '../../config/engines.js';
import { EngineFailure, type FailureKind } from './engine-failure.js';
import { EngineRegistry } from './engine-registry.js';
import type { GlossaryPair, MarkedText } from './engine.js';
import type { GuardedEngine, Purpose } from './guarded-engine.js';

export interface TranslationRequest extends LanguagePair, Purpose {
  texts: readonly MarkedText[];
  /** Whether they are under an embargo that still holds. */
  embargoed: boolean;
  glossary?: readonly GlossaryPair[];
  signal?: AbortSignal;
}

export interface MachineTranslation {
  text: string;
  engine: EngineName;
}

/** Why an engine did not give all that it was asked for. */
export interface EngineTrouble {
  engine: EngineName;
  kind: FailureKind;
}

export interface TranslationOutcome {
  /** One for each text, in their order; null where no engine had a translation with all marks. */
  texts: (MachineTranslation | null)[];
  /** In the order in which the engines were asked; also told when another engine helped out. */
  troubles: EngineTrouble[];
}

/** Asks the engines of a language pair one after the other, each for what those before it left open. */
@Injectable()
export class MachineTranslationService {
  constructor(private readonly engines: EngineRegistry) {}

  /** The engines that are asked for a text, in their order; none: there is no machine translation of it. */
  usable(pair: LanguagePair, text: { embargoed: boolean }): EngineName[] {
    return this.engines.for(pair).flatMap((engine) => (this.engines.maySee(engine, text) ? engine.name : []));
  }

  /** The same, whatever the text. */
  configured(pair: LanguagePair): EngineName[] {
    return this.usable(pair, { embargoed: false });
  }

  /** What came before an engine failed stays. An engine's failure is told and never thrown. */
  async translate(request: TranslationRequest): Promise<TranslationOutcome> {
    const outcome: TranslationOutcome = { texts: request.texts.map(() => null), troubles: [] };
    for (const engine of this.engines.for(request)) {
      const open = request.texts.flatMap(({ text }, place) =>
        text.trim() !== '' && outcome.texts[place] === null ? [place] : [],
      );
      if (open.length === 0) break;
      const kinds = this.engines.maySee(engine, request)
        ? await this.ask(engine, request, open, outcome.texts)
        : await this.keep(engine, request, open);
      outcome.troubles.push(...[...kinds].map((kind) => ({ engine: engine.name, kind })));
    }
    return outcome;
  }

  private async keep(engine: GuardedEngine, { texts, from, to, ...purpose }: TranslationRequest, places: number[]) {
    const kept = places.flatMap((place) => texts[place] ?? []);
    await engine.keptFrom({ from, to, texts: kept }, purpose);
    return new Set<FailureKind>(['embargoed']);
  }

  /** Fills in what the engine translates of the texts at `places`, and tells what went wrong. */
  private async ask(
    engine: GuardedEngine,
    { texts, from, to, glossary = [], signal = new AbortController().signal, ...purpose }: TranslationRequest,
    places: number[],
    found: TranslationOutcome['texts'],
  ): Promise<Set<FailureKind>> {
    if (!(await engine.supports({ from, to }))) return new Set(['unsupportedPair']);
    const open = places.flatMap((place) => texts[place] ?? []);
    const { batches, unfit } = engine.cut(open, { from, to });
    const troubles = new Set<FailureKind>(unfit.length > 0 ? ['notTaken'] : []);
    for (const batch of batches) {
      const sent = batch.flatMap((index) => open[index] ?? []);
      try {
        const answer = await engine.translate({ from, to, texts: sent, glossary, signal }, purpose);
        batch.forEach((index, nth) => {
          const text = answer[nth] ?? null;
          if (text === null) troubles.add('badAnswer');
          else found[places[index] as number] = { text, engine: engine.name };
        });
      } catch (error) {
        if (!(error instanceof EngineFailure)) throw error;
        return troubles.add(error.kind);
      }
    }
    return troubles;
  }
}
