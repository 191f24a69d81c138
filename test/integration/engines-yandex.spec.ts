import type { EngineRequest } from '../../src/translations/engines/engine.js';
import { YandexTranslate } from '../../src/translations/engines/vendors/yandex.js';
import { PLAIN, describeEngine } from '../support/engine-suite.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

interface Body {
  texts: string[];
  glossaryConfig?: { glossaryData: { glossaryPairs: object[] } };
}

const NEVER = new AbortController().signal;
const bodyOf = ({ json }: Received) => json as Body;
const answer = (texts: string[]) => ({ json: { translations: texts.map((text) => ({ text })) } });

/** A refusal of the API: a status of google.rpc in JSON. */
const refused = (status: number, code: number, message: string, headers: Record<string, string> = {}) => ({
  ...{ status, headers, json: { code, message, details: [] } },
});

describeEngine('Yandex', {
  build: (url) => new YandexTranslate({ url, apiKey: 'the-key', folderId: 'b1gfolder' }),
  check: (request) => {
    expect([request.method, request.path]).toEqual(['POST', '/translate/v2/translate']);
    expect(request.headers).toMatchObject({ authorization: 'Api-Key the-key', 'content-type': 'application/json' });
    const { texts } = bodyOf(request);
    expect(request.json).toEqual({
      ...{ sourceLanguageCode: 'ru', targetLanguageCode: 'en', format: 'HTML', folderId: 'b1gfolder', texts },
    });
    expect(texts.join('').length).toBeLessThanOrEqual(10_000);
  },
  sent: (request) => bodyOf(request).texts,
  answer,
  refusals: [
    ['the hour is used up', refused(429, 8, 'limit on units was exceeded. Limit: 1000000, Interval: 1h0m0s'), 'quota'],
    ['too many requests', refused(429, 8, 'limit on requests was exceeded. Limit: 20, Interval: 1s'), 'rateLimit'],
    ['for now', refused(429, 8, 'limit on requests', { 'retry-after': '1' }), 'rateLimit', 1_000],
    ['a key', refused(401, 16, 'Unknown api key'), 'badKey'],
    ['a folder', refused(403, 7, 'Permission denied'), 'badKey'],
    ['a pair', refused(400, 3, 'unsupported target_language_code: xx'), 'unsupportedPair'],
    ['too long', refused(400, 3, 'text length must be not greater than 10000'), 'badRequest'],
    ['not there for now', refused(503, 14, 'Service unavailable'), 'unavailable'],
  ],
  nonsense: [{ json: { translations: ['a', 'b'] } }],
});

describe('Yandex', () => {
  let vendor: VendorServer;
  beforeAll(async () => {
    vendor = await VendorServer.start();
  });
  afterAll(() => vendor.close());

  const glossary = [{ source: 'мажилис', target: 'Мәжіліс' }];
  const ask = async (request: Partial<EngineRequest>) => {
    vendor.reply(answer(['ok']));
    const engine = new YandexTranslate({ url: vendor.url, apiKey: 'the-key', folderId: undefined });
    await engine.translate({ from: 'ru', to: 'kk', texts: [PLAIN], glossary, signal: NEVER, ...request });
    return bodyOf(vendor.received[0] as Received);
  };

  it('gets terms that it may inflect, and no folder that is not configured', async () => {
    const body = await ask({});
    expect(body.glossaryConfig).toEqual({
      glossaryData: { glossaryPairs: [{ sourceText: 'мажилис', translatedText: 'Мәжіліс', exact: false }] },
    });
    expect(body).not.toHaveProperty('folderId');
  });

  it.each([
    ['kk', 'en'],
    ['en', 'kk'],
  ] as const)('gets no terms from %s to %s, where it takes none', async (from, to) => {
    expect(await ask({ from, to })).not.toHaveProperty('glossaryConfig');
  });

  it('gets no more terms than it takes', async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ source: `термин ${index}`, target: `термин ${index}` }));
    expect((await ask({ glossary: many })).glossaryConfig?.glossaryData.glossaryPairs.length).toBe(50);
    const long = ['а', 'б', 'в'].map((letter) => ({ source: letter.repeat(4_000), target: letter }));
    expect((await ask({ glossary: long })).glossaryConfig?.glossaryData.glossaryPairs.length).toBe(2);
  });
});
