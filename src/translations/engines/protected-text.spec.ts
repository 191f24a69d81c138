import fc from 'fast-check';
import type { MarkedText } from './engine.js';
import { charactersOf, fromHtml, keepsMarks, soundText, toHtml } from './protected-text.js';

const of = (text: string, ...ids: string[]): MarkedText => ({ text, marks: ids.map((id) => ({ id })) });

describe('a text on its way to an engine', () => {
  it.each([
    [
      'Президент 5 < 6 & «да» "нет"',
      of('Президент 5 < 6 & «да» "нет"'),
      'Президент 5 &lt; 6 &amp; «да» &quot;нет&quot;',
    ],
    ['a mark', of('Бүгін <1>Астанада</1> жиын', '1'), 'Бүгін <span id="1">Астанада</span> жиын'],
    ['nested marks', of('<1>a <2>b</2></1>', '1', '2'), '<span id="1">a <span id="2">b</span></span>'],
    ['what only looks like a mark', of('<3>a</3>', '1'), '&lt;3&gt;a&lt;/3&gt;'],
    ['ends of lines', of('one\ntwo'), 'one<br>two'],
    ['a mark that is never closed', of('<1>a <2>b</2>', '1', '2'), 'a <span id="2">b</span>'],
    ['a mark that crosses another', of('<1>a <2>b</1> c</2>', '1', '2'), 'a <span id="2">b c</span>'],
  ])('is HTML: %s', (_, source, html) => {
    expect(toHtml(source)).toBe(html);
  });

  it('counts characters as code points, with its markup', () => {
    expect(charactersOf(of('😀a'))).toBe(2);
    expect(charactersOf(of('<1>a</1>', '1'))).toBe('<span id="1">a</span>'.length);
  });
});

describe('an answer of an engine', () => {
  const bold = of('<1>Бүгін</1> жиын', '1');

  it.each([
    ['as it was sent', '<span id="1">Сегодня</span> совет', '<1>Сегодня</1> совет'],
    ['with the mark elsewhere', 'Совет <span id="1">сегодня</span>', 'Совет <1>сегодня</1>'],
    ['with the tag written otherwise', "<SPAN class=x id = '1' >Сегодня</SPAN > совет", '<1>Сегодня</1> совет'],
    [
      'with references',
      '<span id="1">&laquo;A&#39;s&raquo;&nbsp;&#x2013;</span> &amp;lt; &unknown;',
      "<1>«A's»\u00a0–</1> &lt; &unknown;",
    ],
    ['with a line end', '<span id="1">a</span><br/>b', '<1>a</1>\nb'],
    ['with a lone less-than sign', '<span id="1">5 < 6</span> and 7 > 6', '<1>5 < 6</1> and 7 > 6'],
  ])('is read %s', (_, html, text) => {
    expect(fromHtml(html, bold)).toBe(text);
  });

  it.each([
    ['without the mark', 'Сегодня совет'],
    ['with the mark twice', '<span id="1">Сегодня</span> <span id="1">совет</span>'],
    ['with the mark not closed', '<span id="1">Сегодня совет'],
    ['with an end too many', '<span id="1">Сегодня</span></span> совет'],
    ['with another mark', '<span id="2">Сегодня</span> совет'],
    ['with markup that was not sent', '<span id="1">Сегодня</span> <b>совет</b>'],
    ['with a script', '<span id="1">Сегодня</span><script>alert(1)</script>'],
    ['that is empty', ''],
    ['that is blank', '<span id="1"> </span> '.replace(/<[^>]+>/g, '')],
  ])('is refused %s', (_, html) => {
    expect(fromHtml(html, bold)).toBeNull();
  });

  it('that has its references resolved already is not read twice', () => {
    expect(fromHtml('<span id="1">AT&amp;T</span> 5 < 6 <b>', bold, 'plain')).toBe('<1>AT&amp;T</1> 5 < 6 <b>');
  });

  it('needs no mark that is broken in the source', () => {
    expect(fromHtml('a', of('<1>a', '1'))).toBe('a');
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '"',
      "'",
      '&lt;',
      '&amp;amp;',
      '<span id="1">',
      '</span>',
      '<br>',
      '<b>',
      '\n',
      '<9>',
    ),
    fc.constantFrom('\ud800', '\udc00', 'Қазақстан', 'ё', '«»', '</9>', '&#60;', '<!--'),
  );
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
  const nonBlank = text.filter((one) => one.trim() !== '');

  it('comes back from an engine that changes nothing', () => {
    fc.assert(fc.property(nonBlank, (one) => expect(fromHtml(toHtml(of(one)), of(one))).toBe(one)));
  });

  it('comes back with its marks, nested and side by side', () => {
    fc.assert(
      fc.property(nonBlank, text, text, text, (one, two, three, four) => {
        const marked = of(`${one}<1>${two}<2>${three}</2></1><3>${four}</3>`, '1', '2', '3');
        expect(fromHtml(toHtml(marked), marked)).toBe(marked.text);
      }),
    );
  });

  it('holds no markup on its way but ours', () => {
    fc.assert(
      fc.property(text, (one) => {
        expect(toHtml(of(one)).replaceAll('<br>', '')).not.toMatch(/[<>"]/);
      }),
    );
  });

  it('as an answer never throws, and never gives broken marks', () => {
    const source = of('<1>a</1> <2>b</2>', '1', '2');
    fc.assert(
      fc.property(text, fc.constantFrom('escaped' as const, 'plain' as const), (answer, form) => {
        const read = fromHtml(answer, source, form);
        expect(read === null || keepsMarks(read, source)).toBe(true);
      }),
    );
  });

  it('is sound once its broken marks are out', () => {
    const tokens = fc.array(fc.constantFrom('<1>', '</1>', '<2>', '</2>', 'a', ' ', '<'), { maxLength: 12 });
    fc.assert(
      fc.property(tokens, (pieces) => {
        const sound = soundText(of(pieces.join(''), '1', '2'));
        expect(soundText(sound)).toEqual(sound);
      }),
    );
  });
});
