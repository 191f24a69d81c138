import fc from 'fast-check';
import { inlineHtml } from './inline-html.js';
import type { Mark } from './marks.js';

const bold: Mark = { id: '1', type: 'bold' };
const link: Mark = { id: '2', type: 'link', href: 'https://example.kz/?a=1&b=2' };

describe('a text with marks', () => {
  it.each<[string, Mark[], string]>([
    ['Мост <1>открыт</1>.', [bold], 'Мост <strong>открыт</strong>.'],
    [
      '<1>Көпір <2>ашылды</2></1>',
      [bold, link],
      '<strong>Көпір <a href="https://example.kz/?a=1&amp;b=2">ашылды</a></strong>',
    ],
    ['<1>a</1><2>b</2> c', [bold, link], '<strong>a</strong><a href="https://example.kz/?a=1&amp;b=2">b</a> c'],
    ['a < b <3>', [bold], 'a &lt; b &lt;3&gt;'],
    ['<1>open', [bold], 'open'],
    ['<1>a<2>b</1>c</2>', [bold, link], 'a<a href="https://example.kz/?a=1&amp;b=2">bc</a>'],
    ['<1>a</1><1>b</1>', [bold], 'ab'],
    ['<<1>2><2>a</2>', [bold, link], 'a'],
    ['<script>alert(1)</script>', [bold], '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ])('%s', (text, marks, expected) => {
    expect(inlineHtml({ text, marks }).html).toBe(expected);
  });

  it('is never HTML that somebody wrote into it', () => {
    const piece = fc.constantFrom('<1>', '</1>', '<2>', '</2>', '<b>', 'x', '&', '"', '<');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const tags = inlineHtml({ text: pieces.join(''), marks: [bold, link] }).html.match(/<[^>]*>/g) ?? [];
        expect(
          tags.filter((tag) => !/^<(\/?strong|\/a|a href="https:\/\/example\.kz\/\?a=1&amp;b=2")>$/.test(tag)),
        ).toEqual([]);
      }),
    );
  });
});
