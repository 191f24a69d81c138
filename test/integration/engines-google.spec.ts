import { GoogleTranslate } from '../../src/translations/engines/vendors/google.js';
import { BOLD, describeEngine } from '../support/engine-suite.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

interface Body {
  q: string[];
}

const NEVER = new AbortController().signal;
const bodyOf = ({ json }: Received) => json as Body;

/** A refusal of Google's APIs, v2 of the error format beside the one of google.rpc. */
const refused = (code: number, message: string, reason: string, more: object = {}, headers = {}) => ({
  ...{ status: code, headers },
  json: { error: { code, message, errors: [{ message, domain: 'global', reason }], ...more } },
});
const KEY_INVALID = {
  status: 'INVALID_ARGUMENT',
  details: [
    { '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'API_KEY_INVALID', domain: 'googleapis.com' },
  ],
};
const SPENT = { status: 'RESOURCE_EXHAUSTED' };

describeEngine('Google', {
  build: (url) => new GoogleTranslate({ url, apiKey: 'the-key' }),
  check: (request) => {
    expect([request.method, request.path]).toEqual(['POST', '/language/translate/v2']);
    expect([...request.query]).toEqual([]);
    expect(request.headers).toMatchObject({ 'x-goog-api-key': 'the-key', 'content-type': 'application/json' });
    const { q } = bodyOf(request);
    expect(request.json).toEqual({ q, source: 'ru', target: 'en', format: 'html' });
    expect(q.length).toBeLessThanOrEqual(128);
  },
  sent: (request) => bodyOf(request).q,
  answer: (texts) => ({ json: { data: { translations: texts.map((translatedText) => ({ translatedText })) } } }),
  refusals: [
    ['the day is used up', refused(403, 'Daily Limit Exceeded', 'dailyLimitExceeded'), 'quota'],
    ['the minute is used up', refused(403, 'User Rate Limit Exceeded', 'userRateLimitExceeded'), 'rateLimit'],
    ['exhausted', refused(429, 'Resource exhausted', 'rateLimitExceeded', SPENT), 'rateLimit'],
    ['for now', refused(429, 'Slow', 'rateLimitExceeded', SPENT, { 'retry-after': '30' }), 'rateLimit', 30_000],
    ['a key', refused(400, 'API key not valid. Please pass a valid API key.', 'badRequest', KEY_INVALID), 'badKey'],
    ['not allowed', refused(403, 'Cloud Translation API has not been used', 'accessNotConfigured'), 'badKey'],
    ['a pair', refused(400, 'Bad language pair: kk|xx', 'badRequest'), 'unsupportedPair'],
    ['a value', refused(400, 'Invalid Value', 'invalid'), 'badRequest'],
    ['too long', refused(400, 'Text too long', 'uploadTooLarge'), 'badRequest'],
  ],
  nonsense: [{ json: { data: { translations: [{ translated: 'a' }, {}] } } }],
});

describe('Google', () => {
  it('answers with references for what HTML has no need of', async () => {
    const vendor = await VendorServer.start();
    const translatedText = 'Today <span id="1">&quot;AT&amp;T&quot;</span> &#39;was&#39; held';
    vendor.reply({ json: { data: { translations: [{ translatedText }] } } });
    const engine = new GoogleTranslate({ url: `${vendor.url}/`, apiKey: 'the-key' });
    const request = { from: 'kk', to: 'en', texts: [BOLD], glossary: [], signal: NEVER } as const;
    await expect(engine.translate(request)).resolves.toEqual([`Today <1>"AT&T"</1> 'was' held`]);
    await vendor.close();
  });
});
