import {
  AuthorizationError,
  ConnectionError,
  DeepLClient,
  DeepLError,
  QuotaExceededError,
  TooManyRequestsError,
  type TextResult,
  type TranslateTextOptions,
} from 'deepl-node';
import type { LanguagePair } from '../../../accounts/language-pair.js';
import { encodePair } from '../../../accounts/language-pair.js';
import type { MachineTranslationConfig } from '../../../config/engines.js';
import { codeOf, failureOfStatus, kindOfConnectionError } from '../ask-json.js';
import { EngineFailure } from '../engine-failure.js';
import type { Engine, EngineLimits, EngineRequest, GlossaryPair, MarkedText } from '../engine.js';
import { fromHtml, keepsMarks, soundText, toHtml } from '../protected-text.js';

/** «Usage and limits»: 128 KiB a request, of which the other parameters get a part. */
const REQUEST_BYTES = 128 * 1_024 - 8 * 1_024;

/** README of deepl-node, `customInstructions`: how many, and how long. */
const MOST_INSTRUCTIONS = 10;
const LONGEST_INSTRUCTION = 300;

/**
 * DeepL, by its own client: `POST /v2/translate`, at most 50 texts («Translating large volumes»). By «Languages
 * supported» it translates Kazakh, but neither handles tags nor takes glossaries there: texts with marks are left to the
 * next engine. Its answers say nothing of how long to wait.
 */
export class DeepL implements Engine {
  readonly name = 'deepl';
  readonly outside = true;
  readonly limits: EngineLimits = {
    ...{ texts: 50, size: REQUEST_BYTES, longest: REQUEST_BYTES },
    sizeOf: (text, pair) => (keepsTags(pair) || !hasMarks(text) ? formBytes(written(text, pair)) : Infinity),
  };
  private readonly client: DeepLClient;

  constructor(
    private readonly config: NonNullable<MachineTranslationConfig['deepl']>,
    timeoutMs: number,
  ) {
    this.client = new DeepLClient(config.apiKey, {
      ...(config.url !== undefined && { serverUrl: config.url.replace(/\/+$/, '') }),
      // Resilience tries again, and only it. The client cannot be aborted, so it has to end by itself.
      ...{ maxRetries: 0, minTimeout: timeoutMs, sendPlatformInfo: false },
    });
  }

  supports(): boolean {
    return true;
  }

  async translate(request: EngineRequest): Promise<(string | null)[]> {
    const { from, to, texts } = request;
    const sent = texts.map((text) => written(text, request));
    const results = await this.client
      .translateText(sent, from, to === 'en' ? 'en-GB' : to, this.optionsFor(request))
      .catch((error: unknown) => {
        throw failureOf(error);
      });
    if (results.length !== texts.length) throw new EngineFailure('badAnswer');
    return texts.map((text, index) => read(results[index], text, request));
  }

  private optionsFor({ from, to, glossary }: EngineRequest): TranslateTextOptions {
    if (!keepsTags({ from, to })) return {};
    const glossaryId = this.config.glossaries[encodePair({ from, to }) as keyof typeof this.config.glossaries];
    const instructions = to === 'en' ? instructionsOf(glossary) : [];
    return {
      ...{ tagHandling: 'html', tagHandlingVersion: 'v2' },
      ...(glossaryId !== undefined
        ? { glossary: glossaryId }
        : instructions.length > 0 && { customInstructions: instructions }),
    };
  }
}

function keepsTags({ from, to }: LanguagePair): boolean {
  return from !== 'kk' && to !== 'kk';
}

function hasMarks(text: MarkedText): boolean {
  return soundText(text).marks.length > 0;
}

function written(text: MarkedText, pair: LanguagePair): string {
  return keepsTags(pair) ? toHtml(text) : soundText(text).text;
}

function read(result: TextResult | undefined, text: MarkedText, pair: LanguagePair): string | null {
  const answer = result?.text ?? '';
  if (keepsTags(pair)) return fromHtml(answer, text);
  return keepsMarks(answer, text) ? answer : null;
}

/** English is the one of our languages into which instructions are followed; they stand in for a glossary of its own. */
function instructionsOf(glossary: readonly GlossaryPair[]): string[] {
  return glossary
    .map(({ source, target }) => `Translate "${source}" as "${target}".`)
    .filter((instruction) => instruction.length <= LONGEST_INSTRUCTION)
    .slice(0, MOST_INSTRUCTIONS);
}

/** The client sends forms, in which a Cyrillic letter takes six bytes. */
function formBytes(text: string): number {
  return new URLSearchParams({ text }).toString().length + 1;
}

function failureOf(error: unknown): EngineFailure {
  if (error instanceof AuthorizationError) return new EngineFailure('badKey', { sign: 403 });
  if (error instanceof QuotaExceededError) return new EngineFailure('quota', { sign: 456 });
  if (error instanceof TooManyRequestsError) return new EngineFailure('rateLimit', { sign: 429 });
  if (error instanceof ConnectionError) return connectionFailure(error);
  if (!(error instanceof DeepLError)) return new EngineFailure('badAnswer');
  // The client tells other statuses in words only.
  const { message } = error;
  const status = /^Unexpected status code: (\d{3})/.exec(message)?.[1];
  if (status !== undefined) return failureOfStatus(Number(status));
  if (message.startsWith('Service unavailable')) return failureOfStatus(503);
  if (message.startsWith('Not found')) return failureOfStatus(404);
  if (/^Bad request.*(source|target)_lang/s.test(message)) return failureOfStatus(400, undefined, 'unsupportedPair');
  return message.startsWith('Bad request') ? failureOfStatus(400) : new EngineFailure('badAnswer');
}

function connectionFailure({ error }: ConnectionError): EngineFailure {
  const sign = codeOf(error);
  if (sign === 'ECONNABORTED' || sign === 'ETIMEDOUT') return new EngineFailure('timeout', { sign });
  // axios: the answer ended in its middle.
  if (sign === 'ERR_BAD_RESPONSE') return new EngineFailure('cutOff', { sign });
  return new EngineFailure(kindOfConnectionError(sign), { sign });
}
