import type { EngineRequest } from '../../src/translations/engines/engine.js';
import { DeepL } from '../../src/translations/engines/vendors/deepl.js';
import { BOLD, PLAIN, describeEngine } from '../support/engine-suite.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

const NEVER = new AbortController().signal;
const formOf = ({ body }: Received) => new URLSearchParams(body);
const answer = (texts: string[]) => ({
  json: { translations: texts.map((text) => ({ detected_source_language: 'RU', text, billed_characters: 5 })) },
});
const refused = (status: number, message: string) => ({ status, json: { message } });

describeEngine('DeepL', {
  build: (url) => new DeepL({ url, apiKey: 'the-key:fx', glossaries: {} }, 1_000),
  check: (request) => {
    expect([request.method, request.path]).toEqual(['POST', '/v2/translate']);
    expect(request.headers).toMatchObject({
      ...{ authorization: 'DeepL-Auth-Key the-key:fx' },
      'content-type': expect.stringMatching(/^application\/x-www-form-urlencoded/),
    });
    expect(Object.fromEntries(formOf(request))).toMatchObject({
      ...{ source_lang: 'ru', target_lang: 'en-GB', tag_handling: 'html', tag_handling_version: 'v2' },
    });
    expect(formOf(request).getAll('text').length).toBeLessThanOrEqual(50);
    expect(request.body.length).toBeLessThanOrEqual(128 * 1_024);
  },
  sent: (request) => formOf(request).getAll('text'),
  answer,
  followsRedirects: true,
  refusals: [
    ['used up', refused(456, 'Quota Exceeded'), 'quota'],
    ['too many requests', refused(429, 'Too many requests'), 'rateLimit'],
    ['too much load', refused(529, 'Too many requests'), 'rateLimit'],
    ['a key', refused(403, 'Forbidden'), 'badKey'],
    ['a target language', refused(400, "Value for 'target_lang' not supported."), 'unsupportedPair'],
    ['a source language', refused(400, "Value for 'source_lang' not supported."), 'unsupportedPair'],
    ['a parameter', refused(400, "Value for 'tag_handling' not supported."), 'badRequest'],
    ['a glossary', refused(404, 'Invalid or missing glossary id'), 'badRequest'],
    ['too long', refused(413, 'Request size too large'), 'badRequest'],
  ],
});

describe('DeepL', () => {
  let vendor: VendorServer;
  beforeAll(async () => {
    vendor = await VendorServer.start();
  });
  afterAll(() => vendor.close());

  const engine = () => new DeepL({ url: vendor.url, apiKey: 'the-key', glossaries: { 'en>ru': 'def3a26b' } }, 1_000);
  const ask = async (request: Partial<EngineRequest>) => {
    vendor.reply((received) => answer(formOf(received).getAll('text')));
    const whole = { from: 'ru', to: 'en', texts: [PLAIN], glossary: [], signal: NEVER, ...request } as const;
    const texts = await engine().translate(whole);
    return { texts, form: formOf(vendor.received[0] as Received) };
  };

  const glossary = [
    { source: 'мажилис', target: 'Mazhilis' },
    { source: 'а'.repeat(300), target: 'b' },
    ...Array.from({ length: 12 }, (_, index) => ({ source: `термин ${index}`, target: `term ${index}` })),
  ];

  it('gets terms as instructions into English, as many and as long as it takes', async () => {
    const { form } = await ask({ glossary });
    const instructions = form.getAll('custom_instructions');
    expect(instructions[0]).toBe('Translate "мажилис" as "Mazhilis".');
    expect(instructions.length).toBe(10);
    expect(Math.max(...instructions.map((one) => one.length))).toBeLessThanOrEqual(300);
    expect(form.has('glossary_id')).toBe(false);
  });

  it('gets the glossary that is configured for the pair, and no instructions then', async () => {
    const { form } = await ask({ from: 'en', to: 'ru', glossary });
    expect(form.get('glossary_id')).toBe('def3a26b');
    expect(form.get('target_lang')).toBe('ru');
    expect(form.has('custom_instructions')).toBe(false);
  });

  it('gets plain text from and into Kazakh, where it handles no tags and takes no terms', async () => {
    const text = { text: 'AT&T < 5', marks: [] };
    const { texts, form } = await ask({ from: 'ru', to: 'kk', texts: [text], glossary });
    expect(texts).toEqual(['AT&T < 5']);
    expect(form.getAll('text')).toEqual(['AT&T < 5']);
    expect([form.has('tag_handling'), form.has('custom_instructions'), form.has('glossary_id')]).toEqual([
      ...[false, false, false],
    ]);
  });

  it('takes no texts with marks from and into Kazakh', () => {
    const { sizeOf } = engine().limits;
    expect(sizeOf(BOLD, { from: 'kk', to: 'ru' })).toBe(Infinity);
    expect(sizeOf(BOLD, { from: 'en', to: 'kk' })).toBe(Infinity);
    expect(sizeOf(BOLD, { from: 'en', to: 'ru' })).toBeLessThan(300);
    expect(sizeOf(PLAIN, { from: 'ru', to: 'kk' })).toBeLessThan(100);
  });

  it('is measured by the bytes of the form that the client sends', async () => {
    const text = { text: 'Қазақстан & Ко', marks: [] };
    await ask({ texts: [text] });
    const empty = (vendor.received[0]?.body.length ?? 0) - engine().limits.sizeOf(text, { from: 'ru', to: 'en' });
    await ask({ texts: [text, text] });
    expect(vendor.received[0]?.body.length).toBe(empty + 2 * engine().limits.sizeOf(text, { from: 'ru', to: 'en' }));
  });
});
