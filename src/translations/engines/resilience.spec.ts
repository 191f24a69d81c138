import { EngineFailure, FAILURE_KINDS, type FailureKind } from './engine-failure.js';
import { Resilience, type ResilienceOptions } from './resilience.js';

const OPTIONS = {
  timeoutMs: 2_000,
  retries: 2,
  firstDelayMs: 1,
  longestDelayMs: 50,
  failuresToOpen: 3,
  openMs: 60_000,
};
const NEVER = new AbortController().signal;
const PASSING: FailureKind[] = ['rateLimit', 'unavailable', 'timeout', 'cutOff', 'badAnswer'];
const FINAL = FAILURE_KINDS.filter((kind) => !PASSING.includes(kind));

describe('resilience', () => {
  const guard = (options: Partial<ResilienceOptions> = {}) => new Resilience({ ...OPTIONS, ...options });

  /** Fails with each of `failures` in turn, and succeeds then. */
  const failing = (...failures: EngineFailure[]) => {
    const asked = { times: 0 };
    const send = async () => {
      const failure = failures[asked.times++];
      if (failure) throw failure;
      return 'done';
    };
    return { asked, send };
  };
  const run = (resilience: Resilience, send: (signal: AbortSignal) => Promise<string>, signal = NEVER) =>
    resilience.run(send, (sent) => sent(), signal);
  const repeated = (kind: FailureKind) => Array.from({ length: 9 }, () => new EngineFailure(kind));

  it.each(PASSING)('tries again after %s', async (kind) => {
    const { asked, send } = failing(new EngineFailure(kind), new EngineFailure(kind));
    await expect(run(guard(), send)).resolves.toBe('done');
    expect(asked.times).toBe(3);
  });

  it('gives up after as many tries as it is allowed', async () => {
    const { asked, send } = failing(...repeated('unavailable'));
    await expect(run(guard({ failuresToOpen: 9 }), send)).rejects.toMatchObject({ kind: 'unavailable' });
    expect(asked.times).toBe(3);
  });

  it.each(FINAL)('does not try again after %s', async (kind) => {
    const { asked, send } = failing(new EngineFailure(kind));
    await expect(run(guard(), send)).rejects.toMatchObject({ kind });
    expect(asked.times).toBe(1);
  });

  it('passes on what is no failure of the engine, at once', async () => {
    const bug = new TypeError('bug');
    const resilience = guard();
    for (let times = 0; times < 5; times += 1) {
      await expect(run(resilience, () => Promise.reject(bug))).rejects.toBe(bug);
    }
    expect(resilience.state).toBe('closed');
  });

  it('waits as long as the engine asks', async () => {
    const { send } = failing(new EngineFailure('rateLimit', { retryAfterMs: 40 }));
    const started = performance.now();
    await run(guard(), send);
    expect(performance.now() - started).toBeGreaterThanOrEqual(35);
  });

  it('does not wait when the engine asks for longer than is bearable', async () => {
    const { asked, send } = failing(new EngineFailure('rateLimit', { retryAfterMs: 3_600_000 }));
    await expect(run(guard(), send)).rejects.toMatchObject({ kind: 'rateLimit' });
    expect(asked.times).toBe(1);
  });

  it('ends what takes too long, and lets it know', async () => {
    const signals: AbortSignal[] = [];
    const slow = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>(() => {});
    };
    await expect(run(guard({ timeoutMs: 10, retries: 0 }), slow)).rejects.toMatchObject({ kind: 'timeout' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('ends with the reason of whoever asked, and asks no more', async () => {
    const controller = new AbortController();
    let asked = 0;
    const slow = () => {
      asked += 1;
      return new Promise<string>(() => {});
    };
    const running = run(guard(), slow, controller.signal);
    setTimeout(() => controller.abort(new Error('the process ends')), 10);
    await expect(running).rejects.toThrow('the process ends');
    expect(asked).toBe(1);
  });

  describe('with a circuit breaker', () => {
    it.each(['unavailable', 'badKey', 'quota'] as const)('leaves an engine alone after %s in a row', async (kind) => {
      const resilience = guard({ retries: 0 });
      const { asked, send } = failing(...repeated(kind));
      for (let times = 0; times < 3; times += 1) await expect(run(resilience, send)).rejects.toMatchObject({ kind });
      expect(resilience.state).toBe('open');
      await expect(run(resilience, send)).rejects.toMatchObject({ kind: 'circuitOpen' });
      expect(asked.times).toBe(3);
    });

    it.each(['badRequest', 'unsupportedPair', 'budget'] as const)('does not take %s for a fault', async (kind) => {
      const resilience = guard();
      const { send } = failing(...repeated(kind));
      for (let times = 0; times < 5; times += 1) await expect(run(resilience, send)).rejects.toMatchObject({ kind });
      expect(resilience.state).toBe('closed');
    });

    it('forgets failures once the engine answers', async () => {
      const resilience = guard({ retries: 0 });
      const down = () => Promise.reject<string>(new EngineFailure('unavailable'));
      for (const send of [down, down, async () => 'done', down, down]) await run(resilience, send).catch(() => null);
      expect(resilience.state).toBe('closed');
    });

    it('lets one request try after a while, and closes when it succeeds', async () => {
      const resilience = guard({ retries: 0, openMs: 1 });
      const { send } = failing(...repeated('unavailable').slice(0, 4));
      for (let times = 0; times < 3; times += 1) await run(resilience, send).catch(() => null);
      await new Promise((resolve) => setTimeout(resolve, 5));
      await expect(run(resilience, send)).rejects.toMatchObject({ kind: 'unavailable' });
      expect(resilience.state).toBe('open');
      await new Promise((resolve) => setTimeout(resolve, 5));
      await expect(run(resilience, send)).resolves.toBe('done');
      expect(resilience.state).toBe('closed');
    });
  });

  it('does what is to be done around every try', async () => {
    const { send } = failing(new EngineFailure('cutOff'));
    const tries: string[] = [];
    const around = async (sent: () => Promise<string>) => {
      tries.push('sent');
      return sent();
    };
    await guard().run(send, around, NEVER);
    expect(tries).toEqual(['sent', 'sent']);
  });
});
