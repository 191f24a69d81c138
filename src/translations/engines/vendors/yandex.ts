import { z } from 'zod';
import { encodePair, type LanguagePair } from '../../../accounts/language-pair.js';
import type { MachineTranslationConfig } from '../../../config/engines.js';
import { askJson, failureOfStatus, type Answer } from '../ask-json.js';
import { EngineFailure, type FailureKind } from '../engine-failure.js';
import type { Engine, EngineLimits, EngineRequest, GlossaryPair } from '../engine.js';
import { codePoints, fromHtml, toHtml } from '../protected-text.js';

const translation = z.object({ translations: z.array(z.object({ text: z.string() })) });
const refusal = z.object({ code: z.int(), message: z.string().default('') });

/** «Glossary support»: there is none between Kazakh and English. */
const GLOSSARY_PAIRS = ['kk>ru', 'ru>kk', 'ru>en', 'en>ru'];

/** «Quotas and limits»: of a glossary, and of all its texts of one side, in characters. */
const MOST_TERMS = 50;
const MOST_TERM_CHARACTERS = 10_000;

/**
 * Yandex Translate API v2, `POST /translate/v2/translate`: at most 10,000 characters a request («Translation.Translate»).
 * An API key belongs to a service account, whose folder is known by it; `folderId` is for keys of other kinds.
 */
export class YandexTranslate implements Engine {
  readonly name = 'yandex';
  readonly outside = true;
  readonly limits: EngineLimits = {
    ...{ texts: 100, size: 10_000, longest: 10_000 },
    sizeOf: (text) => codePoints(toHtml(text)),
  };

  constructor(private readonly config: NonNullable<MachineTranslationConfig['yandex']>) {}

  supports(): boolean {
    return true;
  }

  async translate(request: EngineRequest): Promise<(string | null)[]> {
    const { texts, signal } = request;
    const answer = await askJson(`${this.config.url.replace(/\/+$/, '')}/translate/v2/translate`, {
      signal,
      headers: { authorization: `Api-Key ${this.config.apiKey}` },
      body: this.bodyOf(request),
    });
    if (answer.status !== 200) throw failureOf(answer);
    const { data } = translation.safeParse(answer.json);
    if (data?.translations.length !== texts.length) throw new EngineFailure('badAnswer');
    const { translations } = data;
    return texts.map((text, index) => fromHtml(translations[index]?.text ?? '', text));
  }

  private bodyOf({ from, to, texts, glossary }: EngineRequest): object {
    const { folderId } = this.config;
    const glossaryPairs = glossaryOf({ from, to }, glossary);
    return {
      ...{ sourceLanguageCode: from, targetLanguageCode: to, format: 'HTML', texts: texts.map((text) => toHtml(text)) },
      ...(folderId !== undefined && { folderId }),
      ...(glossaryPairs.length > 0 && { glossaryConfig: { glossaryData: { glossaryPairs } } }),
    };
  }
}

/** Not `exact`: the terms are to be inflected («Glossaries», neuroglossaries). */
function glossaryOf(pair: LanguagePair, glossary: readonly GlossaryPair[]): object[] {
  if (!GLOSSARY_PAIRS.includes(encodePair(pair))) return [];
  let sources = 0;
  let targets = 0;
  return glossary.slice(0, MOST_TERMS).flatMap(({ source, target }) => {
    sources += codePoints(source);
    targets += codePoints(target);
    return Math.max(sources, targets) > MOST_TERM_CHARACTERS
      ? []
      : [{ sourceText: source, translatedText: target, exact: false }];
  });
}

function failureOf({ status, json, retryAfterMs }: Answer): EngineFailure {
  const { data } = refusal.safeParse(json);
  return failureOfStatus(status, retryAfterMs, data && kindOf(data));
}

/** Codes of google.rpc.Code, which the API answers with beside the status. */
function kindOf({ code, message }: z.infer<typeof refusal>): FailureKind | undefined {
  if (code === 16 || code === 7) return 'badKey';
  // Characters an hour are «units»; requests a second are «requests».
  if (code === 8) return /units|characters/i.test(message) ? 'quota' : 'rateLimit';
  if (code === 3) return /language/i.test(message) ? 'unsupportedPair' : 'badRequest';
  return code === 14 || code === 13 ? 'unavailable' : undefined;
}
