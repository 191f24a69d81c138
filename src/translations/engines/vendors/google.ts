import { z } from 'zod';
import type { EngineServer } from '../../../config/engines.js';
import { askJson, failureOfStatus, type Answer } from '../ask-json.js';
import { EngineFailure, type FailureKind } from '../engine-failure.js';
import type { Engine, EngineLimits, EngineRequest } from '../engine.js';
import { codePoints, fromHtml, toHtml } from '../protected-text.js';

const translation = z.object({
  data: z.object({ translations: z.array(z.object({ translatedText: z.string() })) }),
});

const refusal = z.object({
  error: z.object({
    message: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().optional() })).default([]),
    details: z.array(z.looseObject({ reason: z.string().optional() })).default([]),
  }),
});

/**
 * Cloud Translation – Basic (v2), `POST /language/translate/v2`: the only edition that takes an API key. Advanced (v3),
 * which has the glossaries, wants OAuth with a service account, and Google's own client wants Node 22.
 *
 * At most 128 texts a request («Translating text (Basic)»); 5,000 characters a request are recommended and 30,000 are the
 * most («Quotas and limits»).
 */
export class GoogleTranslate implements Engine {
  readonly name = 'google';
  readonly outside = true;
  readonly limits: EngineLimits = {
    ...{ texts: 128, size: 5_000, longest: 30_000 },
    sizeOf: (text) => codePoints(toHtml(text)),
  };

  constructor(private readonly config: EngineServer) {}

  supports(): boolean {
    return true;
  }

  async translate({ from, to, texts, signal }: EngineRequest): Promise<(string | null)[]> {
    const answer = await askJson(`${this.config.url.replace(/\/+$/, '')}/language/translate/v2`, {
      signal,
      // In a header, so that no proxy writes it down with the address.
      headers: { 'x-goog-api-key': this.config.apiKey },
      body: { q: texts.map((text) => toHtml(text)), source: from, target: to, format: 'html' },
    });
    if (answer.status !== 200) throw failureOf(answer);
    const { data } = translation.safeParse(answer.json);
    if (data?.data.translations.length !== texts.length) throw new EngineFailure('badAnswer');
    const { translations } = data.data;
    return texts.map((text, index) => fromHtml(translations[index]?.translatedText ?? '', text));
  }
}

function failureOf({ status, json, retryAfterMs }: Answer): EngineFailure {
  const { data } = refusal.safeParse(json);
  const { message = '', errors = [], details = [] } = data?.error ?? {};
  const reasons = [...errors, ...details].map(({ reason }) => reason ?? '');
  return failureOfStatus(status, retryAfterMs, kindOf(reasons, message));
}

/** Reasons of «Quotas and limits» (a used up quota is 403) and of google.rpc.ErrorInfo. */
function kindOf(reasons: string[], message: string): FailureKind | undefined {
  const says = (pattern: RegExp) => reasons.some((reason) => pattern.test(reason));
  if (says(/^API_KEY_/) || says(/^keyInvalid$/)) return 'badKey';
  if (says(/^dailyLimitExceeded/) || /Daily Limit Exceeded/i.test(message)) return 'quota';
  if (says(/^(userRateLimitExceeded|rateLimitExceeded|RATE_LIMIT_EXCEEDED)$/)) return 'rateLimit';
  if (/Rate Limit Exceeded/i.test(message)) return 'rateLimit';
  return /language pair/i.test(message) ? 'unsupportedPair' : undefined;
}
