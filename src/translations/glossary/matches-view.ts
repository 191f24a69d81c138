import type { TermMatches } from './glossary.schema.js';
import type { TermMatch } from './term.js';
import type { SourcedTerm } from './term-source.js';
import { viewOfSourced } from './terms.query.js';

/** Matches as clients see them. */
export function matchesViewOf(matches: readonly TermMatch[]): TermMatches {
  const terms = new Map(matches.map(({ term }) => [term.id, term as SourcedTerm]));
  return {
    matches: matches.map(({ term, form: { text, status }, start, end }) => ({
      ...{ termId: term.id, form: { text, status }, start, end },
    })),
    terms: [...terms.values()].map((term) => {
      const { version: _, updatedAt: __, validFrom: ___, validUntil: ____, ...view } = viewOfSourced(term);
      return view;
    }),
  };
}
