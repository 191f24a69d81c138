import { z } from 'zod';
import { pageOf, pageQuery } from '../common/pagination.js';
import { RELEASE_POLICIES } from '../documents/document.entity.js';
import { KINDS } from '../documents/kind.js';
import { STATES } from '../documents/variant.entity.js';
import { LANGUAGES } from '../languages/languages.js';
import { moment } from './moment.js';
import { planAtRisk } from './schedule/entry.schema.js';

const languages = z.array(z.enum(LANGUAGES)).max(LANGUAGES.length);

const MOST_OFFICIALS = 100;

const settings = {
  releasePolicy: z.enum(RELEASE_POLICIES).meta({
    description:
      'together: all required languages at once; asReady: each as soon as it is approved; ' +
      'languageFirst: so, but not before `firstLanguage`',
  }),
  firstLanguage: z.enum(LANGUAGES).nullable().meta({
    description: 'Under languageFirst: the language that the others wait for; under other policies null',
  }),
  requiredLanguages: languages.min(1),
  optionalLanguages: languages,
  officials: z.array(z.uuid()).max(MOST_OFFICIALS).meta({
    description: 'Documents of the profiles of the officials whom the text names: it stands in their feeds',
  }),
  dueAt: moment.nullable(),
};

export const document = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    title: z.string().meta({ description: 'Of the source' }),
    sourceLanguage: z.enum(LANGUAGES),
    ...settings,
    embargoUntil: z.string().nullable().meta({ description: 'Nothing of it becomes public before' }),
    unconfirmedOverrides: z.array(z.uuid()).meta({
      description: 'Releases against the policy or without approval that nobody else has confirmed yet',
    }),
    datedAt: z.string().nullable().meta({ description: 'The date that the document itself bears' }),
    releaseOrderedAt: z
      .string()
      .nullable()
      .meta({ description: 'Since when each language goes out as soon as it may' }),
    createdAt: z.string(),
    plansAtRisk: z.array(planAtRisk).optional().meta({
      description: 'In the answer to a change: plans that would fail now. They follow the settings as they are',
    }),
    version: z.int(),
    variants: z.array(
      z.object({
        id: z.uuid(),
        language: z.enum(LANGUAGES),
        state: z.enum(STATES),
        live: z.boolean(),
        slug: z.string().nullable(),
        firstPublishedAt: z.iso.datetime().nullable(),
        lagSeconds: z
          .number()
          .nullable()
          .meta({ description: 'Behind the language that went out first; null: not out yet' }),
        behindSince: z.iso.datetime().nullable().meta({ description: 'Not out yet, since another language is' }),
        outdated: z.boolean().meta({ description: 'A target that translates an older revision of the source' }),
        version: z.int(),
      }),
    ),
  })
  .meta({ id: 'Document', description: 'An article or a profile, with its variants at a glance' });

export const documentPage = pageOf(document).meta({ id: 'DocumentPage' });

export const documentQuery = pageQuery.extend({
  state: z.enum(STATES).optional().meta({ description: 'Documents that have a variant in this state' }),
  language: z.enum(LANGUAGES).optional().meta({ description: 'With state: the variant of this language' }),
  unconfirmedOverride: z.literal('true').optional().meta({
    description: 'Only documents with a release against the policy or without approval that nobody has confirmed',
  }),
});

export const documentChanges = z
  .strictObject(settings)
  .partial()
  .meta({ id: 'DocumentChanges', description: 'What is absent stays as it is' });

/** The body that creates a document of a kind with this content. */
export function newDocumentOf<C extends z.ZodType>(content: C) {
  return z
    .strictObject({ language: z.enum(LANGUAGES), content, datedAt: moment.nullable().optional() })
    .extend(z.object(settings).partial().shape);
}

export const released = z
  .object({
    languages: z.array(z.enum(LANGUAGES)),
    held: z
      .array(z.enum(LANGUAGES))
      .meta({ description: 'Approved, but held back: their source is not, for instance' }),
  })
  .meta({ id: 'Released', description: 'What went out' });

export type DocumentView = z.infer<typeof document>;
export type DocumentQuery = z.infer<typeof documentQuery>;
export type DocumentChanges = z.infer<typeof documentChanges>;
export type NewDocumentBody = z.infer<ReturnType<typeof newDocumentOf<z.ZodType<object>>>>;
