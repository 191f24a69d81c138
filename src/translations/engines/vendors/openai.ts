import { types } from 'node:util';
import OpenAI, { APIConnectionTimeoutError, APIError } from 'openai';
import { z } from 'zod';
import type { MachineTranslationConfig } from '../../../config/engines.js';
import { codeOf, failureOfStatus, kindOfConnectionError } from '../ask-json.js';
import { EngineFailure } from '../engine-failure.js';
import type { Engine, EngineLimits, EngineRequest } from '../engine.js';
import { isOwnServer } from '../own-server.js';
import { codePoints, keepsMarks, soundText } from '../protected-text.js';
import { retryAfterMs } from '../retry-after.js';
import { translationPrompt } from './openai-prompt.js';

/** Servers that are only nearly compatible leave members out. */
const chatCompletion = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().optional(),
      message: z.object({ content: z.string().nullish() }).optional(),
    }),
  ),
});

const translation = z.object({ translations: z.array(z.string()) });

/** «Structured model outputs»: a strict schema has every member required and no other allowed. */
const ANSWER = {
  type: 'json_schema',
  json_schema: {
    name: 'translations',
    strict: true,
    schema: {
      type: 'object',
      properties: { translations: { type: 'array', items: { type: 'string' } } },
      required: ['translations'],
      additionalProperties: false,
    },
  },
} as const;

/**
 * Any server that speaks OpenAI's chat completions with a JSON schema, by OpenAI's own client: OpenAI itself, vLLM,
 * llama.cpp, Ollama. Few texts a request, since models lose count in long lists. Errors: «Error codes».
 */
export class OpenAiCompatible implements Engine {
  readonly name = 'openai';
  readonly outside: boolean;
  readonly limits: EngineLimits = {
    ...{ texts: 20, size: 6_000, longest: 12_000 },
    sizeOf: ({ text }) => codePoints(text),
  };
  private readonly client: OpenAI;

  constructor(
    private readonly config: NonNullable<MachineTranslationConfig['openai']>,
    timeoutMs: number,
    ownHosts: readonly string[] = [],
  ) {
    this.outside = !isOwnServer(config.url, ownHosts);
    this.client = new OpenAI({
      ...{ baseURL: config.url, apiKey: config.apiKey ?? 'none', timeout: timeoutMs },
      // Nothing comes from the environment past env.ts. Resilience tries again, and only it. The log would hold the texts.
      ...{ organization: null, project: null, maxRetries: 0, logLevel: 'off' },
      // Texts go where they were meant to, or nowhere.
      fetchOptions: { redirect: 'manual' },
    });
  }

  supports(): boolean {
    return true;
  }

  async translate(request: EngineRequest): Promise<(string | null)[]> {
    const sources = request.texts.map(soundText);
    const answer = await this.ask(
      request,
      sources.map(({ text }) => text),
    );
    const { data } = translation.safeParse(answer);
    if (data?.translations.length !== sources.length) throw new EngineFailure('badAnswer');
    return sources.map((source, index) => {
      const text = data.translations[index] ?? '';
      return keepsMarks(text, source) ? text : null;
    });
  }

  private async ask({ from, to, glossary, signal }: EngineRequest, texts: string[]): Promise<unknown> {
    const completion = await this.client.chat.completions
      .create(
        {
          model: this.config.model,
          messages: [
            { role: 'system', content: translationPrompt({ from, to }, texts.length, glossary) },
            { role: 'user', content: JSON.stringify({ texts }) },
          ],
          response_format: ANSWER,
        },
        { signal },
      )
      .catch((error: unknown) => {
        throw failureOf(error);
      });
    return answerIn(completion);
  }
}

function answerIn(completion: unknown): unknown {
  const { data } = chatCompletion.safeParse(completion);
  const choice = data?.choices[0];
  if (choice?.finish_reason === 'length') throw new EngineFailure('cutOff', { sign: 'length' });
  const content = choice?.message?.content;
  if (!content) throw new EngineFailure('badAnswer', { sign: choice?.finish_reason });
  try {
    return JSON.parse(content) as unknown;
  } catch {
    throw new EngineFailure('badAnswer', { sign: 'no JSON' });
  }
}

function failureOf(error: unknown): EngineFailure {
  if (error instanceof APIConnectionTimeoutError) return new EngineFailure('timeout');
  if (!(error instanceof APIError)) return brokenAnswer(error);
  const status = error.status as number | undefined;
  if (status === undefined) return new EngineFailure(kindOfConnectionError(codeOf(error)), { sign: codeOf(error) });
  const headers = error.headers as Headers | undefined;
  const after = retryAfterMs((name) => headers?.get(name));
  // 429 is a rate limit or a balance that is used up, by its code or type.
  const usedUp = [error.code, error.type].some((sign) => /quota|balance|billing/.test(sign ?? ''));
  return failureOfStatus(status, after, status === 402 || usedUp ? 'quota' : undefined);
}

/** What fetch throws while the answer is read comes as it is; what is no JSON, as a SyntaxError. */
function brokenAnswer(error: unknown): EngineFailure {
  if (types.isNativeError(error) && error.name === 'SyntaxError')
    return new EngineFailure('badAnswer', { sign: 'no JSON' });
  return new EngineFailure('cutOff', { sign: codeOf(error) });
}
