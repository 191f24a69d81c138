import { DataSource } from 'typeorm';
import type { Role } from '../../src/accounts/actor.js';
import { STATES, type State } from '../../src/documents/variant.entity.js';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import type { VariantFacts } from '../../src/workflow/facts.js';
import { variantFacts } from '../../src/workflow/facts.query.js';
import { refusal, type Action } from '../../src/workflow/transitions.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, send, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

type Side = 'source' | 'target';
type Person = 'author' | 'translator' | 'reviewer' | 'publisher';
type Response = Awaited<ReturnType<TestPerson['get']>>;

interface Reason {
  code: string;
  detail: string;
  params?: object;
}
interface Problem {
  status: number;
  code: string;
  title: string;
  detail?: string;
  reasons: Reason[];
  current?: { state: string; version: number };
}

const SOURCE_STATES: State[] = ['draft', 'review', 'approved', 'published', 'withdrawn'];
const STAGES: [Side, State][] = [
  ...SOURCE_STATES.map((state): [Side, State] => ['source', state]),
  ...STATES.map((state): [Side, State] => ['target', state]),
];

/** Whose step it is, for a source and for a target, and in which states nothing but the person can stand against it. */
const STEPS: [Action, Record<Side, [Person, ...State[]]>][] = [
  ['edit', { source: ['author', 'draft'], target: ['translator', 'translation'] }],
  ['claim', { source: ['author', 'draft', 'review'], target: ['translator', 'translation', 'review'] }],
  ['unclaim', { source: ['author'], target: ['translator'] }],
  ['submit', { source: ['author', 'draft'], target: ['translator'] }],
  ['requestChanges', { source: ['reviewer', 'review', 'approved'], target: ['reviewer', 'review', 'approved'] }],
  ['approve', { source: ['reviewer', 'review'], target: ['reviewer'] }],
  ['revise', { source: ['author', 'published', 'withdrawn'], target: ['translator', 'published', 'withdrawn'] }],
  ['withdraw', { source: ['publisher', 'published'], target: ['publisher', 'published'] }],
];

const INPUT = { remark: 'Уточните дату', reason: 'Ошибка в дате' };

