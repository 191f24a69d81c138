import fc from 'fast-check';
import { JARSHY, ROLES } from '../accounts/actor.js';
import { STATES, type State } from '../documents/variant.entity.js';
import { RU_KK, actorOf, anyActor, anyFacts, factsOf } from '../../test/support/variant-facts.js';
import type { VariantFacts } from './facts.js';
import { ACTIONS, allowedActions, refusal, stateAfter, type Action } from './transitions.js';

type Side = 'source' | 'target';

/** Where each action is possible, and where it leads. */
const MATRIX = `
                      | draft     | translation | review      | approved    | published   | withdrawn
source open           |           |             |             |             |             |
source outdate        |           |             | draft       | draft       | draft       |
source edit           | draft     |             |             |             |             |
source claim          | draft     |             | review      |             |             |
source unclaim        | draft     |             | review      |             |             |
source submit         | review    |             |             |             |             |
source review         |           |             |             |             |             |
source requestChanges |           |             | draft       | draft       |             |
source approve        |           |             | approved    |             |             |
source release        |           |             |             | published   |             |
source override       |           |             | published   | published   |             |
source revise         |           |             |             |             | draft       | draft
source describeChange | draft     |             | review      |             |             |
source stillAccurate  |           |             |             |             |             |
source notApplicable  |           |             |             |             |             |
source withdraw       | withdrawn | withdrawn   | withdrawn   | withdrawn   | withdrawn   | withdrawn
source amendWithdrawal| draft       | translation | review      | approved    | published   | withdrawn
source reinstate      | draft       | translation | review      | approved    | published   | published
target open           | translation |           |             |             |             |
target outdate        |           |             | translation | translation | translation |
target edit           |           | translation |             |             |             |
target claim          |           | translation | review      |             |             |
target unclaim        |           | translation | review      |             |             |
target submit         |           | review      |             |             |             |
target review         |           |             | review      |             |             |
target requestChanges |           |             | translation | translation |             |
target approve        |           |             | approved    |             |             |
target release        |           |             |             | published   |             |
target override       |           |             | published   | published   |             |
target revise         |           |             |             |             | translation | translation
target describeChange |           | translation | review      |             |             |
target stillAccurate  |           | published   |             |             |             |
target notApplicable  |           | published   |             |             |             |
target withdraw       | withdrawn | withdrawn   | withdrawn   | withdrawn   | withdrawn   | withdrawn
target amendWithdrawal| draft       | translation | review      | approved    | published   | withdrawn
target reinstate      | draft       | translation | review      | approved    | published   | published
`;

/** Who may do it at all: with the skill for this text, and without. The state is one in which it is possible. */
const WHO = `
                      | state       | skilled                 | unskilled
source edit           | draft       | author                  | author
source claim          | draft       | author                  | author
source claim          | review      | reviewer                |
source unclaim        | draft       | author publisher        | author publisher
source unclaim        | review      | reviewer publisher      | publisher
source submit         | draft       | author                  | author
source requestChanges | review      | reviewer publisher      | publisher
source requestChanges | approved    | reviewer publisher      | publisher
source approve        | review      | reviewer                |
source release        | approved    | publisher               | publisher
source override       | review      | publisher               | publisher
source override       | approved    | publisher               | publisher
source revise         | published   | author publisher        | author publisher
source describeChange | draft       | author publisher        | author publisher
source describeChange | review      | author publisher        | author publisher
source withdraw       | published   | publisher               | publisher
source amendWithdrawal| withdrawn   | publisher               | publisher
source reinstate      | withdrawn   | publisher               | publisher
target edit           | translation | translator              |
target claim          | translation | translator              |
target claim          | review      | reviewer                |
target unclaim        | translation | translator publisher    | publisher
target unclaim        | review      | reviewer publisher      | publisher
target submit         | translation | translator              |
target review         | review      | reviewer                |
target requestChanges | review      | reviewer publisher      | publisher
target requestChanges | approved    | reviewer publisher      | publisher
target approve        | review      | reviewer                |
target release        | approved    | publisher               | publisher
target override       | review      | publisher               | publisher
target override       | approved    | publisher               | publisher
target revise         | published   | translator publisher    | publisher
target describeChange | translation | translator publisher    | publisher
target describeChange | review      | translator publisher    | publisher
target stillAccurate  | translation | translator reviewer     |
target notApplicable  | translation | translator reviewer     |
target withdraw       | published   | publisher               | publisher
target amendWithdrawal| withdrawn   | publisher               | publisher
target reinstate      | withdrawn   | publisher               | publisher
`;

