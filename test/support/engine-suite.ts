import type { FailureKind } from '../../src/translations/engines/engine-failure.js';
import type { Engine, EngineRequest, MarkedText } from '../../src/translations/engines/engine.js';
import { Resilience } from '../../src/translations/engines/resilience.js';
import { VendorServer, type Received, type Reply } from './vendor-server.js';

export interface EngineCase {
  build: (url: string) => Engine;
  /** Throws when a request is not as the vendor documents it. */
  check: (request: Received) => void;
  /** The texts in a request, as they were sent. */
  sent: (request: Received) => string[];
  /** The vendor's answer with these translations. */
  answer: (texts: string[]) => Reply;
  /** The vendor's own refusals, and what they are taken for. */
  refusals: [name: string, reply: Reply, kind: FailureKind, retryAfterMs?: number][];
  /** Whether the vendor's client goes where an answer points to, and cannot be told not to. */
  followsRedirects?: boolean;
  /** What no answer of this vendor looks like, beside nonsense. */
  nonsense?: Reply[];
}

/** One for each request, since those who listen to it are many. */
const never = () => new AbortController().signal;
export const BOLD: MarkedText = { text: 'Бүгін <1>«AT&T» < 5</1> болды', marks: [{ id: '1' }] };
export const PLAIN: MarkedText = { text: 'Жиын өтті.', marks: [] };

/** What every engine has to do, whoever the vendor: against a server on loopback. */
export function describeEngine(
  engineName: string,
  { build, check, sent, answer, refusals, nonsense = [], followsRedirects = false }: EngineCase,
): void {
  describe(`${engineName}, whatever happens,`, () => {
    let vendor: VendorServer;
    let engine: Engine;
    beforeAll(async () => {
      vendor = await VendorServer.start(check);
      engine = build(vendor.url);
    });
    afterEach(() => expect(vendor.complaints).toEqual([]));
    afterAll(() => vendor.close());

    const translate = (request: Partial<EngineRequest> = {}) =>
      engine.translate({ from: 'ru', to: 'en', texts: [PLAIN, BOLD], glossary: [], signal: never(), ...request });
    const echo = (request: Received) => answer(sent(request));

    it('translates texts in their order, with their marks', async () => {
      vendor.reply((request) => answer(sent(request).map((text) => text.replace('Жиын', 'Meeting'))));
      await expect(translate()).resolves.toEqual(['Meeting өтті.', BOLD.text]);
      expect(vendor.received.length).toBe(1);
    });

    it('gives nothing for a text that lost its marks, and keeps the others', async () => {
      vendor.reply(answer(['Meeting held.', 'Today']));
      await expect(translate()).resolves.toEqual(['Meeting held.', null]);
    });

    const named = refusals.map(([name, reply, kind, retryAfterMs]) => ({ name, reply, kind, retryAfterMs }));
    it.each(named)('knows a refusal: $name', async ({ reply, kind, retryAfterMs }) => {
      vendor.reply(reply);
      await expect(translate()).rejects.toMatchObject({ name: 'EngineFailure', kind, retryAfterMs });
      expect(vendor.received.length).toBe(1);
    });

    it('says nothing of what the vendor says, which may quote texts and keys', async () => {
      for (const [, reply] of refusals) {
        vendor.reply(reply);
        const error: unknown = await translate().catch((reason: unknown) => reason);
        expect((error as Error).message).toMatch(/^\w+( \([\w ]+\))?$/);
        expect((error as Error).cause).toBeUndefined();
      }
    });

    it('tries again after an error of the server', async () => {
      vendor.reply({ status: 500, json: { error: { message: 'Internal Server Error' } } }, echo);
      const resilience = new Resilience({
        ...{ timeoutMs: 5_000, retries: 1, firstDelayMs: 1, longestDelayMs: 10, failuresToOpen: 5, openMs: 1_000 },
      });
      const send = (signal: AbortSignal) => translate({ signal });
      await expect(resilience.run(send, (again) => again(), never())).resolves.toEqual([PLAIN.text, BOLD.text]);
      expect(vendor.received.length).toBe(2);
    });

    it.each([500, 502, 503])('takes status %i for being unavailable', async (status) => {
      vendor.reply({ status, text: '<html>Bad Gateway</html>', headers: { 'content-type': 'text/html' } });
      await expect(translate()).rejects.toMatchObject({ kind: 'unavailable' });
      expect(vendor.received.length).toBe(1);
    });

    if (!followsRedirects) {
      it('sends texts nowhere else, whatever an answer points to', async () => {
        vendor.reply({ status: 307, headers: { location: `${vendor.url}/elsewhere` }, json: {} }, echo);
        await expect(translate()).rejects.toMatchObject({ kind: 'unavailable' });
        expect(vendor.received.length).toBe(1);
      });
    }

    it('is cut short when the vendor is slow', async () => {
      vendor.reply('silent');
      const resilience = new Resilience({
        ...{ timeoutMs: 100, retries: 0, firstDelayMs: 1, longestDelayMs: 10, failuresToOpen: 5, openMs: 1_000 },
      });
      const send = (signal: AbortSignal) => translate({ signal });
      await expect(resilience.run(send, (again) => again(), never())).rejects.toMatchObject({ kind: 'timeout' });
    });

    it.each(['destroyed', 'cutOff'] as const)('tells when the connection is %s', async (reply) => {
      vendor.reply(reply);
      await expect(translate()).rejects.toMatchObject({ name: 'EngineFailure', kind: 'cutOff' });
    });

    it('tells when nobody is there', async () => {
      const gone = await VendorServer.start();
      const { url } = gone;
      await gone.close();
      const request = { from: 'ru', to: 'en', texts: [PLAIN], glossary: [], signal: never() } as const;
      await expect(build(url).translate(request)).rejects.toMatchObject({ kind: 'unavailable' });
    });

    it('takes no answer with fewer or more texts than it was sent', async () => {
      for (const texts of [[], ['one'], ['one', 'two', 'three']]) {
        vendor.reply(answer(texts));
        await expect(translate()).rejects.toMatchObject({ kind: 'badAnswer' });
      }
    });

    const odd: Reply[] = [{ text: 'nonsense' }, { text: '' }, { json: null }, { json: [] }, { json: { data: 5 } }];
    it.each([...odd, ...nonsense])('takes no nonsense: %j', async (reply) => {
      vendor.reply(reply);
      await expect(translate()).rejects.toMatchObject({ name: 'EngineFailure', kind: 'badAnswer' });
    });
  });
}
