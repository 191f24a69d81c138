import fc from 'fast-check';
import { Raw, html, type HtmlValue } from './html.js';

describe('html', () => {
  it.each<[string, HtmlValue, string]>([
    ['a string', '<b> & "c" \'d\'', '&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39;'],
    ['a number', 0, '0'],
    ['nothing', undefined, ''],
    ['null', null, ''],
    ['false', false, ''],
    ['HTML that is safe', new Raw('<b>'), '<b>'],
    ['a list', ['<', new Raw('<br>'), ['&']], '&lt;<br>&amp;'],
  ])('writes %s', (_name, value, written) => expect(html`<p>${value}</p>`.html).toBe(`<p>${written}</p>`));

  it('escapes once when templates are nested', () => {
    expect(html`<p>${html`<b>${'a & b'}</b>`}</p>`.html).toBe('<p><b>a &amp; b</b></p>');
  });

  it('lets no text out of its place', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'<>"\'&=a ;') }), (text) => {
        expect(html`<a title="${text}">${text}</a>`.html).toMatch(/^<a title="[^"<>]*">[^<>]*<\/a>$/);
      }),
    );
  });
});
