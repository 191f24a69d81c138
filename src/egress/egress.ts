import { setTimeout } from 'node:timers/promises';
import { Agent, request as ask, type Dispatcher } from 'undici';
import { EgressFailure, failureOf } from './egress-failure.js';
import { HostLimits, lineTo } from './host-limits.js';
import { isReachable, type parseNetworks } from './public-address.js';
import { nameServers, type Resolve } from './resolution.js';
import { pauseAsked } from './retry-after.js';
import { hostOf, literalAddress, refusalOf } from './target.js';

export interface OutgoingRequest {
  /** Kind of the errand: what hosts ask of one kind is no matter of the others. */
  kind: string;
  url: string;
  method: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string | Buffer;
  /** Of the body of the answer; what comes behind is not read. */
  keepBytes: number;
}

export interface Answer {
  status: number;
  /** Its beginning. */
  body: Buffer;
  /** Whether there was more. */
  cut: boolean;
  /** From the resolution of the name to the end of the body. */
  ms: number;
}

export interface EgressOptions {
  userAgent: string;
  /** Networks besides the public Internet. */
  allow: ReturnType<typeof parseNetworks>;
  resolve?: Resolve;
  limits?: HostLimits;
  /** How long a request waits for its turn at the host. */
  queueMs?: number;
  connectMs?: number;
  headersMs?: number;
  /** The whole request, with the resolution and the body. */
  wholeMs?: number;
}

const MOST_HEADER_BYTES = 16 * 1024;
const LOOK_AGAIN_MS = 20;
const TIMES = { queueMs: 2_000, connectMs: 5_000, headersMs: 10_000, wholeMs: 20_000 };

/**
 * Sends requests to addresses that somebody else chose. For each request the name is resolved anew, each of its addresses
 * is checked, and the connection goes to one of those that were checked. Redirects are answers like others, and no proxy
 * is used: what it resolves could not be checked.
 */
export class Egress {
  readonly limits: HostLimits;
  private readonly options: Required<EgressOptions>;

  constructor(options: EgressOptions) {
    this.options = { ...TIMES, resolve: nameServers(), limits: new HostLimits(), ...options };
    this.limits = this.options.limits;
  }

  /** @throws EgressFailure when there is no answer. */
  async send(request: OutgoingRequest): Promise<Answer> {
    const refusal = refusalOf(request.url);
    if (refusal) throw new EgressFailure(refusal);
    const line = lineTo(request.kind, hostOf(request.url));
    await this.enter(line);
    try {
      const { pauseMs, ...answer } = await this.attempt(request);
      this.limits.leave(line, 'answered', Date.now(), pauseMs);
      return answer;
    } catch (error) {
      const failure = failureOf(error);
      this.limits.leave(line, failure.isRefusal ? 'answered' : 'missed', Date.now());
      throw failure;
    }
  }

  private async enter(line: string): Promise<void> {
    const end = Date.now() + this.options.queueMs;
    while (!this.limits.enter(line, Date.now())) {
      if (Date.now() > end) throw new EgressFailure('busy');
      await setTimeout(LOOK_AGAIN_MS);
    }
  }

  private async attempt(request: OutgoingRequest): Promise<Answer & { pauseMs: number }> {
    const started = performance.now();
    const signal = AbortSignal.timeout(this.options.wholeMs);
    const addresses = await this.checkedAddresses(new URL(request.url), signal);
    const agent = this.agentTo(addresses);
    try {
      const response = await ask(request.url, {
        ...{ method: request.method, body: request.body ?? null, dispatcher: agent, signal },
        headers: { 'user-agent': this.options.userAgent, 'accept-encoding': 'identity', ...request.headers },
      });
      const { statusCode: status, headers } = response;
      const pauseMs = pauseAsked(status, headers['retry-after'], Date.now());
      const read = await beginningOf(response.body, request.keepBytes);
      return { status, ...read, ms: Math.round(performance.now() - started), pauseMs };
    } finally {
      await agent.destroy();
    }
  }

  private async checkedAddresses(url: URL, signal: AbortSignal): Promise<string[]> {
    const literal = literalAddress(url);
    const addresses = literal ? [literal] : await this.resolved(url.hostname, signal);
    if (!addresses.every((address) => isReachable(address, this.options.allow))) throw new EgressFailure('address');
    return addresses;
  }

  private async resolved(name: string, signal: AbortSignal): Promise<string[]> {
    const addresses = await Promise.race([this.options.resolve(name, signal), whenAborted(signal)]).catch(
      (cause: unknown) => {
        throw signal.aborted ? failureOf(cause) : new EgressFailure('dns', { cause });
      },
    );
    if (addresses.length === 0) throw new EgressFailure('dns');
    return addresses;
  }

  /** An agent of its own for each request: none reuses a connection that was made for another name. */
  private agentTo(addresses: string[]): Agent {
    const { connectMs, headersMs, wholeMs } = this.options;
    const pinned = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    return new Agent({
      connect: {
        ...{ timeout: connectMs, autoSelectFamily: true },
        lookup: (_name, { all }, done) => {
          const [first] = pinned;
          if (all) done(null, pinned);
          else done(null, first?.address ?? '', first?.family);
        },
      },
      ...{ headersTimeout: headersMs, bodyTimeout: wholeMs, maxHeaderSize: MOST_HEADER_BYTES, connections: 1 },
    });
  }
}

async function beginningOf(
  body: Dispatcher.ResponseData['body'],
  most: number,
): Promise<{ body: Buffer; cut: boolean }> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    // Leaving the loop ends the connection.
    if (length > most) break;
  }
  return { body: Buffer.concat(chunks).subarray(0, most), cut: length > most };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
