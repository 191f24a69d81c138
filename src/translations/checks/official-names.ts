import type { TermForm, TermMatch } from '../glossary/term.js';
import type { CheckContext, Finding, SegmentCheck } from './check.js';
import { isBlank } from './text/letters.js';

const SECTIONS: readonly string[] = ['name', 'organisation'];

/** Officials and organisations that the source names stand in the target under their one canonical name. */
export const officialNames: SegmentCheck = (_source, target, context) => {
  if (isBlank(target)) return [];
  const named = new Map(context.terms.source.map((match) => [match.term.id, match]));
  return [...named.values()].flatMap((match) => {
    const preferred = preferredForm(match, context);
    return preferred ? faultOf(match, preferred, context) : [];
  });
};

function preferredForm({ term }: TermMatch, { to }: CheckContext): TermForm | undefined {
  if (!SECTIONS.includes(term.section) || term.doNotTranslate) return undefined;
  return term.forms[to]?.find(({ status }) => status === 'preferred');
}

function faultOf({ term, form }: TermMatch, preferred: TermForm, { terms }: CheckContext): Finding[] {
  const isCanonical = (match: TermMatch) =>
    match.form.status === 'preferred' && (match.term.id === term.id || match.form.text === preferred.text);
  if (terms.target.some(isCanonical)) return [];
  const other = terms.target.find((match) => match.term.id === term.id);
  const base = { check: 'officialNames', severity: 'error' } as const;
  const expected = preferred.text;
  if (!other) return [{ ...base, start: 0, end: 0, params: { context: 'missing', name: form.text, expected } }];
  const { start, end } = other;
  return [{ ...base, start, end, params: { expected, found: other.form.text } }];
}
