import { JARSHY, type Actor } from '../accounts/actor.js';
import { SEGMENT_STATUSES } from '../translations/segments/segment-status.js';
import { NO_SEGMENTS, RU_KK, actorOf, factsOf } from '../../test/support/variant-facts.js';
import type { VariantFacts } from './facts.js';
import * as guards from './guards.js';
import type { ActionInput, Guard } from './guards.js';

type Case = [what: string, guard: Guard, given: { facts?: VariantFacts; actor?: Partial<Actor>; input?: ActionInput }];

const source = (fields: Partial<VariantFacts> = {}) => factsOf('source', fields);
const target = (fields: Partial<VariantFacts> = {}) => factsOf('target', fields);
const claimOf = (personId: string) => ({ claim: { personId, name: 'Біреу', expiresAt: new Date(0) } });
const reasonsOf = (guard: Guard, { facts = target(), actor = {}, input = {} }: Case[2]) =>
  guard(facts, actorOf(actor), input);

const PASS: Case[] = [
  [
    'an author with several roles',
    guards.needsRole('author', 'publisher'),
    { actor: { roles: ['translator', 'author'] } },
  ],
  [
    'an author writing a source of a language they are not known for',
    guards.isWriter,
    { facts: source(), actor: { roles: ['author'] } },
  ],
  ['a translator with the skill', guards.isWriter, { actor: { roles: ['translator'], skills: [RU_KK] } }],
  [
    'a reviewer who knows the language from the other side',
    guards.isReviewer,
    { facts: source(), actor: { roles: ['reviewer'], skills: [{ from: 'en', to: 'ru' }] } },
  ],
  ['somebody else’s eyes', guards.notOwnWork, { facts: target({ authors: ['other'] }) }],
  ['an author before review', guards.notOwnWorkInReview, { facts: source({ state: 'draft', authors: ['somebody'] }) }],
  ['a text that nobody has taken', guards.notClaimedByOther, {}],
  ['a text that one has taken oneself', guards.notClaimedByOther, { facts: target(claimOf('somebody')) }],
  ['giving back what one has taken', guards.claimedByActorOrPublisher, { facts: target(claimOf('somebody')) }],
  [
    'a publisher giving back what another has taken',
    guards.claimedByActorOrPublisher,
    { facts: target(claimOf('other')), actor: { roles: ['publisher'] } },
  ],
  ['a language that is optional', guards.languageIsWanted, { facts: target({ language: 'en' }) }],
  ['a target whose segments are the text', guards.hasText, { facts: target({ revisionId: null }) }],
  ['a source, which has no segments', guards.everySegmentTranslated, { facts: source() }],
  [
    'a source that is not approved, for itself',
    guards.sourceIsApproved,
    { facts: source({ source: { state: 'draft', revisionId: null } }) },
  ],
  [
    'a target of a published source',
    guards.sourceIsApproved,
    { facts: target({ source: { state: 'published', revisionId: 'source-2' } }) },
  ],
  [
    'a public target of a source that was withdrawn by itself',
    guards.sourceIsApproved,
    { facts: target({ source: { state: 'withdrawn', revisionId: 'source-2' } }) },
  ],
  [
    'a public target of a source that was withdrawn while it was written anew',
    guards.translatesCurrentSource,
    { facts: target({ sourceRevisionId: 'source-1', source: { state: 'withdrawn', revisionId: 'source-2' } }) },
  ],
  ['an address of its own', guards.slugIsFree, {}],
  ['a text in public', guards.isLive, { facts: target({ live: true, state: 'draft' }) }],
  ['a text that is withdrawn', guards.isWithdrawn, { facts: target({ live: false, firstPublishedAt: new Date(0) }) }],
  ['a remark', guards.remarkGiven, { input: { remark: 'Күні қате' } }],
  ['a reason', guards.reasonGiven, { input: { reason: 'Қате' } }],
];

