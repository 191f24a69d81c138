import { html, type Raw } from '../../common/html.js';
import { brokenMarks, markTokens, withoutMarks, type Mark } from './marks.js';

/** A text with its marks as HTML. Marks that do not nest are left out: the text stands, whatever was done to it. */
export function inlineHtml({ text, marks = [] }: { text: string; marks?: readonly Mark[] | undefined }): Raw {
  const broken = new Set(brokenMarks(text, marks));
  if (broken.size === 0) return nested(text, marks);
  const [lost, whole] = [marks.filter(({ id }) => broken.has(id)), marks.filter(({ id }) => !broken.has(id))];
  // Again: where a token is taken out, what stands around it may become one.
  return inlineHtml({ text: withoutMarks(text, lost), marks: whole });
}

function nested(text: string, marks: readonly Mark[]): Raw {
  const tokens = markTokens(text, marks);
  const parts: Raw[] = [];
  let end = 0;
  for (let index = 0; index < tokens.length;) {
    const open = tokens[index] as (typeof tokens)[number];
    const closing = tokens.findIndex(({ id, kind }) => id === open.id && kind === 'close');
    const close = tokens[closing] as typeof open;
    const mark = marks.find(({ id }) => id === open.id) as Mark;
    parts.push(html`${text.slice(end, open.start)}`, marked(mark, nested(text.slice(open.end, close.start), marks)));
    end = close.end;
    index = closing + 1;
  }
  return html`${parts}${text.slice(end)}`;
}

function marked(mark: Mark, inner: Raw): Raw {
  switch (mark.type) {
    case 'bold':
      return html`<strong>${inner}</strong>`;
    case 'italic':
      return html`<em>${inner}</em>`;
    case 'link':
      return html`<a href="${mark.href}">${inner}</a>`;
  }
}
