import { types } from 'node:util';
import { EngineFailure, type FailureKind } from './engine-failure.js';
import { retryAfterMs } from './retry-after.js';

interface Question {
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: unknown;
  signal: AbortSignal;
}

export interface Answer {
  status: number;
  /** Undefined where the body of a refusal is no JSON. */
  json: unknown;
  retryAfterMs: number | undefined;
}

/** @throws EngineFailure when no whole answer came, or one that says it is fine and is no JSON */
export async function askJson(url: string, { method = 'POST', headers, body, signal }: Question): Promise<Answer> {
  const response = await fetch(url, {
    // Texts go where they were meant to, or nowhere.
    ...{ method, signal, redirect: 'manual' },
    headers: { accept: 'application/json', 'content-type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }).catch((error: unknown) => {
    throw connectionFailure(error, signal);
  });
  const text = await response.text().catch(() => {
    throw signal.aborted ? signal.reason : new EngineFailure('cutOff', { sign: response.status });
  });
  return {
    status: response.status,
    json: parsed(text, response.ok),
    retryAfterMs: retryAfterMs((name) => response.headers.get(name)),
  };
}

/** What a status says where the vendor says nothing more exact. */
export function failureOfStatus(
  status: number,
  after?: number,
  kind: FailureKind = kindOfStatus(status),
): EngineFailure {
  return new EngineFailure(kind, { sign: status, retryAfterMs: after });
}

/** A connection that never was is `unavailable`; one that broke is `cutOff`. Codes of Node and of undici. */
export function kindOfConnectionError(code: string | undefined): FailureKind {
  if (code === undefined) return 'unavailable';
  if (['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'].includes(code)) {
    return 'timeout';
  }
  return ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'UND_ERR_SOCKET'].includes(code) ? 'cutOff' : 'unavailable';
}

/** The first code in an error and its causes. */
export function codeOf(error: unknown): string | undefined {
  if (!types.isNativeError(error)) return undefined;
  const { code, cause } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : codeOf(cause);
}

function kindOfStatus(status: number): FailureKind {
  if (status === 401 || status === 403) return 'badKey';
  if (status === 408 || status === 504) return 'timeout';
  // 529: «too many requests» of DeepL, «overloaded» of others.
  if (status === 429 || status === 529) return 'rateLimit';
  return status >= 400 && status < 500 ? 'badRequest' : 'unavailable';
}

function connectionFailure(error: unknown, signal: AbortSignal): unknown {
  if (signal.aborted) return signal.reason;
  const sign = codeOf(error);
  return new EngineFailure(kindOfConnectionError(sign), { sign });
}

function parsed(text: string, ok: boolean): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    if (ok) throw new EngineFailure('badAnswer', { sign: 'no JSON' });
    return undefined;
  }
}
