import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import { articleContents } from '../../test/support/contents.js';
import { ARTICLE } from '../articles/article.kind.js';
import { translatorFor } from '../languages/i18n.js';
import { withTableBoxes } from './wide-tables.js';

const t = translatorFor('ru');
const table = (caption: string, cell: string) => `<table>${caption}<tbody><tr><td>${cell}</td></tr></tbody></table>`;

describe('a table on a page', () => {
  it.each([
    ['by its caption', '<caption>&lt;А&gt; &amp; «Б» &quot;</caption>', '&lt;А&gt; &amp; «Б» &quot;'],
    ['as what it is where it has none', '', 'Таблица'],
  ])('stands in a box that takes the focus and is named %s', (_, caption, name) => {
    expect(withTableBoxes(`<p>a</p>\n${table(caption, '1')}\n`, t).html).toBe(
      `<p>a</p>\n<div class="wide" role="group" tabindex="0" aria-label="${name}">${table(caption, '1')}</div>\n`,
    );
  });

  it('has a box of its own beside others', () => {
    const boxes = withTableBoxes(`${table('', '1')}\n${table('', '2')}`, t).html.match(/<div/g);
    expect(boxes).toHaveLength(2);
  });

  it('leaves every text well-formed', () => {
    fc.assert(
      fc.property(articleContents, (content) => {
        const { html } = ARTICLE.present(content, 'ru', t);
        // XML has no words for control characters, which HTML shows as nothing.
        const written = `<div>${withTableBoxes(html, t).html}</div>`.replace(
          /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu,
          '',
        );
        expect(XMLValidator.validate(written)).toBe(true);
      }),
    );
  });
});
