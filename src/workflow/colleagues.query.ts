import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { encodePair } from '../accounts/language-pair.js';
import type { PersonActor } from '../accounts/people/person.entity.js';
import { notFound } from '../common/problem.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import type { ColleagueQuery, ColleaguesView } from './remark.schema.js';

interface Languages {
  source: Language;
  targets: Language[];
}

/** Who could be told of a remark: those who work on a text in the languages that it is to be had in. */
@Injectable()
export class ColleaguesQuery {
  constructor(private readonly database: DataSource) {}

  /** By name, without the one who asks and without who no longer works here. @throws Problem 404 `not_found.variant` */
  async of(variantId: string, { q, limit }: ColleagueQuery, actor: PersonActor): Promise<ColleaguesView> {
    const [languages]: Languages[] = await this.database.query(DOCUMENT, [variantId]);
    if (!languages) throw notFound('variant');
    const sought = `% ${q.replace(/[\\%_]/g, '\\$&')}%`;
    const values = [actor.id, translating(languages), reviewing(languages), sought, limit];
    return { items: await this.database.query(COLLEAGUES, values) };
  }
}

function translating({ source, targets }: Languages): string[] {
  return targets.map((to) => encodePair({ from: source, to }));
}

/** Who reviews a source knows its language, on whichever side. */
function reviewing({ source }: Languages): string[] {
  const others = LANGUAGES.filter((language) => language !== source);
  return others.flatMap((other) => [encodePair({ from: source, to: other }), encodePair({ from: other, to: source })]);
}

const DOCUMENT = `
  SELECT d.source_language AS source,
         array_remove(d.required_languages || d.optional_languages || v.language, d.source_language) AS targets
    FROM variants v JOIN documents d ON d.id = v.document_id WHERE v.id = $1`;

const folded = (text: string) => `translate(lower(${text}), 'ё', 'е')`;

const COLLEAGUES = `
  SELECT id, name FROM people
   WHERE disabled_at IS NULL AND id <> $1
     AND (roles && '{author,publisher}'
          OR ('translator' = ANY (roles) AND skills && $2::text[])
          OR ('reviewer' = ANY (roles) AND skills && $3::text[]))
     AND ${folded("' ' || name")} LIKE ${folded('$4::text')}
   ORDER BY name, id LIMIT $5`;