const REMARKS = { remark: 'Тексеріңіз', reason: 'Қате' };
const anybody = actorOf({ roles: ROLES, skills: [RU_KK] });
/** The actor has taken the task, for `unclaim`. */
const claim = { personId: 'somebody', name: 'Біреу', expiresAt: new Date(0) };
/** Only what is gone is given back, and that as it was; the rest is public and behind its source. */
const standing = (action: Action) =>
  action === 'amendWithdrawal' || action === 'reinstate' ? { live: false, behindFrom: null } : { live: true };
const cells = (row: string) => row.split('|').map((cell) => cell.trim());
const rowsOf = (table: string) => table.trim().split('\n').slice(1).map(cells);

const steps = rowsOf(MATRIX).flatMap(([name = '', ...after]) => {
  const [side, action] = name.split(' ') as [Side, Action];
  return STATES.map((state, index) => ({ side, action, state, after: (after[index] || null) as State | null }));
});
const rights = rowsOf(WHO).flatMap(([name = '', state, skilled = '', unskilled = '']) => {
  const [side, action] = name.split(' ') as [Side, Action];
  return ROLES.flatMap((role) => [
    { side, action, state: state as State, role, skill: 'with', may: skilled.split(' ').includes(role) },
    { side, action, state: state as State, role, skill: 'without', may: unskilled.split(' ').includes(role) },
  ]);
});

describe('the transition table', () => {
  it('is told whole by the matrix', () => {
    expect(steps).toHaveLength(2 * ACTIONS.length * STATES.length);
  });

  it.each(steps.filter(({ after }) => after))('lets $action lead a $side from $state to $after', (step) => {
    const { side, action, state, after } = step;
    const actor = ['open', 'outdate'].includes(action) ? JARSHY : anybody;
    const facts = factsOf(side, { state, ...standing(action), claim: actor === JARSHY ? null : claim });
    expect(refusal(action, facts, actor, REMARKS)).toBeNull();
    expect(stateAfter(action, facts)).toBe(after);
  });

  it.each(steps.filter(({ after }) => !after))('refuses $action of a $side that is $state, for that alone', (step) => {
    const { side, action, state } = step;
    const actor = ['open', 'outdate'].includes(action) ? JARSHY : anybody;
    const states = steps.filter((other) => other.side === side && other.action === action && other.after);
    const params = { action, state, states: states.map((other) => other.state) };
    expect(refusal(action, factsOf(side, { state, ...standing(action), claim }), actor, REMARKS)).toEqual({
      forbidden: false,
      reasons: [{ code: 'workflow.wrong_state', params }],
    });
  });

  it.each(rights.filter(({ may }) => may))('lets a $role $skill the skill $action a $side in $state', (right) => {
    expect(refusalOf(right)).toBeNull();
  });

  it.each(rights.filter(({ may }) => !may))(
    'forbids a $role $skill the skill to $action a $side in $state',
    (right) => {
      const refused = refusalOf(right);
      expect(refused?.forbidden).toBe(true);
      expect(refused?.reasons.map(({ code }) => code)).toEqual(
        expect.arrayContaining([expect.stringMatching(/^workflow\.(role|skill|language)_missing$/)]),
      );
    },
  );

  it.each(['open', 'outdate'] as const)('leaves %s to Jarshy, whoever asks', (action) => {
    const facts = factsOf('target', { state: action === 'open' ? 'draft' : 'review' });
    expect(refusal(action, facts, anybody, {})).toEqual({
      forbidden: true,
      reasons: [{ code: 'workflow.not_for_people' }],
    });
  });

  it('names the role and the skill when both are missing', () => {
    expect(refusal('edit', factsOf('target', { state: 'translation' }), actorOf(), {})).toEqual({
      forbidden: true,
      reasons: [
        { code: 'workflow.role_missing', params: { roles: ['translator'] } },
        { code: 'workflow.skill_missing', params: { from: 'ru', to: 'kk' } },
      ],
    });
  });

  it.each([
    ['source', 'draft'],
    ['target', 'translation'],
  ] as const)('takes the work on a %s up again that its withdrawal broke off', (side, state) => {
    const facts = factsOf(side, { state: 'withdrawn', live: false, revisedSinceRelease: true });
    expect(stateAfter('reinstate', facts)).toBe(state);
  });

  it('takes up what the source of a text did while that was withdrawn', () => {
    const facts = factsOf('target', { state: 'withdrawn', live: false, behindFrom: 'source-1' });
    expect(stateAfter('reinstate', facts)).toBe('translation');
  });

  it('names every role that would do', () => {
    expect(refusal('requestChanges', factsOf('source', { state: 'review' }), actorOf(), REMARKS)).toEqual({
      forbidden: true,
      reasons: [
        { code: 'workflow.role_missing', params: { roles: ['reviewer', 'publisher'] } },
        { code: 'workflow.language_missing', params: { language: 'ru' } },
      ],
    });
  });

  function refusalOf({ side, action, state, role, skill }: (typeof rights)[number]) {
    const actor = actorOf({ roles: [role], skills: skill === 'with' ? [RU_KK] : [] });
    return refusal(action, factsOf(side, { state, ...standing(action), claim }), actor, REMARKS);
  }
});

