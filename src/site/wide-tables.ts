import { html, Raw } from '../common/html.js';
import type { Translate } from '../languages/i18n.js';

const TABLE = /<table>(?:<caption>([^<]*)<\/caption>)?.*?<\/table>/gs;

/**
 * The text of a publication with each table in a box of its own, which scrolls where the table is wider than the page; by
 * keys too, so that it takes the focus and has a name (WCAG 2.2, 1.4.10 and 2.1.1).
 */
export function withTableBoxes(text: string, t: Translate): Raw {
  const boxed = (table: string, caption: string | undefined) => {
    // A caption is escaped already, and so are its quotation marks.
    const name = caption === undefined ? t('site:table') : new Raw(caption);
    return html`<div class="wide" role="group" tabindex="0" aria-label="${name}">${new Raw(table)}</div>`.html;
  };
  return new Raw(text.replace(TABLE, boxed));
}
