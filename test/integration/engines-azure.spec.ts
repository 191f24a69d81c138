import { AzureTranslator } from '../../src/translations/engines/vendors/azure.js';
import { BOLD, describeEngine } from '../support/engine-suite.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

interface Body {
  inputs: { text: string }[];
}

const NEVER = new AbortController().signal;
const bodyOf = ({ json }: Received) => json as Body;
const answer = (texts: string[]) => ({
  json: { value: texts.map((text) => ({ translations: [{ language: 'en', text }] })) },
});

/** «Response codes and messages»: the status, and three digits more. */
const refused = (code: number, message: string, headers: Record<string, string> = {}) => ({
  ...{ status: Math.floor(code / 1_000), headers, json: { error: { code, message } } },
});

describeEngine('Azure', {
  build: (url) => new AzureTranslator({ url, apiKey: 'the-key', region: 'westeurope' }),
  check: (request) => {
    expect([request.method, request.path]).toEqual(['POST', '/translate']);
    expect([...request.query]).toEqual([['api-version', '2026-06-06']]);
    expect(request.headers).toMatchObject({
      ...{ 'ocp-apim-subscription-key': 'the-key', 'ocp-apim-subscription-region': 'westeurope' },
      'content-type': expect.stringMatching(/^application\/json/),
    });
    const { inputs } = bodyOf(request);
    expect(request.json).toEqual({
      inputs: inputs.map(({ text }) => ({ text, language: 'ru', textType: 'Html', targets: [{ language: 'en' }] })),
    });
    expect(inputs.length).toBeLessThanOrEqual(1_000);
  },
  sent: (request) => bodyOf(request).inputs.map(({ text }) => text),
  answer,
  refusals: [
    [
      'the free quota',
      refused(403_001, "The operation isn't allowed because the subscription has exceeded its free quota."),
      'quota',
    ],
    ['the gateway', { status: 403, json: { error: { code: '403', message: 'Out of call volume quota.' } } }, 'quota'],
    ['not allowed', refused(403_000, "The operation isn't allowed."), 'badKey'],
    ['a key', refused(401_000, "The request isn't authorized because credentials are missing or invalid."), 'badKey'],
    ['too many requests', refused(429_001, 'The client has exceeded request limits.'), 'rateLimit'],
    [
      'for now',
      refused(429_000, 'The client has exceeded request limits.', { 'retry-after': '3' }),
      'rateLimit',
      3_000,
    ],
    ['a source language', refused(400_035, "The source language isn't valid."), 'unsupportedPair'],
    ['a target language', refused(400_036, "The target language isn't valid."), 'unsupportedPair'],
    ['a pair', refused(400_023, "One of the specified language pair isn't valid."), 'unsupportedPair'],
    ['too long', refused(400_077, 'The maximum request size has been exceeded.'), 'badRequest'],
    ['a model that wakes up', refused(408_001, 'The translation system requested is being prepared.'), 'unavailable'],
  ],
  nonsense: [{ json: { value: [{ translations: [] }, { translations: [] }] } }],
});

describe('Azure', () => {
  let vendor: VendorServer;
  beforeAll(async () => {
    vendor = await VendorServer.start();
  });
  afterAll(() => vendor.close());

  it('gets the terms within the texts, and the region of resources that have none', async () => {
    vendor.reply(answer(['Today <span id="1">AT&amp;T</span> held']));
    const engine = new AzureTranslator({ url: vendor.url, apiKey: 'the-key', region: undefined });
    const glossary = [{ source: 'Бүгін', target: 'Today' }];
    const request = { from: 'kk', to: 'en', texts: [BOLD], glossary, signal: NEVER } as const;
    await expect(engine.translate(request)).resolves.toEqual(['Today <1>AT&T</1> held']);
    const { headers, json } = vendor.received[0] as Received;
    expect(headers['ocp-apim-subscription-region']).toBe('global');
    expect((json as Body).inputs[0]?.text).toBe(
      '<mstrans:dictionary translation="Today">Бүгін</mstrans:dictionary> <span id="1">«AT&amp;T» &lt; 5</span> болды',
    );
  });
});
