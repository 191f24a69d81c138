import { LANGUAGES, type Language } from '../../languages/languages.js';
import type { Term } from './term.js';

type Named = Pick<Term, 'section' | 'forms'>;

/** Terms by what they are called. */
export class KnownTerms {
  private readonly ids = new Map<string, Term>();
  private readonly names = new Map<string, Term[]>();

  constructor(terms: readonly Term[]) {
    for (const term of terms) this.add(term);
  }

  add(term: Term): void {
    this.ids.set(term.id, term);
    for (const name of namesOf(term)) this.names.set(name, [...(this.names.get(name) ?? []), term]);
  }

  byId(id: string): Term | undefined {
    return this.ids.get(id);
  }

  /** Those of the same section that are called the same in every language that both have, and have one in common. */
  alike(given: Named): Term[] {
    const found = new Set(namesOf(given).flatMap((name) => this.names.get(name) ?? []));
    return [...found].filter((term) =>
      LANGUAGES.every((language) => {
        const [mine, other] = [nameIn(given, language), nameIn(term, language)];
        return mine === undefined || other === undefined || mine === other;
      }),
    );
  }
}

function namesOf(term: Named): string[] {
  return LANGUAGES.flatMap((language) => {
    const name = nameIn(term, language);
    return name === undefined ? [] : [`${term.section} ${language} ${name}`];
  });
}

function nameIn({ forms }: Named, language: Language): string | undefined {
  const some = forms[language] ?? [];
  return (some.find(({ status }) => status === 'preferred') ?? some[0])?.text.toLowerCase();
}
