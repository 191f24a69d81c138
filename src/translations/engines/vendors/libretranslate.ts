import { z } from 'zod';
import type { LanguagePair } from '../../../accounts/language-pair.js';
import type { MachineTranslationConfig } from '../../../config/engines.js';
import { askJson, failureOfStatus, type Answer } from '../ask-json.js';
import { EngineFailure, type FailureKind } from '../engine-failure.js';
import type { Engine, EngineLimits, EngineRequest } from '../engine.js';
import { isOwnServer } from '../own-server.js';
import { codePoints, fromHtml, toHtml } from '../protected-text.js';

const translation = z.object({ translatedText: z.array(z.string()) });
const languages = z.array(z.object({ code: z.string(), targets: z.array(z.string()) }));
const refusal = z.object({ error: z.string() });

const HOUR = 3_600_000;

/**
 * LibreTranslate, one's own or a hosted one: `POST /translate` and `GET /languages` of its OpenAPI description
 * (`libretranslate/app.py`). It knows no glossary. Limits are each server's own (`--char-limit`, `--batch-limit`).
 */
export class LibreTranslate implements Engine {
  readonly name = 'libretranslate';
  readonly outside: boolean;
  readonly limits: EngineLimits;
  private known: { pairs: Set<string>; until: number } | undefined;

  constructor(
    private readonly config: NonNullable<MachineTranslationConfig['libretranslate']>,
    ownHosts: readonly string[] = [],
  ) {
    const { characters, url } = config;
    this.outside = !isOwnServer(url, ownHosts);
    this.limits = { texts: 50, size: characters, longest: characters, sizeOf: (text) => codePoints(toHtml(text)) };
  }

  async supports({ from, to }: LanguagePair): Promise<boolean> {
    const pairs = await this.pairs();
    return pairs?.has(`${from}>${to}`) ?? true;
  }

  async translate({ from, to, texts, signal }: EngineRequest): Promise<(string | null)[]> {
    const { apiKey } = this.config;
    const body = { q: texts.map((text) => toHtml(text)), source: from, target: to, format: 'html' };
    // Its refusals are known by their English wording.
    const answer = await askJson(this.address('translate'), {
      ...{ signal, headers: { 'accept-language': 'en' } },
      body: { ...body, ...(apiKey !== undefined && { api_key: apiKey }) },
    });
    if (answer.status !== 200) throw failureOf(answer);
    const { data } = translation.safeParse(answer.json);
    if (data?.translatedText.length !== texts.length) throw new EngineFailure('badAnswer');
    const { translatedText } = data;
    // What it answers has gone through Python's html.unescape.
    return texts.map((text, index) => fromHtml(translatedText[index] ?? '', text, 'plain'));
  }

  /** Which models are installed changes seldom. Undefined when the server does not tell. */
  private async pairs(): Promise<Set<string> | undefined> {
    if (this.known && this.known.until > Date.now()) return this.known.pairs;
    const answer = await askJson(this.address('languages'), {
      method: 'GET',
      signal: AbortSignal.timeout(5_000),
    }).catch(() => undefined);
    const { data } = languages.safeParse(answer?.json);
    if (!data) return undefined;
    const pairs = new Set(data.flatMap(({ code, targets }) => targets.map((target) => `${code}>${target}`)));
    this.known = { pairs, until: Date.now() + HOUR };
    return pairs;
  }

  private address(path: string): string {
    return `${this.config.url.replace(/\/+$/, '')}/${path}`;
  }
}

function failureOf({ status, json, retryAfterMs }: Answer): EngineFailure {
  const said = refusal.safeParse(json).data?.error ?? '';
  return failureOfStatus(status, retryAfterMs, kindOf(status, said));
}

function kindOf(status: number, said: string): FailureKind | undefined {
  if (status === 400 && /is not supported|not available as a target language/i.test(said)) return 'unsupportedPair';
  if (status === 400 && /API key/i.test(said)) return 'badKey';
  // Whoever runs into the rate limit too often is banned for a while.
  if (status === 403 && /violations/i.test(said)) return 'quota';
  return undefined;
}
