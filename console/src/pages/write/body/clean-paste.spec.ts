import fc from 'fast-check';
import { cleanPaste } from './clean-paste.js';

const WORD = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style></head>
<body lang=RU style='tab-interval:35.4pt'><!--StartFragment-->
<h1><span lang=KZ>Көпір ашылды<o:p></o:p></span></h1>
<p class=MsoNormal style='text-align:justify'><span lang=KZ style='font-size:14.0pt;font-family:"Times New Roman",serif'>Бүгін <b style='mso-bidi-font-weight:normal'>жаңа
көпір</b> ашылды,&nbsp;<i>салтанатты</i> түрде.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;
</span></span></span><![endif]><span lang=KZ>екі жолақ;<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]>жаяу
жол.<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span
style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>бірінші</p>
<table class=MsoTableGrid border=1><tr><td width=311 valign=top><p class=MsoNormal>Ұзындығы</p></td>
<td width=312 valign=top><p class=MsoNormal>320 м</p></td></tr></table>
<p class=MsoQuote>«Бұл – <a href="https://example.kz/?a=1&amp;b=2"><span style='color:blue'>тарихи</span></a> күн»</p>
<!--EndFragment--></body></html>`;

const DOCS = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-3c7e"><h3 dir="ltr"
style="line-height:1.38;"><span style="font-size:13pt;font-weight:400;">Итоги</span></h3><p dir="ltr"><span
style="font-weight:400;font-style:normal;">Мост </span><span style="font-weight:700;">открыт</span><span
style="font-style:italic;"> вчера</span></p><br /><ol style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr"
role="presentation"><span style="font-weight:400;">раз</span></p></li><ul><li dir="ltr" aria-level="2"><p><span>под</span></p></li></ul><li><p><a
href="https://www.google.com/url?q=https://example.kz/a&amp;sa=D"><span style="text-decoration:underline;">два</span></a></p></li></ol></b>`;

