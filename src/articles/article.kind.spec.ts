import { translatorFor } from '../languages/i18n.js';
import { articleContent } from './article-content.js';
import { ARTICLE } from './article.kind.js';

const table = {
  id: 't1',
  type: 'table',
  caption: 'Көпір санмен',
  rows: [{ id: 'r1', cells: [{ id: 'c1', text: '320' }] }],
};
const heading = { id: 'h1', type: 'heading', level: 2, text: 'Құрылыс' };
const paragraph = { id: 'p1', type: 'paragraph', text: 'Көпір <1>ашылды</1>.', marks: [{ id: '1', type: 'bold' }] };

describe('the description of an article', () => {
  it.each([
    ['its lead', 'Бүгін.', [paragraph], 'Бүгін.'],
    ['its first paragraph, without marks', '', [table, heading, paragraph], 'Көпір ашылды.'],
    ['the caption of a table where there is no paragraph', '', [table], 'Көпір санмен'],
    ['what comes first where there is no paragraph', '', [heading, table], 'Құрылыс'],
    ['nothing where nothing is written', '', [], ''],
  ])('is %s', (_, lead, body, description) => {
    const content = articleContent.parse({ section: [], title: 'Көпір', lead, body });
    expect(ARTICLE.present(content, 'kk', translatorFor('kk')).description).toBe(description);
  });
});
