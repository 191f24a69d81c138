import type { LanguagePair } from '../../../accounts/language-pair.js';
import type { GlossaryPair } from '../engine.js';
import { escapeHtml } from '../html-references.js';

/**
 * Writes a text as HTML with `<mstrans:dictionary translation="…">` around the terms in it («Dynamic dictionary»): between
 * English and another language only, in the form that stands in the glossary, upper and lower case told apart.
 */
export function withDictionary(
  { from, to }: LanguagePair,
  glossary: readonly GlossaryPair[],
): (text: string) => string {
  const terms = new Map(glossary.map(({ source, target }) => [source, target]));
  terms.delete('');
  if (terms.size === 0 || (from !== 'en' && to !== 'en')) return escapeHtml;
  const longestFirst = [...terms.keys()].sort((one, other) => other.length - one.length);
  const any = longestFirst.map((term) => term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('|');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(${any})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) =>
    text
      .split(pattern)
      .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : entry(part, terms.get(part) ?? part)))
      .join('');
}

function entry(source: string, target: string): string {
  return `<mstrans:dictionary translation="${escapeHtml(target)}">${escapeHtml(source)}</mstrans:dictionary>`;
}
