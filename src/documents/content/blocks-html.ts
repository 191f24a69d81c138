import { html, type Raw } from '../../common/html.js';
import type { Block } from './blocks.js';
import { inlineHtml } from './inline-html.js';
import { tableHtml } from './table-html.js';

/** Blocks as HTML, for pages and feeds. Headings start below the title of the page. */
export function blocksHtml(blocks: readonly Block[]): Raw {
  return html`${blocks.map(blockHtml)}`;
}

/** A list, or nothing when it has no items. `items` are `<li>` elements. */
export function listHtml(items: readonly Raw[], { ordered }: { ordered: boolean }): Raw | null {
  if (items.length === 0) return null;
  return ordered ? html`<ol>${items}</ol>\n` : html`<ul>${items}</ul>\n`;
}

function blockHtml(block: Block): Raw | null {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${inlineHtml(block)}</p>\n`;
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2>\n` : html`<h3>${block.text}</h3>\n`;
    case 'quote':
      return html`<blockquote><p>${inlineHtml(block)}</p></blockquote>\n`;
    case 'list':
      return listHtml(
        block.items.map((item) => html`<li>${inlineHtml(item)}</li>`),
        block,
      );
    case 'table':
      return tableHtml(block);
  }
}
