import { DataSource } from 'typeorm';
import type { LanguagePreview, ReleasePreview } from '../../src/workflow/previews/release-preview.schema.js';
import type { Language } from '../../src/languages/languages.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';
const ANY = { 'if-match': '*' };
const LANGUAGES_OF_IT = { requiredLanguages: ['kk', 'ru'], optionalLanguages: [] };

let test: TestApp;
let database: DataSource;
let newsroom: Newsroom;
let stages: Stages;
beforeAll(async () => {
  test = await startTestApp();
  database = test.app.get(DataSource);
  newsroom = await Newsroom.open(test.app);
  stages = new Stages(test.app, newsroom);
});
afterAll(() => test.close());

const ask = (documentId: string, body: object, person = newsroom.publisher) =>
  person.post(`/api/v1/documents/${documentId}/release-preview`, body);
const preview = async (documentId: string, body: object, person?: TestPerson) =>
  ok<ReleasePreview>(await ask(documentId, body, person));
function inLanguage({ languages }: ReleasePreview, wanted: Language): LanguagePreview {
  const found = languages.find(({ language }) => language === wanted);
  if (!found) throw new Error(`Nothing is said of ${wanted}`);
  return found;
}
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code);
const feedItem = async (language: Language, documentId: string) => {
  const feed = (await test.app.inject(`/${language}/feed.json`)).json<{ items: { id: string }[] }>();
  return feed.items.find(({ id }) => id.includes(documentId));
};
const bothPublished = () => stages.target('published', LANGUAGES_OF_IT);

const bothSides = () => addPerson(test.app, { roles: ['author', 'translator'], skills: [{ from: 'ru', to: 'kk' }] });

/** A public translation whose source has been corrected by this person. */
async function behindCorrection(corrector = newsroom.author) {
  const target = await bothPublished();
  const { documentId } = target;
  const source = await newsroom.variant(documentId, 'ru');
  ok(await newsroom.act(corrector, source, 'revision', { change: 'correction', note: 'Не 320.' }));
  const { revision } = await newsroom.variant(documentId, 'ru');
  const content = { ...revision?.content, lead: 'Мост длиной 230 метров открыли.' };
  ok(await corrector.put(`/api/v1/variants/${source.id}/content`, content, ANY));
  ok(await newsroom.act(corrector, source, 'submission'));
  await stages.prepare(documentId);
  ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  ok(await newsroom.release(documentId));
  return target;
}

/** Everything that could be changed by it. */
async function everything(documentId: string) {
  const [state] = await database.query(
    `SELECT (SELECT json_agg(v ORDER BY v.id) FROM variants v WHERE v.document_id = $1) AS variants,
            (SELECT json_agg(p ORDER BY p.language) FROM publications p WHERE p.document_id = $1) AS publications,
            (SELECT count(*) FROM publication_changes) AS changes, (SELECT count(*) FROM outbox) AS outbox,
            (SELECT count(*) FROM events) AS events, (SELECT count(*) FROM revisions) AS revisions,
            (SELECT json_agg(v ORDER BY v.language) FROM public_versions v) AS versions`,
    [documentId],
  );
  return state as object;
}

