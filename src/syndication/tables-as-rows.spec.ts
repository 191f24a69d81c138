import fc from 'fast-check';
import { articleContents } from '../../test/support/contents.js';
import { ARTICLE } from '../articles/article.kind.js';
import { translatorFor } from '../languages/i18n.js';
import { htmlAsText } from './html-as-text.js';
import { tablesAsRows } from './tables-as-rows.js';

const table = (inner: string) => `<p>a</p>\n<table>${inner}</table>\n<p>b</p>`;

describe('tables for those who take none', () => {
  it.each([
    [
      'are a paragraph for the caption and for each row',
      '<caption>Көпір</caption><thead><tr><th scope="col">Жыл</th><th scope="col">Метр</th></tr></thead>' +
        '<tbody><tr><td>2026</td><td><a href="/kk">320</a></td></tr></tbody>',
      '<p><strong>Көпір</strong></p><p><strong>Жыл</strong> | <strong>Метр</strong></p><p>2026 | <a href="/kk">320</a></p>',
    ],
    ['keep the place of empty cells', '<tbody><tr><td>a</td><td></td><td>c</td></tr></tbody>', '<p>a |  | c</p>'],
    [
      'have nothing for an empty row',
      '<tbody><tr><td></td><td></td></tr><tr><td>a</td><td></td></tr></tbody>',
      '<p>a |</p>',
    ],
  ])('%s', (_, inner, rows) => {
    expect(tablesAsRows(table(inner))).toBe(`<p>a</p>\n${rows}\n<p>b</p>`);
  });

  it('are gone from every text, and nothing else is', () => {
    const t = translatorFor('kk');
    const words = (html: string) =>
      htmlAsText(html)
        .replaceAll(/[\s|]+/g, ' ')
        .trim();
    fc.assert(
      fc.property(articleContents, (content) => {
        const { html } = ARTICLE.present(content, 'kk', t);
        const rows = tablesAsRows(html);
        expect(rows).not.toMatch(/<\/?(table|caption|t[hrd]|thead|tbody)\b/);
        expect(words(rows)).toBe(words(html));
      }),
    );
  });
});
