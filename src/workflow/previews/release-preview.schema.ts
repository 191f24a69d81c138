import { z } from 'zod';
import { storable } from '../../documents/content/storable.js';
import { LANGUAGES } from '../../languages/languages.js';
import { PUBLIC_CHANGES } from '../../publications/public-change.js';
import { documentWithdrawal } from '../withdrawals/withdrawal.schema.js';

const languages = z
  .array(z.enum(LANGUAGES))
  .min(1)
  .max(LANGUAGES.length)
  .optional()
  .meta({ description: 'Without them, all that it can be done to' });

const note = storable().trim().min(1).max(1_000);
const notes = z
  .strictObject({ kk: note, ru: note, en: note })
  .partial()
  .default({})
  .meta({ description: 'What was wrong, as the readers of each language are told' });

export const releasePreviewRequest = z
  .discriminatedUnion('action', [
    z.strictObject({ action: z.literal('release') }).meta({ description: 'What the policy lets out now' }),
    z
      .strictObject({ action: z.literal('override'), languages: languages.unwrap() })
      .meta({ description: 'What goes out against the policy or without approval' }),
    z.strictObject({ action: z.enum(['minorEdit', 'update']), languages }),
    z.strictObject({ action: z.literal('correction'), languages, notes }),
    documentWithdrawal
      .omit({ reason: true })
      .extend({ action: z.enum(['withdrawal', 'withdrawalChange']) })
      .meta({ description: 'A withdrawal, or other words for one that stands' }),
    z.strictObject({ action: z.literal('reinstatement'), languages }),
    z
      .strictObject({ action: z.enum(['stillAccurate', 'notApplicable']), languages })
      .meta({ description: 'What is public of a translation stays as it is, though its source has changed' }),
  ])
  .meta({ id: 'ReleasePreviewRequest', description: 'What is thought of; nothing of it is done' });

/** JSON Feed 1.1, with the extensions of the feeds of this house. */
const feedItem = z.looseObject({
  id: z.string(),
  url: z.string(),
  title: z.string(),
  summary: z.string(),
  content_html: z.string().optional(),
  content_text: z.string().optional(),
  date_published: z.string(),
  date_modified: z.string(),
});

const languagePreview = z.object({
  language: z.enum(LANGUAGES),
  happens: z.enum([...PUBLIC_CHANGES, 'nothing']).meta({ description: 'What the public would notice' }),
  reasons: z
    .array(z.object({ code: z.string(), detail: z.string(), params: z.record(z.string(), z.unknown()) }))
    .meta({ description: 'What stands against it in this language' }),
  page: z
    .object({
      status: z.union([z.literal(200), z.literal(308), z.literal(410)]),
      url: z.url(),
      formerUrl: z.url().nullable().meta({ description: 'From where readers are led there from now on' }),
      redirectTo: z.url().nullable().meta({ description: 'Of what takes its place' }),
      notice: z.string().nullable().meta({ description: 'What readers are told on the page, in its language' }),
    })
    .nullable()
    .meta({ description: 'As it would be; null: the public has none' }),
  feed: z
    .object({
      isNew: z.boolean().meta({ description: 'Whether feed readers show it as an item that they have not had' }),
      isUpdated: z.boolean().meta({ description: 'Whether they may show it as changed' }),
      item: feedItem.nullable().meta({ description: 'Null: too long for a feed' }),
    })
    .nullable()
    .meta({ description: 'As it would be in the feeds; null: not at all' }),
});

export const releasePreview = z
  .object({
    reasons: z
      .array(z.object({ code: z.string(), detail: z.string(), params: z.record(z.string(), z.unknown()) }))
      .meta({ description: 'What stands against it in all languages' }),
    languages: z.array(languagePreview),
  })
  .meta({ id: 'ReleasePreview', description: 'What readers and subscribers would see' });

export type ReleasePreviewRequest = z.infer<typeof releasePreviewRequest>;
export type ReleasePreview = z.infer<typeof releasePreview>;
export type LanguagePreview = z.infer<typeof languagePreview>;
