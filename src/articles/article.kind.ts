import { html } from '../common/html.js';
import { blocksHtml } from '../documents/content/blocks-html.js';
import { withoutMarks } from '../documents/content/marks.js';
import { summaryOf } from '../documents/content/summary.js';
import type { DocumentKind } from '../documents/document-kind.js';
import { articleContent, type ArticleContent } from './article-content.js';

export const ARTICLE: DocumentKind<ArticleContent> = {
  kind: 'article',
  schema: articleContent,
  titleOf: ({ title }) => title,
  present: ({ title, lead, body, section }) => ({
    title,
    description: summaryOf(lead || firstText(body)),
    html: html`${lead && html`<p>${lead}</p>\n`}${blocksHtml(body)}`.toString(),
    section,
  }),
};

/** Rather of a paragraph: headings and captions name what follows them. */
function firstText(body: ArticleContent['body']): string {
  const paragraphs = body.filter(({ type }) => type === 'paragraph');
  return [...paragraphs, ...body].map(textOf).find(Boolean) ?? '';
}

function textOf(block: ArticleContent['body'][number]): string {
  if (block.type === 'table') return block.caption;
  return 'text' in block ? withoutMarks(block.text, 'marks' in block ? (block.marks ?? []) : []) : '';
}
