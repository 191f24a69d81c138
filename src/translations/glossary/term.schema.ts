import { z } from 'zod';
import { plainText } from '../../accounts/plain-text.js';
import { pageOf, pageQuery } from '../../common/pagination.js';
import { LANGUAGES } from '../../languages/languages.js';
import { FORM_STATUSES, TERM_SECTIONS, type TermForm } from './term.js';

const MOST_FORMS = 30;

/** Words are what terms are found by: a form without any would never be. */
const WORD = /[\p{L}\p{N}]/u;

const language = z.enum(LANGUAGES);

/** What XML can hold too. */
const line = (most: number) => plainText(most).regex(/^[^\uFFFE\uFFFF]*$/);

const text = line(300).refine((value) => WORD.test(value), { params: { code: 'glossary.no_word' } });

const form = z
  .strictObject({
    text,
    status: z
      .enum(FORM_STATUSES)
      .meta({ description: 'preferred: what to write; admitted: also right; forbidden: never' }),
  })
  .meta({ id: 'TermForm' });

const forms = z
  .array(form)
  .max(MOST_FORMS)
  .superRefine((all, context) => faultsOf(all).forEach((fault) => context.addIssue({ code: 'custom', ...fault })));

const properties = {
  section: z.enum(TERM_SECTIONS),
  partOfSpeech: line(50).nullable().default(null),
  note: line(1_000).nullable().default(null),
  caseSensitive: z.boolean().default(false),
  doNotTranslate: z.boolean().default(false).meta({ description: 'Stands in every language as in its own' }),
};

export const newTerm = z
  .strictObject({ ...properties, forms: z.partialRecord(language, forms) })
  .refine(({ forms: all }) => Object.values(all).some((some) => some.length > 0), {
    path: ['forms'],
    params: { code: 'glossary.no_form' },
  })
  .meta({ id: 'NewTerm' });

export const termView = z
  .object({
    id: z.uuid(),
    ...properties,
    partOfSpeech: z.string().nullable(),
    note: z.string().nullable(),
    caseSensitive: z.boolean(),
    doNotTranslate: z.boolean(),
    forms: z.partialRecord(language, z.array(form)),
    source: z.string().nullable().meta({ description: 'The register that it comes from, where alone it is changed' }),
    validFrom: z.iso.date().nullable().meta({ description: 'First and last day, in Almaty, on which it holds' }),
    validUntil: z.iso.date().nullable(),
    version: z.int().meta({ description: 'Grows with every change; the ETag is made of it' }),
    updatedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Term', description: 'One concept, with what it is called in each language' });

export const termPage = pageOf(termView).meta({ id: 'TermPage' });

export const termQuery = pageQuery.extend({
  section: z.enum(TERM_SECTIONS).optional(),
  language: language.optional().meta({ description: 'Which has a form of this language' }),
  status: z.enum(FORM_STATUSES).optional().meta({ description: 'Which has a form of this status' }),
  startsWith: plainText(100).optional().meta({ description: 'Of a form, without regard to case' }),
  text: plainText(100).optional().meta({ description: 'Anywhere in a form, without regard to case' }),
});

export type NewTerm = z.output<typeof newTerm>;
export type NewTermInput = z.input<typeof newTerm>;
export type TermView = z.infer<typeof termView>;
export type TermQuery = z.infer<typeof termQuery>;

function faultsOf(all: readonly TermForm[]) {
  const preferred = all.flatMap(({ status }, index) => (status === 'preferred' ? [index] : []));
  const texts = all.map((each) => each.text.toLowerCase());
  const repeated = [...all.keys()].filter((index) => texts.indexOf(texts[index] as string) < index);
  return [
    ...preferred.slice(1).map((index) => ({ path: [index], params: { code: 'glossary.several_preferred' } })),
    ...repeated.map((index) => ({ path: [index], params: { code: 'glossary.repeated_form' } })),
  ];
}
