import fc from 'fast-check';
import { ROLES, type Actor } from '../../src/accounts/actor.js';
import type { LanguagePair } from '../../src/accounts/language-pair.js';
import { STATES } from '../../src/documents/variant.entity.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { SEGMENT_STATUSES, type SegmentStatus } from '../../src/translations/segments/segment-status.js';
import type { DocumentFacts, VariantFacts } from '../../src/workflow/facts.js';

export const NO_SEGMENTS = Object.fromEntries(SEGMENT_STATUSES.map((status) => [status, 0])) as Record<
  SegmentStatus,
  number
>;

const DOCUMENT: DocumentFacts = {
  ...{ id: 'document', kind: 'article', sourceLanguage: 'ru', releasePolicy: 'together', firstLanguage: null },
  ...{
    requiredLanguages: ['kk', 'ru'],
    optionalLanguages: ['en'],
    datedAt: null,
    dueAt: null,
    officials: [],
    embargoUntil: null,
    embargoed: false,
    version: 1,
    releaseOrder: null,
  },
};

/** A Russian source, or its Kazakh translation, that nothing stands against: written by `other`, approved, public. */
export function factsOf(side: 'source' | 'target', fields: Partial<VariantFacts> = {}): VariantFacts {
  const isSource = side === 'source';
  return {
    ...{ id: side, language: isSource ? 'ru' : 'kk', state: 'approved', version: 1, isSource },
    ...{
      writings: 0,
      live: true,
      revisionId: isSource ? 'source-2' : 'target-1',
      sourceRevisionId: isSource ? null : 'source-2',
    },
    ...{
      slug: 'kopir',
      slugTaken: false,
      firstPublishedAt: new Date(0),
      revisedAt: null,
      revisedSinceRelease: false,
      authors: ['other'],
    },
    ...{ segments: { ...NO_SEGMENTS, translated: isSource ? 0 : 5 }, claim: null, document: DOCUMENT },
    ...{ changedInReview: 0, errors: 0, editedSince: 0, correctors: [] },
    ...{ changeKind: 'update', changeNote: null, changeNotedBy: null, changeDueAt: new Date(0) },
    behindFrom: 'source-1',
    source: { state: 'approved', revisionId: 'source-2' },
    ...fields,
  };
}

export function actorOf(fields: Partial<Actor> = {}): Actor {
  return { id: 'somebody', name: 'Біреу', roles: [], skills: [], ...fields };
}

export const RU_KK: LanguagePair = { from: 'ru', to: 'kk' };

const people = fc.constantFrom('ann', 'bob', 'kim');

export const anyActor: fc.Arbitrary<Actor & { id: string }> = fc.record({
  id: people,
  name: fc.constant('Біреу'),
  roles: fc.subarray([...ROLES]),
  skills: fc.array(fc.record({ from: fc.constantFrom(...LANGUAGES), to: fc.constantFrom(...LANGUAGES) }), {
    maxLength: 3,
  }),
});

const revisions = fc.option(fc.constantFrom('source-1', 'source-2'));

/** Any facts at all, also such as never come about. */
export const anyFacts: fc.Arbitrary<VariantFacts> = fc
  .record({
    side: fc.constantFrom('source' as const, 'target' as const),
    state: fc.constantFrom(...STATES),
    live: fc.boolean(),
    sourceRevisionId: revisions,
    revisionId: revisions,
    slug: fc.option(fc.constant('kopir')),
    slugTaken: fc.boolean(),
    authors: fc.subarray(['ann', 'bob', 'kim']),
    untranslated: fc.nat(2),
    claim: fc.option(people.map((personId) => ({ personId, name: personId, expiresAt: new Date(0) }))),
    source: fc.record({ state: fc.constantFrom(...STATES), revisionId: revisions }),
  })
  .map(({ side, untranslated, ...fields }) => factsOf(side, { ...fields, segments: { ...NO_SEGMENTS, untranslated } }));
