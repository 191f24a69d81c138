import type { Language } from '../../languages/languages.js';
import type { Term, TermMatch } from '../glossary/term.js';
import type { Finding, SegmentCheck } from './check.js';

/** 21: terms of the source under none of their names, forbidden names, and altered texts that are not to be translated. */
export const glossaryTerms: SegmentCheck = (source, target, { to, terms }) => {
  const inTarget = new Set(terms.target.filter(isAllowed).map(({ term }) => term.id));
  const missing = onePerTerm(terms.source).flatMap((match) => {
    const { term } = match;
    if (term.doNotTranslate) return isVerbatim(match, source, target) ? [] : [missingTerm(match, [match.form.text])];
    const names = allowedNames(term, to);
    return names.length === 0 || inTarget.has(term.id) || isOfficialName(term) ? [] : [missingTerm(match, names)];
  });
  return [...missing, ...forbiddenTerms(terms.target, to)];
};

function isAllowed({ form }: TermMatch): boolean {
  return form.status !== 'forbidden';
}

/** Check 19 looks for these. */
function isOfficialName({ section }: Term): boolean {
  return section === 'name' || section === 'organisation';
}

function allowedNames(term: Term, language: Language): string[] {
  return (term.forms[language] ?? []).filter(({ status }) => status !== 'forbidden').map(({ text }) => text);
}

function isVerbatim({ form, start, end }: TermMatch, source: string, target: string): boolean {
  return target.includes(source.slice(start, end)) || target.includes(form.text);
}

function missingTerm({ term, form }: TermMatch, names: string[]): Finding {
  const [severity, context] = term.doNotTranslate
    ? (['error', 'untranslated'] as const)
    : (['warning', 'missing'] as const);
  return { check: 'glossaryTerms', severity, start: 0, end: 0, params: { context, term: form.text, names } };
}

/** What is forbidden alone may be a part of a name that is not. */
function forbiddenTerms(matches: readonly TermMatch[], language: Language): Finding[] {
  const allowed = matches.filter(isAllowed);
  return matches
    .filter((match) => !isAllowed(match))
    .filter(({ start, end }) => !allowed.some((one) => one.start <= start && one.end >= end))
    .map(({ term, form, start, end }) => ({
      ...{ check: 'glossaryTerms', severity: 'error', start, end },
      params: { context: 'forbidden', term: form.text, names: allowedNames(term, language) },
    }));
}

function onePerTerm(matches: readonly TermMatch[]): TermMatch[] {
  return [...new Map(matches.toReversed().map((match) => [match.term.id, match])).values()].reverse();
}
