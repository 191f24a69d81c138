import fc from 'fast-check';
import { html } from '../common/html.js';
import { htmlAsText } from './html-as-text.js';

it.each([
  ['<p>One</p>\n<p>Two</p>\n', 'One\nTwo'],
  ['<ul><li>a</li><li><b>b</b></li></ul>\n<h2>c</h2>', 'a\nb\nc'],
  ['<blockquote><p>a</p></blockquote>\n<p>b</p>', 'a\nb'],
  ['<p>R&amp;D &lt;1&gt; &quot;a&quot; &#39;b&#39;</p>', `R&D <1> "a" 'b'`],
  ['<p>&amp;lt;</p>', '&lt;'],
  [
    '<table><caption>a</caption><thead><tr><td></td><th scope="col">b</th></tr></thead><tbody><tr><td>c</td><td>1</td></tr></tbody></table>\n<p>d</p>',
    'a\n| b\nc | 1\nd',
  ],
  ['<table><tbody><tr><td>a</td><td></td></tr><tr><td></td><td><b></b></td></tr></tbody></table>', 'a |'],
  ['<table><tbody><tr><td></td><td> </td></tr></tbody></table>\n<p>|</p>', '|'],
  ['', ''],
])('reads %j as %j', (written, text) => {
  expect(htmlAsText(written)).toBe(text);
});

it('gives back what a template has escaped', () => {
  const line = fc.string({ unit: 'binary' }).map((text) => `a${text.replace(/\s/g, ' ')}b`);
  fc.assert(fc.property(line, (text) => expect(htmlAsText(html`<p>${text}</p>`.toString())).toBe(text)));
});
