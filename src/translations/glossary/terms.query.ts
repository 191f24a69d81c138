import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { decodeIdCursor } from '../../accounts/id-cursor.js';
import { toPage, type Page } from '../../common/pagination.js';
import { notFound } from '../../common/problem.js';
import type { TermQuery, TermView } from './term.schema.js';
import { TermSources, type SourcedTerm } from './term-source.js';
import { TERM_COLUMNS, readTerm, type StoredTerm } from './term-store.js';

/** The terms as clients see them: those of the glossary and those of all sources, in the order of their ids. */
@Injectable()
export class TermsQuery {
  constructor(
    private readonly db: DataSource,
    private readonly sources: TermSources,
  ) {}

  /** @throws Problem `pagination.bad_cursor` */
  async list({ limit, cursor, ...filters }: TermQuery): Promise<Page<TermView>> {
    const after = decodeIdCursor(cursor);
    const own = await this.db.query<StoredTerm[]>(...selection(filters, after, limit + 1));
    const foreign = (await this.sources.terms()).filter(
      (term) => (after === undefined || term.id > after) && isSought(term, filters),
    );
    const views = [...own.map(viewOf), ...foreign.map(viewOfSourced)].sort((a, b) => (a.id < b.id ? -1 : 1));
    return toPage(views.slice(0, limit + 1), limit, ({ id }) => [id]);
  }

  /** @throws Problem `not_found.term` */
  async one(id: string): Promise<TermView> {
    const own = await readTerm(this.db, id);
    if (own) return viewOf(own);
    const foreign = await this.ofSource(id);
    if (!foreign) throw notFound('term');
    return viewOfSourced(foreign);
  }

  async ofSource(id: string): Promise<SourcedTerm | undefined> {
    return (await this.sources.terms()).find((term) => term.id === id);
  }
}

export function viewOf({ updatedAt, forms, ...term }: StoredTerm): TermView {
  return {
    ...{ ...term, forms: copyOf(forms) },
    ...{ source: null, validFrom: null, validUntil: null, updatedAt: updatedAt.toISOString() },
  };
}

export function viewOfSourced({ from, until, forms, ...term }: SourcedTerm): TermView {
  return { ...term, forms: copyOf(forms), validFrom: from, validUntil: until, version: 1, updatedAt: null };
}

type Filters = Omit<TermQuery, 'limit' | 'cursor'>;

function selection(filters: Filters, after: string | undefined, limit: number): [string, unknown[]] {
  const values: unknown[] = [limit];
  const given = (value: unknown) => `$${values.push(value)}`;
  const { section, language, status, startsWith, text } = filters;
  const ofForm = [
    ...(language ? [`f.language = ${given(language)}`] : []),
    ...(status ? [`f.status = ${given(status)}`] : []),
    ...(startsWith ? [`lower(f.text) LIKE lower(${given(`${escaped(startsWith)}%`)})`] : []),
    ...(text ? [`lower(f.text) LIKE lower(${given(`%${escaped(text)}%`)})`] : []),
  ];
  const conditions = [
    ...(after === undefined ? [] : [`t.id > ${given(after)}`]),
    ...(section ? [`t.section = ${given(section)}`] : []),
    ...(ofForm.length > 0 ? [`t.id IN (SELECT f.term_id FROM glossary_forms f WHERE ${ofForm.join(' AND ')})`] : []),
  ];
  const where = conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
  return [`SELECT ${TERM_COLUMNS} FROM glossary_terms t ${where} ORDER BY t.id LIMIT $1`, values];
}

/** The same for terms that are in no table. */
function isSought(term: SourcedTerm, { section, language, status, startsWith = '', text = '' }: Filters): boolean {
  const forms = Object.entries(term.forms).flatMap(([of, some]) => (!language || of === language ? some : []));
  return (
    (!section || term.section === section) &&
    forms.some((form) => {
      const lower = form.text.toLowerCase();
      const fits = lower.startsWith(startsWith.toLowerCase()) && lower.includes(text.toLowerCase());
      return fits && (!status || form.status === status);
    })
  );
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}

function copyOf(forms: StoredTerm['forms']): TermView['forms'] {
  return Object.fromEntries(Object.entries(forms).map(([language, some]) => [language, [...some]]));
}
