/** HTML that is safe as it is. */
export class Raw {
  constructor(readonly html: string) {}

  toString(): string {
    return this.html;
  }
}

export type HtmlValue = Raw | string | number | false | null | undefined | readonly HtmlValue[];

/** A template of HTML: strings are escaped for text and quoted attributes, `Raw` is not; false, null, undefined are ''. */
export function html(strings: TemplateStringsArray, ...values: HtmlValue[]): Raw {
  return new Raw(strings.map((string, index) => string + written(values[index])).join(''));
}

function written(value: HtmlValue): string {
  if (value === false || value === null || value === undefined) return '';
  if (value instanceof Raw) return value.html;
  if (typeof value === 'object') return value.map(written).join('');
  return escapeHtml(String(value));
}

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => REFERENCES[character] ?? character);
}
