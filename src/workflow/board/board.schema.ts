import { z } from 'zod';
import { pageOf, pageQuery } from '../../common/pagination.js';
import { storable } from '../../documents/content/storable.js';
import { RELEASE_POLICIES } from '../../documents/document.entity.js';
import { KINDS } from '../../documents/kind.js';
import { STATES } from '../../documents/variant.entity.js';
import { LANGUAGES } from '../../languages/languages.js';
import { changeView } from '../changes/change.schema.js';
import { moment } from '../moment.js';
import { PRIORITIES, TASK_KINDS } from '../task-kind.js';
import { ACTIONS } from '../transitions.js';
import { claim } from '../variant.schema.js';
import { DOCUMENT_ACTIONS } from './document-actions.js';
import { FRESHNESS } from './freshness.js';

/** Who does the tasks of a kind. */
export const TURNS = ['author', 'translator', 'reviewer', 'publisher'] as const;

const language = z.enum(LANGUAGES);

const boardVariant = z.object({
  id: z.uuid(),
  state: z.enum(STATES),
  version: z.int(),
  isSource: z.boolean(),
  title: z.string().nullable().meta({ description: 'As it stands in the work; null: not translated yet' }),
  live: z.boolean(),
  freshness: z.enum(FRESHNESS).meta({ description: 'Of what the public reads' }),
  outdated: z.boolean().meta({ description: 'A target that translates an older revision of the source' }),
  change: changeView.nullable(),
  correctionAwaitedSince: z.iso.datetime().nullable(),
  firstPublishedAt: z.iso.datetime().nullable(),
  lagSeconds: z.number().nullable().meta({
    description: 'Behind the language that went out first, until it went out itself or until now; null: none is out',
  }),
  claim: claim.nullable(),
  task: z
    .object({
      id: z.uuid(),
      kind: z.enum(TASK_KINDS),
      turn: z.enum(TURNS),
      dueAt: z.iso.datetime().nullable(),
      late: z.boolean(),
    })
    .nullable()
    .meta({ description: 'What the text waits for' }),
  allowedActions: z.array(z.enum(ACTIONS)),
});

export const boardRow = z
  .object({
    id: z.uuid(),
    kind: z.enum(KINDS),
    title: z.string().meta({ description: 'In the language of the reader, or else of the source' }),
    titleLanguage: language.nullable(),
    sourceLanguage: language,
    section: z.array(z.string()),
    officials: z.array(z.uuid()),
    priority: z.enum(PRIORITIES),
    dueAt: z.iso.datetime().nullable(),
    datedAt: z.iso.datetime().nullable(),
    createdAt: z.iso.datetime(),
    activeAt: z.iso.datetime().meta({ description: 'When something last happened to it or to one of its texts' }),
    version: z.int(),
    releasePolicy: z.enum(RELEASE_POLICIES),
    firstLanguage: language.nullable(),
    releaseOrderedAt: z.iso.datetime().nullable(),
    embargoUntil: z.iso.datetime().nullable(),
    embargoed: z.boolean(),
    nextPlan: z
      .object({
        id: z.uuid(),
        action: z.string(),
        input: z.record(z.string(), z.unknown()),
        at: z.string().meta({ description: 'As the clocks of Almaty show it' }),
        atUtc: z.iso.datetime(),
      })
      .nullable(),
    unconfirmedOverrides: z.array(z.uuid()),
    late: z.boolean(),
    turns: z.array(z.enum(TURNS)).meta({ description: 'Who has something to do now' }),
    languages: z.array(
      z.object({
        language,
        wanted: z.enum(['required', 'optional', 'no']),
        variant: boardVariant.nullable().meta({ description: 'Null: there is no such text' }),
      }),
    ),
    allowedActions: z.array(z.enum(DOCUMENT_ACTIONS)).meta({ description: 'With the document as a whole' }),
  })
  .meta({ id: 'BoardRow', description: 'A document with all its languages at a glance' });

export const boardPage = pageOf(boardRow).meta({ id: 'BoardPage' });

const flag = z.literal('true').optional();
const name = z.string().min(1).max(200);

export const boardFilters = z.object({
  kind: z.enum(KINDS).optional(),
  language: language.optional().meta({ description: 'With `state` or `turn`: of the text in this language' }),
  state: z.enum(STATES).optional(),
  section: z
    .union([name, z.array(name).max(5)])
    .optional()
    .meta({ description: 'Path from the top, one name each, as the source has it; with everything below it' }),
  official: z.uuid().optional().meta({ description: 'Document of the profile of an official whom it names' }),
  q: storable().max(500).optional().meta({ description: 'Words of its texts, as in the search' }),
  turn: z.enum(TURNS).optional().meta({ description: 'Whose turn it is' }),
  late: flag.meta({ description: 'Something in it is past its date' }),
  planned: flag,
  embargoed: flag,
  unconfirmedOverride: flag,
  withdrawn: flag.meta({ description: 'A text of it was withdrawn, and is not public again' }),
  behind: z
    .enum(['any', ...LANGUAGES])
    .optional()
    .meta({
      description: 'A language is out, and this one, or any that is wanted, is not',
    }),
  updatedSince: moment.optional(),
});

export const boardQuery = pageQuery.extend(boardFilters.shape);

const count = z.int();
export const boardCounts = z
  .object({
    late: count,
    planned: count,
    inReview: count,
    waitingForTranslation: count,
    waitingForRelease: count,
    withdrawn: count,
    unconfirmedOverride: count,
  })
  .meta({ id: 'BoardCounts', description: 'How many documents' });

export const boardCountsQuery = z.object({ kind: z.enum(KINDS).optional() });

export type BoardRow = z.infer<typeof boardRow>;
export type BoardQuery = z.infer<typeof boardQuery>;
export type BoardFilters = z.infer<typeof boardFilters>;
export type BoardCounts = z.infer<typeof boardCounts>;
export type Turn = (typeof TURNS)[number];
