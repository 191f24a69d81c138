import {
  BrokenCircuitError,
  CircuitState,
  ConsecutiveBreaker,
  DelegateBackoff,
  TimeoutStrategy,
  circuitBreaker,
  handleWhen,
  retry,
  timeout,
  type IRetryBackoffContext,
} from 'cockatiel';
import { EngineFailure, type FailureKind } from './engine-failure.js';

export interface ResilienceOptions {
  /** For one try. */
  timeoutMs: number;
  /** After the first try. */
  retries: number;
  /** Doubled from retry to retry, and at random between a half and the whole of it. */
  firstDelayMs: number;
  /** A longer Retry-After is not waited for: the next engine is quicker. */
  longestDelayMs: number;
  /** Failures in a row that open the circuit. */
  failuresToOpen: number;
  /** How long the circuit stays open before one request may try again. */
  openMs: number;
}

export const CIRCUIT_STATES = ['closed', 'open', 'halfOpen'] as const;
export type CircuitStateName = (typeof CIRCUIT_STATES)[number];

/** Another try may end otherwise. */
const PASSING: readonly FailureKind[] = ['rateLimit', 'unavailable', 'timeout', 'cutOff', 'badAnswer'];

/** Says something about the engine, and not only about the request. */
const ENGINES_OWN: readonly FailureKind[] = [...PASSING, 'quota', 'badKey'];

/** Does something about each try, such as writing it down. */
type Around<T> = (send: () => Promise<T>) => Promise<T>;

/** Stands between Jarshy and one engine: a time limit for each try, a circuit breaker, and tries again. */
export class Resilience {
  private readonly limit;
  private readonly breaker;
  private readonly again;

  constructor(private readonly options: ResilienceOptions) {
    this.limit = timeout(options.timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
    this.breaker = circuitBreaker(
      handleWhen((error) => isKind(error, ENGINES_OWN)),
      { halfOpenAfter: options.openMs, breaker: new ConsecutiveBreaker(options.failuresToOpen) },
    );
    this.again = retry(
      handleWhen((error) => this.isWorthAnother(error)),
      { maxAttempts: options.retries, backoff: new DelegateBackoff((context) => this.delay(context)) },
    );
  }

  get state(): CircuitStateName {
    if (this.breaker.state === CircuitState.Closed) return 'closed';
    return this.breaker.state === CircuitState.HalfOpen ? 'halfOpen' : 'open';
  }

  /** @throws EngineFailure, or the reason of `signal` */
  async run<T>(send: (signal: AbortSignal) => Promise<T>, around: Around<T>, signal: AbortSignal): Promise<T> {
    try {
      return await this.again.execute(
        () => this.breaker.execute(() => around(() => this.inTime(send, signal))),
        signal,
      );
    } catch (error) {
      throw error instanceof BrokenCircuitError ? new EngineFailure('circuitOpen') : error;
    }
  }

  private async inTime<T>(send: (signal: AbortSignal) => Promise<T>, outer: AbortSignal): Promise<T> {
    let inner: AbortSignal | undefined;
    outer.throwIfAborted();
    try {
      return await this.limit.execute(({ signal }) => send((inner = signal)), outer);
    } catch (error) {
      outer.throwIfAborted();
      throw inner?.aborted ? new EngineFailure('timeout', { sign: `${this.options.timeoutMs} ms` }) : error;
    }
  }

  private isWorthAnother(error: unknown): boolean {
    return isKind(error, PASSING) && (error.retryAfterMs ?? 0) <= this.options.longestDelayMs;
  }

  private delay({ attempt, result }: IRetryBackoffContext<unknown>): number {
    const whole = Math.min(this.options.firstDelayMs * 2 ** (attempt - 1), this.options.longestDelayMs);
    const jittered = whole * (0.5 + Math.random() / 2);
    const error = 'error' in result ? result.error : undefined;
    return Math.max(jittered, (error instanceof EngineFailure && error.retryAfterMs) || 0);
  }
}

function isKind(error: unknown, kinds: readonly FailureKind[]): error is EngineFailure {
  return error instanceof EngineFailure && kinds.includes(error.kind);
}
