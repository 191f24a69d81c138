import fc from 'fast-check';
import { jsonLd } from './json-ld.js';

const ELEMENT = /^<script type="application\/ld\+json">([^]*)<\/script>$/;

function read(text: string): { headline: string } {
  return JSON.parse(ELEMENT.exec(jsonLd({ headline: text }).html)?.[1] ?? '') as { headline: string };
}

it.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '&lt;', '\u2028"\\\u0000', '\ud800'])(
  'carries %j as data',
  (text) => {
    expect(read(text).headline).toBe(text);
    expect(jsonLd({ headline: text }).html.match(/</g)).toHaveLength(2);
  },
);

it('carries any text, and only its own end ends it', () => {
  const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'</scriptSCRIPT>!- ') }));
  fc.assert(
    fc.property(texts, (text) => {
      expect(read(text).headline).toBe(text);
      expect(jsonLd({ headline: text }).html.match(/</g)).toHaveLength(2);
    }),
  );
});
