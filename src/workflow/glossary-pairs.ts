import type { LanguagePair } from '../accounts/language-pair.js';
import type { GlossaryPair } from '../translations/engines/engine.js';
import type { TermMatch } from '../translations/glossary/term.js';

/** What the terms of a text are called on either side, as far as it is agreed, each once. */
export function glossaryPairs(matches: readonly TermMatch[], { from, to }: LanguagePair): GlossaryPair[] {
  const pairs = matches.flatMap(({ term, form }) => {
    const source = term.forms[from]?.find(({ status }) => status === 'preferred')?.text ?? form.text;
    const target = term.doNotTranslate ? form.text : term.forms[to]?.find(({ status }) => status === 'preferred')?.text;
    return target === undefined ? [] : [{ source, target }];
  });
  return [...new Map(pairs.map((pair) => [pair.source, pair])).values()];
}
