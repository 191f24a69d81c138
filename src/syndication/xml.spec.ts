import { element, htmlElement, textAsHtml, textElement, xmlCharacters, xmlDocument } from './xml.js';

describe('the XML writer', () => {
  it.each([
    ['a vertical tab', 'a\u000Bb', 'ab'],
    ['NUL', 'a\u0000b', 'ab'],
    ['a lone high surrogate', 'a\uD83Db', 'ab'],
    ['a lone low surrogate', 'a\uDE00b', 'ab'],
    ['surrogates in the wrong order', 'a\uDE00\uD83Db', 'ab'],
    ['U+FFFE and U+FFFF', 'a\uFFFE\uFFFFb', 'ab'],
  ])('drops %s', (_name, text, kept) => expect(xmlCharacters(text)).toBe(kept));

  it.each(['\t\n\r', 'Қазақстан', '😀', '\u0085\uE000\uFFFD', ''])('keeps %j', (text) => {
    expect(xmlCharacters(text)).toBe(text);
  });

  it('writes plain text with hexadecimal references', () => {
    expect(textElement('title', 'R&D: 5 < 8 > 3').text).toBe('<title>R&#x26;D: 5 &#x3C; 8 &#x3E; 3</title>');
  });

  it('escapes HTML once, the end of a CDATA section too', () => {
    expect(htmlElement('d', '<p>a &amp; b]]></p>').text).toBe('<d>&lt;p&gt;a &amp;amp; b]]&gt;&lt;/p&gt;</d>');
  });

  it('keeps line ends and quotes of attributes as references', () => {
    expect(element('a', { b: '"<&>\t\r\n\u0001\'', n: 1 }).text).toBe(
      '<a b="&quot;&lt;&amp;&gt;&#x9;&#xD;&#xA;\'" n="1"/>',
    );
  });

  it('leaves out undefined attributes', () => {
    expect(textElement('a', 'b', { c: undefined, d: '' }).text).toBe('<a d="">b</a>');
  });

  it('nests elements and leaves out undefined ones', () => {
    expect(xmlDocument(element('a', {}, undefined, textElement('b', '')))).toBe(
      '<?xml version="1.0" encoding="utf-8"?>\n<a><b/></a>\n',
    );
  });

  it('writes plain text as HTML', () => expect(textAsHtml('a <b> & "c"')).toBe('a &lt;b&gt; &amp; "c"'));
});