describe('refusals', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let outsider: TestPerson;
  const variants = new Map<string, VariantView>();
  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    outsider = await addPerson(test.app, { name: 'Әкімші', roles: ['administrator'] });
    for (const [side, state] of STAGES) variants.set(`${side} ${state}`, await stages[side](state));
  });
  afterAll(() => test.close());

  const variantIn = (side: Side, state: State) => variants.get(`${side} ${state}`) as VariantView;
  const factsOf = async ({ id }: { id: string }) =>
    (await variantFacts(test.app.get(DataSource).manager, id, { lock: false })) as VariantFacts;

  function attempt(person: TestPerson, action: Action, variant: VariantView, language: Language): Promise<Response> {
    const url = `/api/v1/variants/${variant.id}`;
    const headers = { 'if-match': '*', 'accept-language': language };
    switch (action) {
      case 'edit':
        return variant.isSource
          ? person.put(`${url}/content`, { ...STORY, title: 'Другое' }, headers)
          : person.put(`${url}/segments`, { segments: [{ id: 'title', text: 'Басқа' }] }, headers);
      case 'claim':
        return person.post(`${url}/claim`, undefined, headers);
      case 'unclaim':
        return person.delete(`${url}/claim`, headers);
      case 'requestChanges':
        return person.post(`${url}/change-request`, { remark: INPUT.remark }, headers);
      case 'withdraw':
        return person.post(`${url}/withdrawal`, { reason: INPUT.reason }, headers);
      default: {
        const resource = { submit: 'submission', approve: 'approval', revise: 'revision' }[action as string] ?? '';
        return person.post(`${url}/${resource}`, undefined, headers);
      }
    }
  }

  describe.each(STAGES)('of a %s in %s', (side, state) => {
    const cases = STEPS.flatMap(([action, rights], index) => {
      const [writer, ...states] = rights[side];
      // The task of a text in review is the reviewer's.
      const isReviewers = state === 'review' && ['claim', 'unclaim'].includes(action);
      const person = isReviewers ? 'reviewer' : writer;
      const language = LANGUAGES[index % LANGUAGES.length] as Language;
      const wrong = { action, person: 'outsider' as const, status: 403, language };
      return states.includes(state) ? [wrong] : [wrong, { action, person, status: 409, language }];
    });

    it.each(cases)('answer $person with $status for $action, in $language', async (refused) => {
      const { action, status, language } = refused;
      const person = refused.person === 'outsider' ? outsider : newsroom[refused.person];
      const variant = variantIn(side, state);
      const facts = await factsOf(variant);
      const response = await attempt(person, action, variant, language);
      const problem = problemIn(response, language);
      expect(problem).toMatchObject({ status, code: 'workflow.refused', current: { state, version: facts.version } });
      expect(problem.reasons.map(({ code, params }) => ({ code, params }))).toEqual(
        refusal(action, facts, person.actor, INPUT)?.reasons.map(({ code, params }) => ({ code, params })),
      );
      expect(await factsOf(variant)).toEqual(facts);
    });

    it.each([
      ['an author', 'author' as const, 403, 'workflow.role_missing'],
      ...(state === 'approved'
        ? []
        : [['a publisher', 'publisher' as const, 409, 'release.nothing_approved'] as const]),
    ] as const)('answer %s for release', async (_, person, status, code) => {
      const { documentId } = variantIn(side, state);
      const response = await newsroom[person].post(`/api/v1/documents/${documentId}/release`, undefined, {
        'if-match': '*',
      });
      const reasons: unknown = expect.arrayContaining([expect.objectContaining({ code })]);
      expect(problemIn(response, 'en')).toMatchObject({ status, code: 'release.refused', reasons });
    });
  });

  /** The reasons that a person gets, beyond the wrong role and the wrong state, and how they read. */
  const REASONS: [string, () => Promise<Response>, number, string, Partial<Record<Language, RegExp>>][] = [
    [
      'whoever wrote the text, though a reviewer, to approve it',
      async () => {
        const person = await addPerson(test.app, { roles: ['author', 'reviewer'], skills: [{ from: 'ru', to: 'kk' }] });
        const variant = await stages.source('draft');
        ok(await person.put(`/api/v1/variants/${variant.id}/content`, { ...STORY, lead: 'Своё' }, ANY));
        ok(await newsroom.act(person, variant, 'submission'));
        return attempt(person, 'approve', variant, 'en');
      },
      409,
      'workflow.own_work',
      { en: /another person has to approve it/ },
    ],
    [
      'a publisher to approve',
      () => attempt(newsroom.publisher, 'approve', variantIn('source', 'review'), 'ru'),
      403,
      'workflow.role_missing',
      { ru: /^Для этого нужна роль: проверяющий\.$/ },
    ],
    [
      'an author to send a text back',
      () => attempt(newsroom.author, 'requestChanges', variantIn('target', 'review'), 'kk'),
      403,
      'workflow.role_missing',
      { kk: /тексеруші немесе шығарушы редактор\.$/ },
    ],
    [
      'a translator of another pair to submit',
      async () => {
        const person = await personWith(['translator'], { from: 'ru', to: 'en' });
        return attempt(person, 'submit', variantIn('target', 'translation'), 'ru');
      },
      403,
      'workflow.skill_missing',
      { ru: /с русского на казахский/ },
    ],
    [
      'a reviewer without the language to approve a source',
      async () => {
        const person = await personWith(['reviewer'], { from: 'kk', to: 'en' });
        return attempt(person, 'approve', variantIn('source', 'review'), 'en');
      },
      403,
      'workflow.language_missing',
      { en: /Russian/ },
    ],
    [
      'a second translator to work on what another has taken',
      async () => {
        const variant = await stages.target('translation');
        ok(await newsroom.act(newsroom.translator, variant, 'claim'));
        const person = await personWith(['translator'], { from: 'ru', to: 'kk' });
        return attempt(person, 'edit', variant, 'kk');
      },
      409,
      'workflow.claimed_by_other',
      { kk: /^Бұл мәтінмен Аудармашы жұмыс істеп жатыр, мерзімі – \d{4} ж\. \d+ \p{L}+, \d\d:\d\d\.$/u },
    ],
    [
      'a translator to submit what is not finished',
      () => attempt(newsroom.translator, 'submit', variantIn('target', 'translation'), 'ru'),
      409,
      'workflow.segments_open',
      { ru: /^Не закончено 6 сегментов\.$/ },
    ],
    [
      'a reviewer to approve a target before its source',
      () => attempt(newsroom.reviewer, 'approve', variantIn('target', 'review'), 'kk'),
      409,
      'workflow.source_not_approved',
      { kk: /«тексерілуде»/ },
    ],
    [
      'a reviewer to approve what translates an older source',
      async () => {
        const variant = await stages.target('review');
        const source = await newsroom.variant(variant.documentId, 'ru');
        ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Дата?' }));
        ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
        ok(await newsroom.act(newsroom.author, source, 'submission'));
        ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
        return attempt(newsroom.reviewer, 'approve', variant, 'ru');
      },
      409,
      'workflow.source_changed',
      { ru: /^Оригинал изменился после перевода\.$/ },
    ],
    [
      'a translator to go on with a language that was taken out',
      async () => {
        const variant = await stages.target('translation');
        const changes = { requiredLanguages: ['ru'], optionalLanguages: [] };
        ok(await newsroom.publisher.patch(`/api/v1/articles/${variant.documentId}`, changes, ANY));
        return attempt(newsroom.translator, 'claim', variant, 'kk');
      },
      409,
      'workflow.language_taken_out',
      { kk: /қазақ тілі/ },
    ],
    [
      'a reviewer to send back without a remark',
      () => newsroom.act(newsroom.reviewer, variantIn('source', 'review'), 'change-request', { remark: ' ' }),
      409,
      'workflow.remark_required',
      {},
    ],
    [
      'a publisher to withdraw without a reason',
      () => newsroom.act(newsroom.publisher, variantIn('source', 'published'), 'withdrawal', {}),
      409,
      'workflow.reason_required',
      {},
    ],
    [
      'a publisher to withdraw what is not public',
      () => attempt(newsroom.publisher, 'withdraw', variantIn('target', 'review'), 'kk'),
      409,
      'workflow.not_live',
      { kk: /^Мәтін жарияланбаған\.$/ },
    ],
    [
      'an author to release',
      () =>
        newsroom.author.post(`/api/v1/documents/${variantIn('source', 'approved').documentId}/release`, undefined, {
          'if-match': '*',
        }),
      403,
      'workflow.role_missing',
      {},
    ],
    [
      'a publisher to release when nothing is approved',
      () => newsroom.release(variantIn('source', 'review').documentId),
      409,
      'release.nothing_approved',
      {},
    ],
    [
      'a publisher to release when a required language is missing',
      async () => {
        const { documentId } = await stages.source('approved', { releasePolicy: 'together' });
        return newsroom.publisher.post(`/api/v1/documents/${documentId}/release`, undefined, {
          ...inLanguage('kk'),
          'if-match': '*',
        });
      },
      409,
      'release.language_missing',
      { kk: /қазақ тіліндегі/ },
    ],
    [
      'a publisher to release the source when a required language translates an older one',
      async () => {
        const { documentId } = await stages.target('published', { releasePolicy: 'together' });
        const source = await newsroom.variant(documentId, 'ru');
        ok(await newsroom.act(newsroom.author, source, 'revision'));
        ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
        ok(await newsroom.act(newsroom.author, source, 'submission'));
        ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
        return newsroom.publisher.post(`/api/v1/documents/${documentId}/release`, undefined, {
          ...inLanguage('ru'),
          'if-match': '*',
        });
      },
      409,
      'release.language_outdated',
      { ru: /на казахском языке/ },
    ],
    [
      'a reviewer to set the address of a text',
      () => rename(newsroom.reviewer, variantIn('source', 'review'), 'most', 'kk'),
      403,
      'workflow.role_missing',
      { kk: /автор немесе шығарушы редактор/ },
    ],
    [
      'a translator to change the settings of a document',
      () => {
        const { documentId } = variantIn('source', 'draft');
        return newsroom.translator.patch(`/api/v1/articles/${documentId}`, {}, { ...ANY, ...inLanguage('en') });
      },
      403,
      'workflow.role_missing',
      { en: /^This needs the role of author or publisher\.$/ },
    ],
  ];

  it.each(REASONS)('keep %s', async (_, refuse, status, code, patterns) => {
    const response = await refuse();
    const [language, pattern] = (Object.entries(patterns)[0] ?? ['en', /./]) as [Language, RegExp];
    const problem = problemIn(response, language);
    expect(problem.status).toBe(status);
    const reason = problem.reasons.find((candidate) => candidate.code === code);
    expect(reason?.detail).toMatch(pattern);
  });

  /** Refusals that are one reason by themselves. */
  const SINGLE: [string, () => Promise<Response>, number, string][] = [
    [
      'the text of a target as a whole',
      () => newsroom.translator.put(`/api/v1/variants/${variantIn('target', 'translation').id}/content`, STORY, ANY),
      409,
      'workflow.targets_by_segment',
    ],
    [
      'segments of a source',
      () => {
        const segments = [{ id: 'title', text: 'Көпір' }];
        return newsroom.author.put(`/api/v1/variants/${variantIn('source', 'draft').id}/segments`, { segments }, ANY);
      },
      409,
      'segments.source_is_whole',
    ],
    [
      'to confirm what needs no revision',
      () => newsroom.act(newsroom.translator, variantIn('target', 'translation'), 'confirmation'),
      409,
      'segments.nothing_to_confirm',
    ],
    [
      'to take back an order that nobody gave',
      () => newsroom.publisher.delete(`/api/v1/documents/${variantIn('source', 'review').documentId}/release-order`),
      409,
      'release.not_ordered',
    ],
    [
      'another address once public, of whoever is no publisher',
      () => rename(newsroom.author, variantIn('source', 'published')),
      403,
      'slug.refused',
    ],
    [
      'the address of another text',
      async () => rename(newsroom.author, await stages.source('draft'), variantIn('source', 'review').slug ?? ''),
      409,
      'slug.taken',
    ],
    [
      'to take the source language out of a document',
      () => {
        const body = { requiredLanguages: ['kk'], optionalLanguages: ['en'] };
        return newsroom.author.patch(`/api/v1/articles/${variantIn('source', 'draft').documentId}`, body, ANY);
      },
      409,
      'documents.source_language_needed',
    ],
    [
      'a document without its source language',
      () => {
        const body = { language: 'ru', content: STORY, requiredLanguages: ['kk'], optionalLanguages: [] };
        return newsroom.author.post('/api/v1/articles', body);
      },
      409,
      'documents.source_language_needed',
    ],
  ];

  it.each(SINGLE)('meet %s', async (_, refuse, status, code) => {
    const response = await refuse();
    expect(problemIn(response, 'en')).toMatchObject({ status, code });
  });

  it('of segments name every fault with its place, and save nothing', async () => {
    const { id } = variantIn('target', 'translation');
    const segments = [
      { id: 'title', text: 'я'.repeat(301) },
      { id: 'lead', text: ' ', status: 'translated' },
      { id: 'body.p9.text', text: 'Жоқ' },
      { id: 'title', text: 'Көпір' },
      { id: 'section.0', text: 'Жаңалықтар' },
    ];
    const response = await newsroom.translator.put(`/api/v1/variants/${id}/segments`, { segments }, ANY);
    const problem = problemIn(response, 'en');
    expect(problem).toMatchObject({
      status: 422,
      code: 'validation.failed',
      reasons: [
        { code: 'segments.too_long', params: { segment: 'title', limit: 300 }, pointer: '/segments/0/text' },
        { code: 'segments.empty', pointer: '/segments/1/text' },
        { code: 'segments.unknown', pointer: '/segments/2/id' },
        { code: 'segments.twice', pointer: '/segments/3/id' },
      ],
    });
    expect((await newsroom.segments({ id })).every(({ targetText }) => targetText === '')).toBe(true);
  });

  it('meet whoever is not signed in, at every address', async () => {
    const { id, documentId } = variantIn('source', 'review');
    for (const [method, url] of [
      ['GET', `/api/v1/variants/${id}`],
      ['POST', `/api/v1/variants/${id}/approval`],
      ['PUT', `/api/v1/variants/${id}/content`],
      ['POST', `/api/v1/documents/${documentId}/release`],
      ['GET', '/api/v1/tasks'],
      ['GET', '/api/v1/articles'],
    ] as const) {
      expect((await send(test.app, method, url)).statusCode).toBe(401);
    }
  });

  const ANY = { 'if-match': '*' };
  const inLanguage = (language: Language) => ({ 'accept-language': language });

  function personWith(roles: Role[], skill: { from: Language; to: Language }): Promise<TestPerson> {
    return addPerson(test.app, { roles, skills: [skill] });
  }

  function rename(person: TestPerson, { id }: VariantView, slug = 'most', language: Language = 'en') {
    return person.put(`/api/v1/variants/${id}/slug`, { slug }, { ...ANY, ...inLanguage(language) });
  }
});

/** The problem of an answer; every text of it must be one that people can read. */
function problemIn(response: Response, language: Language): Problem {
  expect(response.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  expect(response.headers['content-language']).toBe(language);
  const problem = response.json<Problem>();
  const texts = [problem.title, problem.detail, ...(problem.reasons ?? []).map(({ detail }) => detail)];
  for (const text of texts.filter((candidate) => candidate !== undefined)) {
    expect(text).toMatch(/^\P{Ll}.*[.!]$/su);
    expect(text).not.toMatch(/\{\{|\}\}|\$t\(|undefined|\[object|\b(workflow|release|segments|slug|documents)[.:]/);
    if (language !== 'en') expect(text).toMatch(/\p{Script=Cyrillic}/u);
  }
  return problem;
}
