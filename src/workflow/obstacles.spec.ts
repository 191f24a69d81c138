import fc from 'fast-check';
import { actorOf, anyActor, anyFacts, factsOf, NO_SEGMENTS, RU_KK } from '../../test/support/variant-facts.js';
import { obstaclesOf } from './obstacles.js';
import { refusal } from './transitions.js';

const translator = actorOf({ roles: ['translator'], skills: [RU_KK] });
const reviewer = actorOf({ roles: ['reviewer'], skills: [RU_KK] });

describe('what stands in the way', () => {
  it.each([
    ['draft', 'source', ['submit', 'approve', 'release']],
    ['draft', 'target', ['submit']],
    ['translation', 'target', ['submit', 'approve', 'release']],
    ['review', 'target', ['approve', 'release']],
    ['approved', 'target', ['release']],
    ['published', 'target', []],
    ['withdrawn', 'source', []],
  ] as const)('of a %s %s is told for %j', (state, side, steps) => {
    const facts = factsOf(side, { state });
    expect(obstaclesOf(facts, [facts], translator).map(({ step }) => step)).toEqual(steps);
  });

  it('is nothing for whoever can go on', () => {
    const facts = factsOf('target', { state: 'translation' });
    const [submit] = obstaclesOf(facts, [factsOf('source'), facts], translator);
    expect(submit).toEqual({ step: 'submit', isNext: true, obstacles: [] });
  });

  it.each([
    ['segments that are not done', { segments: { ...NO_SEGMENTS, untranslated: 2 } }, 'workflow.segments_open'],
    ['a source that has changed', { sourceRevisionId: 'source-1' }, 'workflow.source_changed'],
    [
      'somebody else who has it',
      { claim: { personId: 'kim', name: 'Kim', expiresAt: new Date(0) } },
      'workflow.claimed_by_other',
    ],
  ])('of a translation are %s, with who could help', (_, fields, code) => {
    const facts = factsOf('target', { state: 'translation', ...fields });
    const found = obstaclesOf(facts, [facts], translator)[0]?.obstacles.find((obstacle) => obstacle.code === code);
    expect(found?.helper?.roles.length).toBeGreaterThan(0);
    if (code === 'workflow.claimed_by_other') expect(found?.helper?.personId).toBe('kim');
    else expect(found?.helper).toMatchObject({ roles: ['translator'], pair: RU_KK });
  });

  it('of a review is a source that nobody has approved, for reviewers who know its language', () => {
    const facts = factsOf('target', { state: 'review', source: { state: 'review', revisionId: 'source-2' } });
    expect(obstaclesOf(facts, [facts], reviewer)[0]?.obstacles).toEqual([
      {
        code: 'workflow.source_not_approved',
        params: { state: 'review' },
        helper: { roles: ['reviewer'], pair: null, language: 'ru', personId: null },
      },
    ]);
  });

  it('of a release are the languages that have to go out together with this one', () => {
    const facts = factsOf('target');
    const source = factsOf('source', { state: 'review' });
    const publisher = actorOf({ roles: ['publisher'] });
    const [release] = obstaclesOf(facts, [source, facts], publisher);
    expect(release?.obstacles).toEqual([
      {
        code: 'release.language_missing',
        params: { language: 'ru' },
        helper: { roles: ['reviewer'], pair: null, language: 'ru', personId: null },
      },
    ]);
  });

  it('of the next step is what the step would be refused with, whoever asks', () => {
    fc.assert(
      fc.property(anyFacts, anyActor, (facts, actor) => {
        const [next] = obstaclesOf(facts, [facts], actor).filter(({ isNext }) => isNext);
        if (!next) return;
        const codes = next.obstacles.map(({ code }) => code);
        const refused = refusal(next.step, facts, actor, {})?.reasons.map(({ code }) => code) ?? [];
        expect(codes.filter((code) => !code.startsWith('release.'))).toEqual(refused);
      }),
    );
  });
});