const WITHOUT_KAZAKH = { ...factsOf('target').document, requiredLanguages: ['ru' as const] };

/** What can stand against an action, one by one: how it comes about, and the reason that it gives. */
const FAULTS: Record<string, { facts?: Partial<VariantFacts>; input?: object; code: string }> = {
  role: { code: 'workflow.role_missing' },
  state: { facts: { state: 'withdrawn' }, code: 'workflow.wrong_state' },
  claimed: { facts: { claim: { ...claim, personId: 'other' } }, code: 'workflow.claimed_by_other' },
  unfinished: { facts: { segments: { ...factsOf('target').segments, draft: 2 } }, code: 'workflow.segments_open' },
  outdated: { facts: { sourceRevisionId: 'source-1' }, code: 'workflow.source_changed' },
  source: { facts: { source: { state: 'review', revisionId: 'source-2' } }, code: 'workflow.source_not_approved' },
  own: { facts: { authors: ['other', 'somebody'] }, code: 'workflow.own_work' },
  unwanted: { facts: { document: WITHOUT_KAZAKH }, code: 'workflow.language_taken_out' },
  slug: { facts: { slugTaken: true }, code: 'workflow.slug_taken' },
  even: { facts: { behindFrom: null }, code: 'workflow.not_behind' },
  corrector: { facts: { correctors: ['somebody'] }, code: 'workflow.own_correction' },
  edited: { facts: { editedSince: 2 }, code: 'workflow.edits_pending' },
  unnoted: { facts: { changeKind: 'correction' }, code: 'workflow.correction_note_missing' },
  mute: { input: {}, code: 'workflow.remark_required' },
  silent: { input: {}, code: 'workflow.reason_required' },
  gone: { facts: { live: false }, code: 'workflow.not_live' },
  unseen: { facts: { firstPublishedAt: null }, code: 'workflow.not_live' },
};

