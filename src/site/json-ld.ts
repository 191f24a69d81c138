import { Raw } from '../common/html.js';

/** Data of schema.org for search engines; whatever its texts say, they do not end the element. */
export function jsonLd(data: object): Raw {
  return new Raw(`<script type="application/ld+json">${inScript(data)}</script>`);
}

// `</script`, `<script` and `<!--` change how HTML reads a script element; JSON reads the escape as the same text.
function inScript(data: object): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...data }).replace(/</g, '\\u003c');
}
