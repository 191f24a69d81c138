import { types } from 'node:util';
import createClient, {
  isUnexpected,
  type TextTranslationClient,
  type TranslateBody,
  type TranslateDefaultResponse,
} from '@azure-rest/ai-translation-text';
import { z } from 'zod';
import type { MachineTranslationConfig } from '../../../config/engines.js';
import { codeOf, failureOfStatus, kindOfConnectionError } from '../ask-json.js';
import { EngineFailure, type FailureKind } from '../engine-failure.js';
import type { Engine, EngineLimits, EngineRequest } from '../engine.js';
import { codePoints, fromHtml, toHtml } from '../protected-text.js';
import { retryAfterMs } from '../retry-after.js';
import { withDictionary } from './azure-dictionary.js';

const translation = z.object({
  value: z.array(z.object({ translations: z.tuple([z.object({ text: z.string() })]) })),
});
const refusal = z.object({ error: z.object({ code: z.coerce.number(), message: z.string().default('') }) });

/** «400019 One of the specified languages isn't supported», «400023 … language pair isn't valid», source, target. */
const LANGUAGE_CODES = [400_003, 400_019, 400_023, 400_035, 400_036];

/**
 * Azure Translator, text translation 2026-06-06, by Microsoft's own client: `POST /translate`. At most 1,000 texts and
 * 50,000 characters a request («Service limits»), here less, since shorter requests are recommended and since the terms
 * come on top. Errors: «Response codes and messages».
 */
export class AzureTranslator implements Engine {
  readonly name = 'azure';
  readonly outside = true;
  readonly limits: EngineLimits = {
    ...{ texts: 200, size: 10_000, longest: 40_000 },
    sizeOf: (text) => codePoints(toHtml(text)),
  };
  private readonly client: TextTranslationClient;

  constructor({ url, apiKey, region = 'global' }: NonNullable<MachineTranslationConfig['azure']>) {
    // «global» is the region of resources that have none («Authentication»); without one the client writes «undefined».
    this.client = createClient(
      url,
      { key: apiKey, region },
      {
        // Resilience tries again, and only it.
        retryOptions: { maxRetries: 0 },
        redirectOptions: { maxRetries: 0 },
        allowInsecureConnection: url.startsWith('http:'),
      },
    );
  }

  supports(): boolean {
    return true;
  }

  async translate({ from, to, texts, glossary, signal }: EngineRequest): Promise<(string | null)[]> {
    const html = texts.map((text) => toHtml(text, withDictionary({ from, to }, glossary)));
    const inputs = html.map((text) => ({ text, language: from, textType: 'Html', targets: [{ language: to }] }));
    const { data } = translation.safeParse(await this.post({ inputs }, signal));
    if (data?.value.length !== texts.length) throw new EngineFailure('badAnswer');
    return texts.map((text, index) => fromHtml(data.value[index]?.translations[0].text ?? '', text));
  }

  private async post(body: TranslateBody, abortSignal: AbortSignal): Promise<unknown> {
    try {
      const response = await this.client.path('/translate').post({ body, abortSignal });
      if (isUnexpected(response)) throw failureOf(response);
      return response.body;
    } catch (error) {
      throw error instanceof EngineFailure ? error : connectionFailure(error);
    }
  }
}

function failureOf({ status, body, headers }: TranslateDefaultResponse): EngineFailure {
  const { data } = refusal.safeParse(body);
  const known: Record<string, string | undefined> = { ...headers };
  const after = retryAfterMs((name) => known[name]);
  return failureOfStatus(Number(status), after, data && kindOf(data.error));
}

function kindOf({ code, message }: z.infer<typeof refusal>['error']): FailureKind | undefined {
  // 403001: the free quota; the gateway before it says 403 «Out of call volume quota».
  if (code === 403_001 || /quota/i.test(message)) return 'quota';
  if (LANGUAGE_CODES.includes(code)) return 'unsupportedPair';
  return code === 408_001 ? 'unavailable' : undefined;
}

/** The client has one code for an answer that ended too early and for one that is no JSON. */
function connectionFailure(error: unknown): EngineFailure {
  const sign = codeOf(error);
  const message = types.isNativeError(error) ? error.message : '';
  if (sign === 'PARSE_ERROR' && !message.startsWith('Error reading response')) {
    return new EngineFailure('badAnswer', { sign: 'no JSON' });
  }
  const broke = sign === 'PARSE_ERROR' || /hang up/i.test(message);
  return new EngineFailure(broke ? 'cutOff' : kindOfConnectionError(sign), { sign });
}
