import { LibreTranslate } from '../../src/translations/engines/vendors/libretranslate.js';
import { BOLD, PLAIN, describeEngine } from '../support/engine-suite.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

interface Body {
  q: string[];
  source: string;
  target: string;
  format: string;
  api_key?: string;
}

const NEVER = new AbortController().signal;
const LANGUAGES = [
  { code: 'en', name: 'English', targets: ['en', 'kk', 'ru'] },
  { code: 'ru', name: 'Russian', targets: ['en', 'ru'] },
];
const bodyOf = ({ json }: Received) => json as Body;
const refused = (status: number, error: string, headers: Record<string, string> = {}) => ({
  ...{ status, json: { error }, headers },
});

/** What the server does with the translated HTML before it answers. */
const unescape = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describeEngine('LibreTranslate', {
  build: (url) => new LibreTranslate({ url, apiKey: 'the-key', characters: 2_000 }),
  check: (request) => {
    expect([request.method, request.path]).toEqual(['POST', '/translate']);
    expect(request.headers['content-type']).toBe('application/json');
    expect(bodyOf(request)).toEqual({
      ...{ q: [expect.any(String), expect.any(String)].slice(0, bodyOf(request).q.length) },
      ...{ source: 'ru', target: 'en', format: 'html', api_key: 'the-key' },
    });
  },
  sent: (request) => bodyOf(request).q,
  answer: (texts) => ({ json: { translatedText: texts.map(unescape) } }),
  // libretranslate/app.py
  refusals: [
    ['a language', refused(400, 'kk is not supported'), 'unsupportedPair'],
    ['a pair', refused(400, 'Kazakh (kk) is not available as a target language from Russian (ru)'), 'unsupportedPair'],
    ['a key', refused(403, 'Invalid API key'), 'badKey'],
    ['no key', refused(400, 'Visit https://portal.libretranslate.com to get an API key'), 'badKey'],
    ['too many requests', refused(429, 'Slowdown: 20 per 1 minute'), 'rateLimit'],
    ['too many, for now', refused(429, 'Slowdown: 20 per 1 minute', { 'retry-after': '7' }), 'rateLimit', 7_000],
    ['banned', refused(403, 'Too many request limits violations'), 'quota'],
    ['too long', refused(400, 'Invalid request: request (2001) exceeds text limit (2000)'), 'badRequest'],
  ],
  nonsense: [{ json: { translatedText: 'not a list' } }, { json: { translatedText: [1, 2] } }],
});

describe('LibreTranslate', () => {
  let vendor: VendorServer;
  beforeAll(async () => {
    vendor = await VendorServer.start();
  });
  afterAll(() => vendor.close());

  const engine = (url = vendor.url) => new LibreTranslate({ url, apiKey: undefined, characters: 2_000 });

  it('is asked without a key where it needs none, at an address with a folder', async () => {
    vendor.reply({ json: { translatedText: ['Meeting.'] } });
    const request = { from: 'ru', to: 'en', texts: [PLAIN], glossary: [], signal: NEVER } as const;
    await expect(engine(`${vendor.url}/lt/`).translate(request)).resolves.toEqual(['Meeting.']);
    expect(vendor.received[0]?.path).toBe('/lt/translate');
    expect(bodyOf(vendor.received[0] as Received)).not.toHaveProperty('api_key');
  });

  it('gets marks as HTML', async () => {
    vendor.reply((request) => ({ json: { translatedText: bodyOf(request).q.map(unescape) } }));
    const request = { from: 'ru', to: 'en', texts: [BOLD], glossary: [], signal: NEVER } as const;
    await expect(engine().translate(request)).resolves.toEqual([BOLD.text]);
    expect(bodyOf(vendor.received[0] as Received).q).toEqual(['Бүгін <span id="1">«AT&amp;T» &lt; 5</span> болды']);
  });

  it('is known by the pairs that it has models for, asked once', async () => {
    const own = engine();
    vendor.reply({ json: LANGUAGES });
    await expect(own.supports({ from: 'en', to: 'kk' })).resolves.toBe(true);
    await expect(own.supports({ from: 'ru', to: 'kk' })).resolves.toBe(false);
    await expect(own.supports({ from: 'kk', to: 'en' })).resolves.toBe(false);
    expect(vendor.received.map(({ method, path }) => [method, path])).toEqual([['GET', '/languages']]);
  });

  it.each([{ status: 500, json: {} }, 'destroyed' as const, { text: 'nonsense' }])(
    'is asked to translate when it does not say what it has models for: %j',
    async (reply) => {
      vendor.reply(reply);
      await expect(engine().supports({ from: 'ru', to: 'kk' })).resolves.toBe(true);
    },
  );
});
