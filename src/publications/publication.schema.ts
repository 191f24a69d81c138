import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { KINDS } from '../documents/kind.js';
import { LANGUAGES } from '../languages/languages.js';
import { publicationPath } from './addresses.js';
import { publicationId } from './publication-id.js';
import type { FullPublication, ListedPublication, Publication, Sibling } from './publication.js';

const id = z.string().meta({
  description: 'Of this language version, for as long as it exists: `<document id>.<language>`',
  example: '0199a6d2-7d3c-7000-8000-5d1f0a4c9e11.kk',
});
const language = z.enum(LANGUAGES);
const url = z.url().meta({ description: 'Of its page' });

export const publicationsQuery = pageQuery.extend({
  language: language.optional(),
  section: z
    .string()
    .min(1)
    .max(200)
    .regex(/^[^\0]*$/)
    .optional()
    .meta({
      description: 'The slug of a section; publications of its subsections too',
    }),
  kind: z.enum(KINDS).optional(),
  since: z.iso
    .datetime({ offset: true })
    .optional()
    .meta({ description: 'Published at that time or later (RFC 3339)' }),
});

const sibling = z
  .object({ id, language, url })
  .meta({ id: 'PublicationSibling', description: 'The same in another language, published too' });

const section = z.object({ name: z.string(), slug: z.string() }).meta({ id: 'PublicationSection' });

const correction = z
  .object({ at: z.iso.datetime(), note: z.string().meta({ description: 'What was wrong, in its language' }) })
  .meta({ id: 'PublicationCorrection' });

const correctionAwaited = z
  .object({ since: z.iso.datetime(), language: z.enum(LANGUAGES).meta({ description: 'The one that was corrected' }) })
  .meta({
    id: 'PublicationCorrectionAwaited',
    description: 'The same text was corrected in another language, and this one has not followed yet',
  });

const publicationSummary = z
  .object({
    id,
    kind: z.enum(KINDS),
    language,
    title: z.string(),
    description: z.string().meta({ description: 'Plain text' }),
    url,
    section: z.array(section).meta({ description: 'From the top' }),
    publishedAt: z.iso.datetime().meta({ description: 'First publication; never changes' }),
    updatedAt: z.iso.datetime().meta({ description: 'Last update or correction; no minor edit changes it' }),
    correctedAt: z.iso.datetime().nullable().meta({ description: 'Last correction' }),
    minorEditedAt: z.iso.datetime().nullable().meta({ description: 'Last edit that readers need not hear of' }),
    corrections: z.array(correction).meta({ description: 'Newest first' }),
    correctionAwaited: correctionAwaited.nullable(),
    siblings: z.array(sibling),
  })
  .meta({ id: 'PublicationSummary', description: 'What is published in one language, without its text' });

export const publicationPage = pageOf(publicationSummary).meta({ id: 'PublicationPage' });

export const publication = publicationSummary
  .extend({
    html: z.string().meta({ description: 'The whole text below the title' }),
    content: z.record(z.string(), z.unknown()).meta({ description: 'The same as data, by the kind' }),
  })
  .meta({ id: 'Publication', description: 'What is published in one language' });

export type PublicationsQueryString = z.infer<typeof publicationsQuery>;

export function summaryView(publicUrl: string, row: ListedPublication): z.infer<typeof publicationSummary> {
  const { kind, language, title, description, section, sectionSlugs, siblings } = row;
  return {
    ...siblingView(publicUrl, row),
    ...{ kind, language, title, description },
    section: section.map((name, level) => ({ name, slug: sectionSlugs[level] ?? '' })),
    ...clocksView(row),
    siblings: siblings.map((other) => siblingView(publicUrl, other)),
  };
}

export function publicationView(publicUrl: string, row: FullPublication): z.infer<typeof publication> {
  const content = row.content as Record<string, unknown>;
  return { ...summaryView(publicUrl, row), html: row.html, content };
}

function clocksView(row: Publication) {
  const { correctionAwaitedSince: since, correctedLanguage } = row;
  return {
    publishedAt: row.publishedAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    correctedAt: row.correctedAt?.toISOString() ?? null,
    minorEditedAt: row.minorEditedAt?.toISOString() ?? null,
    corrections: row.corrections.map(({ at, note }) => ({ at: new Date(at).toISOString(), note })),
    correctionAwaited: since && correctedLanguage ? { since: since.toISOString(), language: correctedLanguage } : null,
  };
}

function siblingView(publicUrl: string, row: Sibling): z.infer<typeof sibling> {
  return { id: publicationId(row), language: row.language, url: `${publicUrl}${publicationPath(row)}` };
}