describe('what is pasted', () => {
  it('from Word, is headings, paragraphs, lists, quotes and tables', () => {
    expect(cleanPaste(WORD)).toBe(
      '<h2>Көпір ашылды</h2>' +
        '<p>Бүгін <strong>жаңа көпір</strong> ашылды, <em>салтанатты</em> түрде.</p>' +
        '<ul><li><p>екі жолақ;</p></li><li><p>жаяу жол.</p></li></ul>' +
        '<ol><li><p>бірінші</p></li></ol>' +
        '<table data-header="none"><tbody><tr><td><p>Ұзындығы</p></td><td><p>320 м</p></td></tr></tbody></table>' +
        '<blockquote>«Бұл – <a href="https://example.kz/?a=1&amp;b=2">тарихи</a> күн»</blockquote>',
    );
  });

  it('from Google Docs, is not bold because of what is around it, and its links lead where they say', () => {
    expect(cleanPaste(DOCS)).toBe(
      '<h3>Итоги</h3><p>Мост <strong>открыт</strong><em> вчера</em></p>' +
        '<ol><li><p>раз</p></li></ol><ul><li><p>под</p></li></ul>' +
        '<ol><li><p><a href="https://example.kz/a">два</a></p></li></ol>',
    );
  });

  it.each([
    ['two line breaks part paragraphs', 'раз<br>и<br><br>два', '<p>раз и</p><p>два</p>'],
    ['a script is gone', '<p>a<script>alert(1)</script>b</p>', '<p>ab</p>'],
    ['a link that runs something is text', '<p><a href="javascript:alert(1)">a</a></p>', '<p>a</p>'],
    ['a handler is gone', '<p onclick="x()"><span onmouseover=y>a</span></p>', '<p>a</p>'],
    ['pictures are gone', '<p>a<img src="https://example.kz/x.png">b</p>', '<p>ab</p>'],
    ['plain text in a page', 'a &lt; b', '<p>a &lt; b</p>'],
    ['a heading has no marks', '<h2><b>a</b> <a href="/x">b</a></h2>', '<h2>a b</h2>'],
    ['soft hyphens are gone', '<p>мост&shy;&nbsp;и</p>', '<p>мост и</p>'],
  ])('%s', (_, html, clean) => {
    expect(cleanPaste(html)).toBe(clean);
  });

  it('is never other than the blocks of a text, and stays the same when it is pasted again', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'h1',
      'h4',
      'b',
      'i',
      'a href="/x"',
      'ul',
      'ol',
      'li',
      'table',
      'caption',
      'td',
      'td colspan=2 rowspan=3',
      'th',
      'tr',
      'script',
      'br',
      'o:p',
      'img onerror=x',
    );
    const piece = fc.oneof(
      fc.constantFrom('сөз', ' ', '&nbsp;', '<', '&lt;b&gt;'),
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name.split(' ')[0]}>`),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const clean = cleanPaste(pieces.join(''));
        const tags = clean.match(/<[^>]*>/g) ?? [];
        expect(
          tags.filter(
            (one) =>
              !/^<\/?(p|h2|h3|blockquote|ul|ol|li|strong|em|a|table|caption|tbody|t[rhd])>$|^<a href="\/x">$|^<table data-header="\w+">$/.test(
                one,
              ),
          ),
        ).toEqual([]);
        expect(cleanPaste(clean)).toBe(clean);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a table that is pasted', () => {
  it.each([
    [
      'the first row of a table names the columns where it is made of headers',
      '<table><caption>Көпір</caption><thead><tr><th>Жыл<th>Метр</thead><tr><td>2026<td><i>320</i></table>',
      '<table data-header="row"><caption>Көпір</caption><tbody><tr><th><p>Жыл</p></th><th><p>Метр</p></th></tr>' +
        '<tr><td><p>2026</p></td><td><p><em>320</em></p></td></tr></tbody></table>',
    ],
    [
      'a first row in bold names the columns too',
      '<table><tr><td><b>a</b></td><td></td></tr><tr><td>b</td><td><b>c</b></td></tr></table>',
      '<table data-header="row"><tbody><tr><th><p>a</p></th><th><p></p></th></tr>' +
        '<tr><td><p>b</p></td><td><p><strong>c</strong></p></td></tr></tbody></table>',
    ],
    [
      'cells that span others are split, and short rows filled',
      '<table><tr><td rowspan=2>a</td><td colspan="2">b</td></tr><tr><td>c</td><td>d</td></tr></table>',
      '<table data-header="none"><tbody><tr><td><p>a</p></td><td><p>b</p></td><td><p></p></td></tr>' +
        '<tr><td><p></p></td><td><p>c</p></td><td><p>d</p></td></tr></tbody></table>',
    ],
    [
      'columns at the end in which nothing is written are gone, however wide a cell says that it is',
      '<table><tr><td colspan=100>a</td></tr><tr><td>b</td><td>c</td><td></td></tr></table>',
      '<table data-header="none"><tbody><tr><td><p>a</p></td><td><p></p></td></tr>' +
        '<tr><td><p>b</p></td><td><p>c</p></td></tr></tbody></table>',
    ],
    [
      'a table within a cell, its lists and its paragraphs are text of the cell',
      '<table><tr><td><p>a</p><ul><li>b</li></ul></td><td><table><tr><td>c</td><td>d</td></tr></table>e</td></tr></table>',
      '<table data-header="none"><tbody><tr><td><p>a b</p></td><td><p>c d e</p></td></tr></tbody></table>',
    ],
    ['a frame around one text is none', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', '<p>a b</p>'],
    ['a table of nothing is gone', '<p>a</p><table><tr><td>&nbsp;</td></tr></table>', '<p>a</p>'],
    ['rows outside of a table are text', '<tr><td>a</td></tr>', '<p>a</p>'],
  ])('%s', (_, html, clean) => {
    expect(cleanPaste(html)).toBe(clean);
  });

  const sized = (rows: number, columns: number) =>
    `<table><caption>a</caption>${`<tr>${'<td>b</td>'.repeat(columns)}</tr>`.repeat(rows)}</table>`;

  it.each([
    [200, 5],
    [50, 20],
  ])('is one with %i rows of %i cells', (rows, columns) => {
    expect(cleanPaste(sized(rows, columns)).match(/<td>/g)).toHaveLength(rows * columns);
  });

  it.each([
    [201, 1],
    [2, 21],
    [51, 20],
  ])('is paragraphs, and nothing of it lost, with %i rows of %i cells', (rows, columns) => {
    const row = `<p>${Array.from({ length: columns }, () => 'b').join(' | ')}</p>`;
    expect(cleanPaste(sized(rows, columns))).toBe(`<p>a</p>${row.repeat(rows)}`);
  });
});
