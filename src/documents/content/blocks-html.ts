import { html, type Raw } from '../../common/html.js';
import type { Block } from './blocks.js';

/** Blocks as HTML, for pages and feeds. Headings start below the title of the page. */
export function blocksHtml(blocks: readonly Block[]): Raw {
  return html`${blocks.map(blockHtml)}`;
}

function blockHtml(block: Block): Raw {
  switch (block.type) {
    case 'paragraph':
      return html`<p>${block.text}</p>\n`;
    case 'heading':
      return block.level === 2 ? html`<h2>${block.text}</h2>\n` : html`<h3>${block.text}</h3>\n`;
    case 'quote':
      return html`<blockquote><p>${block.text}</p></blockquote>\n`;
    case 'list': {
      const items = block.items.map(({ text }) => html`<li>${text}</li>\n`);
      return block.ordered ? html`<ol>\n${items}</ol>\n` : html`<ul>\n${items}</ul>\n`;
    }
  }
}