const FAIL: [...Case, ...string[]][] = [
  ['an administrator', guards.needsRole('author'), { actor: { roles: ['administrator'] } }, 'role_missing'],
  [
    'a translator writing the source',
    guards.isWriter,
    { facts: source(), actor: { roles: ['translator'], skills: [RU_KK] } },
    'role_missing',
  ],
  ['an author writing a target', guards.isWriter, { actor: { roles: ['author'], skills: [RU_KK] } }, 'role_missing'],
  [
    'a translator of the other direction',
    guards.isWriter,
    { actor: { roles: ['translator'], skills: [{ from: 'kk', to: 'ru' }] } },
    'skill_missing',
  ],
  [
    'a reviewer without any language',
    guards.isReviewer,
    { facts: source(), actor: { roles: ['reviewer'] } },
    'language_missing',
  ],
  [
    'a reviewer of another pair',
    guards.isReviewer,
    { actor: { roles: ['reviewer'], skills: [{ from: 'ru', to: 'en' }] } },
    'skill_missing',
  ],
  ['nobody', guards.isReviewer, {}, 'role_missing', 'skill_missing'],
  [
    'one’s own words among those of others',
    guards.notOwnWork,
    { facts: target({ authors: ['other', 'somebody'] }) },
    'own_work',
  ],
  [
    'one’s own words, as soon as they are in review',
    guards.notOwnWorkInReview,
    { facts: source({ state: 'review', authors: ['somebody'] }) },
    'own_work',
  ],
  ['a text that another has taken', guards.notClaimedByOther, { facts: target(claimOf('other')) }, 'claimed_by_other'],
  ['giving back what nobody has taken', guards.claimedByActorOrPublisher, {}, 'not_claimed'],
  [
    'giving back what another has taken',
    guards.claimedByActorOrPublisher,
    { facts: target(claimOf('other')), actor: { roles: ['reviewer'] } },
    'claimed_by_other',
  ],
  ['a source without a revision', guards.hasText, { facts: source({ revisionId: null }) }, 'no_text'],
  ['a target without segments', guards.hasText, { facts: target({ sourceRevisionId: null }) }, 'no_text'],
  [
    'an older source',
    guards.translatesCurrentSource,
    { facts: target({ sourceRevisionId: 'source-1' }) },
    'source_changed',
  ],
  [
    'a target that nobody has opened',
    guards.translatesCurrentSource,
    { facts: target({ sourceRevisionId: null }) },
    'source_changed',
  ],
  ['a text without an address', guards.slugIsFree, { facts: target({ slug: null }) }, 'slug_missing'],
  ['the address of another', guards.slugIsFree, { facts: target({ slugTaken: true }) }, 'slug_taken'],
  [
    'a language that was taken out',
    guards.languageIsWanted,
    { facts: target({ document: { ...target().document, requiredLanguages: ['ru'] } }) },
    'language_taken_out',
  ],
  [
    'a rejected segment',
    guards.noSegmentRejected,
    { facts: target({ segments: { ...NO_SEGMENTS, rejected: 1 } }) },
    'segments_rejected',
  ],
  ['an error that the checks found', guards.noBlockingFindings, { facts: target({ errors: 1 }) }, 'findings_open'],
  [
    'what a reviewer changed and nobody has taken over',
    guards.reviewChangesAnswered,
    { facts: target({ changedInReview: 1 }) },
    'review_changes_open',
  ],
  ['what is not public', guards.isLive, { facts: target({ live: false }) }, 'not_live'],
  ['what is public', guards.isWithdrawn, { facts: target({ live: true }) }, 'not_withdrawn'],
  [
    'what has never been public',
    guards.isWithdrawn,
    { facts: target({ live: false, firstPublishedAt: null }) },
    'not_withdrawn',
  ],
  ['a remark of blanks', guards.remarkGiven, { input: { remark: ' \n' } }, 'remark_required'],
  ['no reason', guards.reasonGiven, {}, 'reason_required'],
];

describe('the guards', () => {
  it.each(PASS)('let %s pass', (_, guard, given) => {
    expect(reasonsOf(guard, given)).toEqual([]);
  });

  it.each(FAIL)('stop %s', (_, guard, given, ...codes) => {
    expect(reasonsOf(guard, given).map(({ code }) => code)).toEqual(codes.map((code) => `workflow.${code}`));
  });

  it.each(SEGMENT_STATUSES)('count every segment that is %s, unless it is translated or reviewed', (status) => {
    const reasons = reasonsOf(guards.everySegmentTranslated, {
      facts: target({ segments: { ...NO_SEGMENTS, [status]: 2 } }),
    });
    const open = [{ code: 'workflow.segments_open', params: { count: 2 } }];
    expect(reasons).toEqual(status === 'translated' || status === 'reviewed' ? [] : open);
  });

  it.each(['draft', 'translation', 'review', 'withdrawn'] as const)('hold a target whose source is %s', (state) => {
    const facts = target({ live: state !== 'withdrawn', source: { state, revisionId: 'source-2' } });
    expect(reasonsOf(guards.sourceIsApproved, { facts })).toEqual([
      { code: 'workflow.source_not_approved', params: { state } },
    ]);
  });

  it('say who has the text, and until when', () => {
    expect(reasonsOf(guards.notClaimedByOther, { facts: target(claimOf('other')) })).toEqual([
      { code: 'workflow.claimed_by_other', params: { name: 'Біреу', until: '1970-01-01T00:00:00.000Z' } },
    ]);
  });

  it('know no eyes of Jarshy', () => {
    expect(guards.notOwnWork(target({ authors: [] }), JARSHY, {})).toEqual([{ code: 'workflow.own_work' }]);
  });
});
