import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Authentication } from '../../accounts/access/authentication.js';
import { hasRole, isEditorial } from '../../accounts/actor.js';
import type { Kind } from '../../documents/kind.js';
import type { Language } from '../../languages/languages.js';
import { excerptOf } from './excerpt.js';
import { searchDocuments, type FoundText } from './search-documents.query.js';
import { searchPeople } from './search-people.query.js';
import { searchTerms } from './search-terms.query.js';
import { FOUND_KINDS, type Found, type FoundKind, type SearchQuery } from './search.schema.js';
import { soughtNames } from './sought-names.js';
import { soughtWords, type SoughtWord } from './sought-words.js';

type Scored = Found & { score: number };

const KINDS: Partial<Record<FoundKind, Kind>> = { article: 'article', profile: 'official' };

/** Everything that somebody may see in the lists, by what it says and by what it is called. */
@Injectable()
export class SearchService {
  constructor(private readonly database: DataSource) {}

  async search(
    { q, kinds: given, limit }: SearchQuery,
    authentication: Authentication,
    language: Language,
  ): Promise<Found[]> {
    const [words, names] = [soughtWords(q), soughtNames(q)];
    if (words.length === 0) return [];
    const kinds = given === undefined ? FOUND_KINDS : [given].flat();
    const found = await Promise.all([
      this.documents(words, names, kinds, authentication, language, limit),
      kinds.includes('person') && mayListPeople(authentication) ? searchPeople(this.database, words, names, limit) : [],
      kinds.includes('term') ? searchTerms(this.database, words, names, limit) : [],
    ]);
    const best = found.flat().sort((one, other) => other.score - one.score);
    return best.slice(0, limit).map(({ score: _, ...item }) => item);
  }

  private async documents(
    words: SoughtWord[],
    names: ReturnType<typeof soughtNames>,
    asked: readonly FoundKind[],
    { actor }: Authentication,
    language: Language,
    limit: number,
  ): Promise<Scored[]> {
    const kinds = asked.flatMap((kind) => KINDS[kind] ?? []);
    if (kinds.length === 0) return [];
    const sought = { words, names, kinds, language, withEmbargoed: isEditorial(actor), limit };
    return (await searchDocuments(this.database, sought)).map((text) => foundOf(text, words));
  }
}

function foundOf({ kind, body, ...text }: FoundText, words: SoughtWord[]): Scored {
  const excerpt = excerptOf(body, words, text.language);
  return { ...text, kind: kind === 'article' ? 'article' : 'profile', excerpt };
}

/** As the list of people itself: for administrators, and for no token that was not given this. */
function mayListPeople({ actor, means }: Authentication): boolean {
  return hasRole(actor, 'administrator') && (means.kind === 'session' || means.scopes.includes('admin'));
}