const GUARDED: [Action, State, (keyof typeof FAULTS)[]][] = [
  ['edit', 'translation', ['role', 'state', 'unwanted', 'claimed']],
  ['submit', 'translation', ['role', 'state', 'unwanted', 'claimed', 'unfinished', 'outdated']],
  ['requestChanges', 'review', ['role', 'state', 'unwanted', 'claimed', 'mute']],
  ['approve', 'review', ['role', 'state', 'unwanted', 'own', 'claimed', 'source', 'outdated', 'slug', 'unnoted']],
  ['release', 'approved', ['role', 'state', 'unwanted', 'source', 'outdated', 'slug', 'unnoted']],
  ['stillAccurate', 'translation', ['role', 'state', 'unwanted', 'claimed', 'outdated', 'even', 'corrector', 'edited']],
  [
    'notApplicable',
    'translation',
    ['role', 'unwanted', 'claimed', 'outdated', 'even', 'corrector', 'edited', 'gone', 'silent'],
  ],
  ['describeChange', 'review', ['role', 'state', 'unwanted', 'unseen']],
  ['withdraw', 'published', ['role', 'gone', 'silent']],
];

describe('a refusal', () => {
  it.each(GUARDED)('of %s names every failed guard, whichever they are', (action, state, faults) => {
    fc.assert(
      fc.property(fc.subarray(faults), (failing) => {
        const facts = failing.reduce((all, name) => ({ ...all, ...FAULTS[name]?.facts }), factsOf('target', { state }));
        const actor = failing.includes('role') ? { ...anybody, roles: [] } : anybody;
        const input = failing.some((name) => FAULTS[name]?.input) ? {} : REMARKS;
        const reasons = refusal(action, facts, actor, input)?.reasons ?? [];
        expect(reasons.map(({ code }) => code).sort()).toEqual(failing.map((name) => FAULTS[name]?.code).sort());
      }),
    );
  });

  it('of approving meets everyone who has a share in the text, whatever their roles', () => {
    fc.assert(
      fc.property(anyFacts, anyActor, (facts, actor) => {
        const shared = { ...facts, authors: [...facts.authors, actor.id] };
        expect(refusal('approve', shared, actor, {})?.reasons).toContainEqual({ code: 'workflow.own_work' });
        expect(allowedActions(shared, actor)).not.toContain('approve');
      }),
    );
  });

  it.each([
    [
      'approving meets whoever wrote what readers are told of a correction',
      'correction',
      'somebody',
      'workflow.own_work',
    ],
    ['approving meets nobody for a note that readers are not told', 'update', 'somebody', undefined],
    ['approving meets nobody else for the note', 'correction', 'other', undefined],
  ] as const)('of %s', (_, changeKind, changeNotedBy, code) => {
    const facts = factsOf('target', { state: 'review', changeKind, changeNote: 'Қате болды.', changeNotedBy });
    expect(refusal('approve', facts, anybody, {})?.reasons.map((reason) => reason.code)).toEqual(code && [code]);
  });

  it('of releasing a correction without a note meets no text that is not public', () => {
    expect(refusal('release', factsOf('target', { live: false, changeKind: 'correction' }), anybody, {})).toBeNull();
  });

  it('for edits that would stay behind is lifted by saying that they may', () => {
    const facts = factsOf('target', { state: 'translation', editedSince: 1 });
    expect(refusal('stillAccurate', facts, anybody, { leaveEdits: true })).toBeNull();
    expect(allowedActions(facts, anybody)).toContain('stillAccurate');
  });

  it('of approving meets Jarshy itself', () => {
    expect(refusal('approve', factsOf('source', { state: 'review', authors: [] }), JARSHY, {})?.reasons).toEqual([
      { code: 'workflow.own_work' },
    ]);
  });

  it('never meets what was offered, and always meets what was not', () => {
    fc.assert(
      fc.property(anyFacts, anyActor, (facts, actor) => {
        const accepted = ACTIONS.filter((action) => refusal(action, facts, actor, REMARKS) === null);
        expect(allowedActions(facts, actor)).toEqual(accepted);
      }),
    );
  });

  it('meets whoever is an administrator and nothing else, in everything', () => {
    fc.assert(
      fc.property(anyFacts, anyActor, (facts, actor) => {
        const administrator = { ...actor, roles: ['administrator' as const] };
        expect(allowedActions(facts, administrator)).toEqual([]);
      }),
    );
  });
});