describe('a preview of what subscribers will see', () => {
  it('of a release tells the very item that the feeds then have', async () => {
    const { documentId } = await stages.target('approved', LANGUAGES_OF_IT);
    const seen = await preview(documentId, { action: 'release' });
    expect(seen.languages.map(({ language, happens }) => [language, happens])).toEqual([
      ['kk', 'published'],
      ['ru', 'published'],
    ]);
    ok(await newsroom.release(documentId));
    for (const language of ['kk', 'ru'] as const) {
      const { page, feed } = inLanguage(seen, language);
      const item = await feedItem(language, documentId);
      const dates = { date_published: expect.any(String), date_modified: expect.any(String) };
      expect(item).toEqual({ ...feed?.item, ...dates });
      expect([feed?.isNew, page?.status]).toEqual([true, 200]);
      expect((await test.app.inject(new URL(page?.url ?? '').pathname)).statusCode).toBe(200);
    }
  });

  it('of a release that is held back says why', async () => {
    const { documentId } = await stages.target('review', { ...LANGUAGES_OF_IT, releasePolicy: 'together' });
    const seen = await preview(documentId, { action: 'release' });
    expect(seen.languages.map(({ happens, feed }) => [happens, feed])).toEqual([
      ['nothing', null],
      ['nothing', null],
    ]);
    expect(codes([...seen.reasons, ...seen.languages.flatMap(({ reasons }) => reasons)])).not.toEqual([]);
  });

  it('of a correction has the note in its language, and tells the others that theirs is awaited', async () => {
    const { documentId } = await bothPublished();
    const seen = await preview(documentId, { action: 'correction', notes: { ru: 'Длина – 230 метров.' } });
    const [ru, kk] = [inLanguage(seen, 'ru'), inLanguage(seen, 'kk')];
    expect([ru.happens, kk.happens]).toEqual(['corrected', 'correctionAwaited']);
    expect(ru.page?.notice).toBe('Длина – 230 метров.');
    expect(ru.feed?.item?.content_html).toContain('Длина – 230 метров.');
    expect([ru.feed?.isNew, ru.feed?.isUpdated, kk.feed?.isUpdated]).toEqual([false, true, false]);
    expect(kk.page?.notice).not.toBeNull();
    expect(kk.feed?.item?.content_html).not.toBe((await feedItem('kk', documentId)) ?? '');
  });

  it('of a correction without words for its readers says that they are missing', async () => {
    const { documentId } = await bothPublished();
    const seen = await preview(documentId, { action: 'correction', languages: ['ru'] });
    expect(inLanguage(seen, 'ru')).toMatchObject({
      happens: 'nothing',
      reasons: [{ code: 'workflow.correction_note_missing', detail: expect.any(String) }],
    });
  });

  it.each<['minorEdit' | 'update', string, boolean]>([
    ['minorEdit', 'minorEdit', false],
    ['update', 'updated', true],
  ])('of a change (%s) is %s, and shown as changed: %s', async (action, happens, isUpdated) => {
    const { documentId } = await bothPublished();
    const ru = inLanguage(await preview(documentId, { action, languages: ['ru'] }), 'ru');
    expect([ru.happens, ru.feed?.isNew, ru.feed?.isUpdated]).toEqual([happens, false, isUpdated]);
  });

  it('of a change shows the text that is being worked on', async () => {
    const { id, documentId } = await stages.source('published', { requiredLanguages: ['ru'], optionalLanguages: [] });
    ok(await newsroom.act(newsroom.author, { id }, 'revision', { change: 'update' }));
    const { revision } = await newsroom.variant(documentId, 'ru');
    const content = { ...revision?.content, title: 'Мост открыли раньше срока' };
    ok(await newsroom.author.put(`/api/v1/variants/${id}/content`, content, ANY));
    const ru = inLanguage(await preview(documentId, { action: 'update' }), 'ru');
    expect(ru.feed?.item?.title).toBe('Мост открыли раньше срока');
  });

  it('of a withdrawal is the neutral notice, in the language of each', async () => {
    const { documentId } = await bothPublished();
    const request = { kind: 'publishedInError', notices: { kk: 'Мәтін қате жарияланды.' } };
    const seen = await preview(documentId, { action: 'withdrawal', ...request });
    const [kk, ru] = [inLanguage(seen, 'kk'), inLanguage(seen, 'ru')];
    expect([kk.happens, kk.page?.status, kk.page?.notice]).toEqual(['withdrawn', 410, 'Мәтін қате жарияланды.']);
    expect(kk.feed?.item?.summary).toBe('Мәтін қате жарияланды.');
    expect(JSON.stringify(ru.feed)).not.toContain('мост');
    ok(
      await newsroom.publisher.post(
        `/api/v1/documents/${documentId}/withdrawal`,
        { ...request, reason: 'Ошибка' },
        ANY,
      ),
    );
    expect(await feedItem('ru', documentId)).toEqual({
      ...ru.feed?.item,
      date_modified: expect.any(String),
      _jarshy: expect.anything(),
    });
  });

  it('of a withdrawal in favour of another text leads there', async () => {
    const [one, other] = [await bothPublished(), await bothPublished()];
    const request = { action: 'withdrawal', kind: 'superseded', redirectTo: other.documentId };
    const { page } = inLanguage(await preview(one.documentId, request), 'ru');
    expect(page).toMatchObject({ status: 308, redirectTo: expect.stringContaining('/ru/news/') });
    const unfit = await preview((await bothPublished()).documentId, { ...request, redirectTo: UNKNOWN });
    expect(codes(inLanguage(unfit, 'ru').reasons)).toEqual(['withdrawal.redirect_not_public']);
  });

  it('of other words for a withdrawal has them on the page and in the feeds', async () => {
    const { documentId } = await bothPublished();
    const url = `/api/v1/documents/${documentId}/withdrawal`;
    ok(await newsroom.publisher.post(url, { kind: 'publishedInError', reason: 'Ошибка' }, ANY));
    const request = { kind: 'legalOrder', languages: ['ru'], notices: { ru: 'Снято по решению суда.' } };
    const seen = await preview(documentId, { action: 'withdrawalChange', ...request });
    const [kk, ru] = [inLanguage(seen, 'kk'), inLanguage(seen, 'ru')];
    expect([kk.happens, ru.happens]).toEqual(['nothing', 'withdrawalChanged']);
    expect([ru.page?.status, ru.page?.notice, ru.feed?.item?.summary]).toEqual([
      410,
      ...Array(2).fill(request.notices.ru),
    ]);
    ok(await newsroom.publisher.put(url, { ...request, reason: 'Решение суда' }, ANY));
    const item = await feedItem('ru', documentId);
    expect(item).toMatchObject({ title: ru.feed?.item?.title, summary: ru.feed?.item?.summary });
  });

  it('of a reinstatement is the item as the feeds had it', async () => {
    const { documentId } = await bothPublished();
    const former = await feedItem('ru', documentId);
    const withdrawal = { kind: 'publishedInError', reason: 'Ошибка' };
    ok(await newsroom.publisher.post(`/api/v1/documents/${documentId}/withdrawal`, withdrawal, ANY));
    const seen = await preview(documentId, { action: 'reinstatement' });
    const ru = inLanguage(seen, 'ru');
    expect(seen.languages.map(({ happens }) => happens)).toEqual(['reinstated', 'reinstated']);
    expect([ru.happens, ru.page?.status, ru.feed?.isNew]).toEqual(['reinstated', 200, false]);
    expect(ru.feed?.item).toEqual({ ...former, date_modified: expect.any(String) });
  });

  it('of a reinstatement says why there is none', async () => {
    const { documentId } = await bothPublished();
    const ru = inLanguage(await preview(documentId, { action: 'reinstatement', languages: ['ru'] }), 'ru');
    expect([ru.happens, ...codes(ru.reasons)]).toEqual(['nothing', 'workflow.not_withdrawn']);
  });

  it('of a release against the rules has the text that nobody has approved, and no other', async () => {
    const { documentId } = await stages.target('review', { ...LANGUAGES_OF_IT, releasePolicy: 'together' });
    const seen = await preview(documentId, { action: 'override', languages: ['ru'] });
    const [kk, ru] = [inLanguage(seen, 'kk'), inLanguage(seen, 'ru')];
    expect([kk.happens, ru.happens, ru.feed?.isNew, ru.page?.status]).toEqual(['nothing', 'published', true, 200]);
    const override = { languages: ['ru'], reason: 'Не терпит' };
    ok(await newsroom.publisher.post(`/api/v1/documents/${documentId}/release-override`, override, ANY));
    const dates = { date_published: expect.any(String), date_modified: expect.any(String) };
    expect(await feedItem('ru', documentId)).toEqual({ ...ru.feed?.item, ...dates });
  });

  it('of a release against the rules names what even that does not go around', async () => {
    const { documentId } = await stages.target('translation', LANGUAGES_OF_IT);
    const seen = await preview(documentId, { action: 'override', languages: ['kk'] });
    const kk = inLanguage(seen, 'kk');
    expect(kk.happens).toBe('nothing');
    expect(codes(kk.reasons)).toContain('workflow.segments_open');
  });

  it('of a release against the rules says when it needs none', async () => {
    const { documentId } = await stages.source('approved');
    const seen = await preview(documentId, { action: 'override', languages: ['ru'] });
    expect([inLanguage(seen, 'ru').happens, ...codes(seen.reasons)]).toEqual(['nothing', 'overrides.not_needed']);
  });

  it.each(['stillAccurate', 'notApplicable'])('of a translation that is %s awaits no correction', async (action) => {
    const { documentId, id } = await behindCorrection();
    ok(await newsroom.act(newsroom.translator, { id }, 'claim'));
    const before = await everything(documentId);
    for (const request of [{ action, languages: ['kk'] }, { action }]) {
      const kk = inLanguage(await preview(documentId, request, newsroom.translator), 'kk');
      expect([kk.happens, kk.reasons, kk.page?.notice]).toEqual(['correctionSettled', [], null]);
    }
    expect(await everything(documentId)).toEqual(before);
  });

  it.each(['stillAccurate', 'notApplicable'])(
    'of a translation that is %s names who has claimed it',
    async (action) => {
      const { documentId, id } = await behindCorrection();
      ok(await newsroom.act(newsroom.translator, { id }, 'claim'));
      const kk = inLanguage(await preview(documentId, { action }, await bothSides()), 'kk');
      expect([kk.happens, ...codes(kk.reasons)]).toEqual(['nothing', 'workflow.claimed_by_other']);
      expect(kk.reasons[0]?.detail).toContain('Аудармашы');
    },
  );

  it('of a translation that stays as it is answers who has corrected its source as the step itself does', async () => {
    const corrector = await bothSides();
    const { documentId, id } = await behindCorrection(corrector);
    const kk = inLanguage(await preview(documentId, { action: 'stillAccurate' }, corrector), 'kk');
    expect([kk.happens, ...codes(kk.reasons)]).toEqual(['nothing', 'workflow.own_correction']);
    const refused = await newsroom.act(corrector, { id }, 'still-accurate');
    expect([refused.statusCode, codes(refused.json().reasons)]).toEqual([409, codes(kk.reasons)]);
  });

  it('of a translation that stays as it is says of a language that there is none, and does the others', async () => {
    const { documentId } = await behindCorrection();
    const request = { action: 'stillAccurate', languages: ['kk', 'en'] };
    const seen = await preview(documentId, request, newsroom.translator);
    const [kk, en] = [inLanguage(seen, 'kk'), inLanguage(seen, 'en')];
    expect([kk.happens, en.happens, ...codes(en.reasons)]).toEqual([
      ...['correctionSettled', 'nothing', 'workflow.not_live'],
    ]);
  });

  it('of translations that stay as they are says when none is behind', async () => {
    const { documentId } = await bothPublished();
    const seen = await preview(documentId, { action: 'stillAccurate' }, newsroom.translator);
    expect(codes(seen.reasons)).toEqual(['workflow.not_behind']);
  });

  it('changes nothing, whatever is asked', async () => {
    const { documentId } = await stages.target('approved', LANGUAGES_OF_IT);
    const before = await everything(documentId);
    await preview(documentId, { action: 'release' });
    expect(await everything(documentId)).toEqual(before);
    ok(await newsroom.release(documentId));
    const published = await everything(documentId);
    await preview(documentId, { action: 'correction', notes: { ru: 'Не 320.', kk: '320 емес.' } });
    await preview(documentId, { action: 'withdrawal', kind: 'legalOrder' });
    await preview(documentId, { action: 'override', languages: ['ru'] });
    await preview(documentId, { action: 'reinstatement' });
    await preview(documentId, { action: 'stillAccurate' });
    expect(await everything(documentId)).toEqual(published);
  });

  it.each<[string, object]>([
    ['nothing', {}],
    ['an unknown action', { action: 'explode' }],
    ['an unknown language', { action: 'update', languages: ['de'] }],
    ['an empty note', { action: 'correction', notes: { ru: ' ' } }],
    ['U+0000 in a note', { action: 'correction', notes: { ru: '\u0000' } }],
    ['a withdrawal without its kind', { action: 'withdrawal' }],
    ['a withdrawal in favour of nothing', { action: 'withdrawal', kind: 'superseded' }],
    ['a note for a release', { action: 'release', notes: {} }],
    ['a release of nothing against the rules', { action: 'override' }],
    ['a reason, which readers never see', { action: 'reinstatement', reason: 'Ошибка' }],
  ])('is refused for %s', async (_, body) => {
    const { documentId } = await stages.source('draft');
    const response = await ask(documentId, body);
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('is for those who work on texts', async () => {
    const { documentId } = await stages.source('draft');
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    expect((await ask(documentId, { action: 'release' }, administrator)).statusCode).toBe(403);
    expect((await ask(UNKNOWN, { action: 'release' })).statusCode).toBe(404);
    expect((await ask('x', { action: 'release' })).statusCode).toBe(422);
  });
});
