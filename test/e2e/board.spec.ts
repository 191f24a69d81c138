import { DataSource } from 'typeorm';
import type { BoardCounts, BoardRow } from '../../src/workflow/board/board.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };
const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();

let test: TestApp;
let newsroom: Newsroom;
let stages: Stages;
let database: DataSource;
beforeAll(async () => {
  test = await startTestApp();
  database = test.app.get(DataSource);
  newsroom = await Newsroom.open(test.app);
  stages = new Stages(test.app, newsroom);
});
afterAll(() => test.close());

interface Page {
  items: BoardRow[];
  next: string | null;
}
const board = async (query = '', person: TestPerson = newsroom.publisher, language = 'ru') =>
  ok<Page>(await person.get(`/api/v1/documents?limit=100&${query}`, { 'accept-language': language }));
const has = async (query: string, { documentId }: { documentId: string }, person?: TestPerson) =>
  (await board(query, person)).items.some(({ id }) => id === documentId);
const rowOf = async ({ documentId }: { documentId: string }, person?: TestPerson, language?: string) =>
  (await board('', person, language)).items.find(({ id }) => id === documentId) as BoardRow;
const variantIn = (row: BoardRow, language: string) => {
  const found = row.languages.find((one) => one.language === language)?.variant;
  if (!found) throw new Error(`No ${language}`);
  return found;
};

describe('a row of the board', () => {
  it('tells a document with its three languages as the views of each tell them', async () => {
    const target = await stages.target('translation');
    ok(await newsroom.act(newsroom.translator, target, 'claim'));
    const row = await rowOf(target, newsroom.translator);
    const own = ok<VariantView>(await newsroom.translator.get(`/api/v1/variants/${target.id}`));
    expect(row.languages.map(({ language }) => language)).toEqual(['kk', 'ru', 'en']);
    expect(variantIn(row, 'kk')).toMatchObject({
      ...{ id: target.id, state: 'translation', version: own.version, live: false, freshness: 'notOut' },
      ...{ claim: own.claim, allowedActions: own.allowedActions, outdated: false, title: null },
      task: { kind: 'translate', turn: 'translator', late: false },
    });
    expect(variantIn(row, 'ru')).toMatchObject({ isSource: true, state: 'review', title: STORY.title });
    expect(row).toMatchObject({ title: STORY.title, titleLanguage: 'ru', nextPlan: null, late: false });
    expect([...row.turns].sort()).toContain('translator');
    expect(row.version).toBe((await newsroom.document(target.documentId)).version);
  });

  it('is there by itself too, with the version that a change of the document needs', async () => {
    const target = await stages.target('published');
    const read = await newsroom.publisher.get(`/api/v1/documents/${target.documentId}`, { 'accept-language': 'ru' });
    const { id, version, title, allowedActions, turns } = await rowOf(target);
    expect(ok<BoardRow>(read)).toMatchObject({ id, version, title, titleLanguage: 'ru', allowedActions, turns });
    expect(read.headers['etag']).toBe(`"${ok<BoardRow>(read).version}"`);
    const unknown = await newsroom.publisher.get('/api/v1/documents/00000000-0000-4000-8000-000000000000');
    expect(unknown.statusCode).toBe(404);
    expect(unknown.json()).toMatchObject({ code: 'not_found.document' });
  });

  it('has its title in the language of the reader, or of the source', async () => {
    const target = await stages.target('review');
    const kazakh = await rowOf(target, undefined, 'kk');
    expect(kazakh.titleLanguage).toBe('kk');
    expect(kazakh.title).toBe(variantIn(kazakh, 'kk').title);
    expect(await rowOf(target, undefined, 'en')).toMatchObject({ title: STORY.title, titleLanguage: 'ru' });
  });

  it('tells how fresh what is public is, and how far a language is behind', async () => {
    const target = await stages.target('published');
    expect(variantIn(await rowOf(target), 'kk')).toMatchObject({ freshness: 'current', live: true });
    const source = await newsroom.variant(target.documentId, 'ru');
    ok(await newsroom.act(newsroom.author, source, 'revision', { change: 'correction', note: 'Дата.' }));
    expect(variantIn(await rowOf(target), 'ru')).toMatchObject({
      freshness: 'inCorrection',
      change: { kind: 'correction', note: 'Дата.' },
    });
    ok(await newsroom.act(newsroom.publisher, target, 'withdrawal', { reason: 'Қате' }));
    expect(variantIn(await rowOf(target), 'kk').freshness).toBe('withdrawn');
    const alone = await stages.source('published');
    const row = await rowOf(alone);
    expect(variantIn(row, 'ru').lagSeconds).toBe(0);
    expect(variantIn(row, 'kk').lagSeconds).toBeGreaterThanOrEqual(0);
  });

  it('offers with the document what each role may do', async () => {
    const source = await stages.source('approved');
    expect((await rowOf(source, newsroom.publisher)).allowedActions).toEqual([
      ...['changeSettings', 'setEmbargo', 'plan', 'orderRelease', 'release'],
    ]);
    expect((await rowOf(source, newsroom.author)).allowedActions).toEqual(['changeSettings', 'setEmbargo']);
    expect((await rowOf(source, newsroom.translator)).allowedActions).toEqual([]);
    ok(await newsroom.publisher.put(`/api/v1/documents/${source.documentId}/embargo`, { until: inHours(1) }, ANY));
    expect((await rowOf(source, newsroom.author)).allowedActions).toEqual(['changeSettings']);
    expect((await rowOf(source, newsroom.publisher)).allowedActions).not.toContain('release');
  });

  it('tells what is planned next', async () => {
    const source = await stages.source('approved');
    const at = '2027-12-16T10:00';
    const url = `/api/v1/documents/${source.documentId}/schedule`;
    ok(await newsroom.publisher.post(url, { action: 'release', at }), 201);
    expect((await rowOf(source)).nextPlan).toMatchObject({ action: 'release', at: '2027-12-16T10:00:00+05:00' });
  });
});

describe('the board', () => {
  it('has articles and profiles, and what something happened to last first', async () => {
    const content = { fullName: 'Асқар Нұрлан', post: 'Әкім', birthDate: null, career: [], awards: [] };
    const body = { language: 'kk', content: { ...content, responsibilities: null, body: [] } };
    const { id: profile } = ok<{ id: string }>(await newsroom.author.post('/api/v1/profiles', body), 201);
    const { documentId: article } = await stages.source('draft');
    const newest = async () => (await board()).items.slice(0, 2).map(({ id }) => id);
    expect(await newest()).toEqual([article, profile]);
    ok(await newsroom.author.patch(`/api/v1/profiles/${profile}`, { dueAt: inHours(5) }, ANY));
    expect(await newest()).toEqual([profile, article]);
    const source = await newsroom.variant(article, 'ru');
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Иначе.' }, ANY));
    expect(await newest()).toEqual([article, profile]);
    expect((await board('kind=official')).items.map(({ kind }) => kind)).toEqual(['official']);
  });

  it('goes on, page by page, to its end', async () => {
    const all = (await board()).items.map(({ id }) => id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const url = `/api/v1/documents?limit=3${cursor && `&cursor=${cursor}`}`;
      const page: Page = ok(await newsroom.publisher.get(url));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    expect(seen).toEqual(all);
  });

  it('finds by state, with the language and without, and by whose turn it is', async () => {
    const target = await stages.target('review');
    expect(await has('state=review', target)).toBe(true);
    expect(await has('state=review&language=kk', target)).toBe(true);
    expect(await has('state=review&language=en', target)).toBe(false);
    expect(await has('state=withdrawn', target)).toBe(false);
    expect(await has('turn=reviewer&language=kk', target)).toBe(true);
    expect(await has('turn=translator&language=kk', target)).toBe(false);
  });

  it('finds by section, official and words', async () => {
    const { documentId } = await stages.source('draft');
    const source = await newsroom.variant(documentId, 'ru');
    const content = { ...STORY, section: ['Область', 'Дороги'], title: 'Асфальт уложен' };
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, content, ANY));
    const section = (...path: string[]) => path.map((name) => `section=${encodeURIComponent(name)}`).join('&');
    expect(await has(section('Область'), source)).toBe(true);
    expect(await has(section('Область', 'Дороги'), source)).toBe(true);
    expect(await has(section('Дороги'), source)).toBe(false);
    expect(await has(`q=${encodeURIComponent('асфальты')}`, source)).toBe(true);
    expect(await has(`q=${encodeURIComponent('асфальты верблюд')}`, source)).toBe(false);
    expect((await board('q=…')).items).toEqual([]);
    const profile = (await board('kind=official')).items[0] as BoardRow;
    expect(await has(`official=${profile.id}`, source)).toBe(false);
    await database.query(`UPDATE documents SET officials = $2 WHERE id = $1`, [documentId, [profile.id]]);
    expect(await has(`official=${profile.id}`, source)).toBe(true);
  });

  it('finds and counts what is late, planned, withdrawn, or waits', async () => {
    const counts = async () => ok<BoardCounts>(await newsroom.publisher.get('/api/v1/documents/counts'));
    const before = await counts();
    const late = await stages.target('translation');
    await database.query(`UPDATE tasks SET due_at = now() - interval '1 hour' WHERE variant_id = $1`, [late.id]);
    expect(await has('late=true', late)).toBe(true);
    expect((await rowOf(late)).late).toBe(true);
    const planned = await stages.source('approved');
    const url = `/api/v1/documents/${planned.documentId}`;
    ok(await newsroom.publisher.post(`${url}/schedule`, { action: 'release', at: inHours(2) }), 201);
    expect(await has('planned=true', planned)).toBe(true);
    const withdrawn = await stages.source('withdrawn');
    expect(await has('withdrawn=true', withdrawn)).toBe(true);
    const overridden = await stages.target('review');
    const override = { languages: ['ru'], reason: 'Дауыл' };
    ok(await newsroom.publisher.post(`/api/v1/documents/${overridden.documentId}/release-override`, override, ANY));
    expect(await has('unconfirmedOverride=true', overridden)).toBe(true);
    expect((await rowOf(overridden)).unconfirmedOverrides).toHaveLength(1);
    expect(await has('behind=kk', overridden)).toBe(true);
    expect(await has('behind=any', overridden)).toBe(true);
    expect(await has('behind=ru', overridden)).toBe(false);
    const after = await counts();
    const more = (name: keyof BoardCounts) => after[name] - before[name];
    expect([more('late'), more('planned'), more('withdrawn'), more('unconfirmedOverride')]).toEqual([1, 1, 1, 1]);
    expect(after.waitingForTranslation).toBe((await board('turn=translator')).items.length);
    expect(after.waitingForRelease).toBe((await board('turn=publisher')).items.length);
    expect(after.inReview).toBe((await board('state=review')).items.length);
    expect(ok(await newsroom.publisher.get('/api/v1/documents/counts?kind=official'))).toMatchObject({ late: 0 });
  });

  it('finds what happened since', async () => {
    const source = await stages.source('draft');
    const { activeAt } = await rowOf(source);
    expect(await has(`updatedSince=${activeAt}`, source)).toBe(true);
    expect(await has(`updatedSince=${inHours(1)}`, source)).toBe(false);
  });

  it('shows what is under an embargo to those who take part in the work alone', async () => {
    const outsider = await addPerson(test.app, { roles: ['administrator'] });
    const source = await stages.source('approved');
    expect(await has('', source, outsider)).toBe(true);
    const counted = async () => ok<BoardCounts>(await outsider.get('/api/v1/documents/counts')).waitingForRelease;
    const before = await counted();
    ok(await newsroom.publisher.put(`/api/v1/documents/${source.documentId}/embargo`, { until: inHours(1) }, ANY));
    for (const query of ['', 'embargoed=true', `q=${encodeURIComponent(STORY.title)}`]) {
      expect(await has(query, source, outsider)).toBe(false);
      expect(await has(query, source)).toBe(true);
    }
    expect(await counted()).toBe(before - 1);
    expect(await rowOf(source)).toMatchObject({ embargoed: true });
  });

  it('notes two who change texts of one document at once, and lets both', async () => {
    const target = await stages.target('translation');
    const source = await newsroom.variant(target.documentId, 'ru');
    const responses = await Promise.all([
      newsroom.translator.put(`/api/v1/variants/${target.id}/segments/title`, { text: 'Бір' }, ANY),
      newsroom.act(newsroom.reviewer, source, 'approval'),
      newsroom.publisher.patch(`/api/v1/articles/${target.documentId}`, { dueAt: inHours(9) }, ANY),
    ]);
    responses.forEach((response) => ok(response));
    expect((await board()).items[0]?.id).toBe(target.documentId);
  });

  it.each([
    ...['kind=person', 'state=lost', 'language=de', 'turn=administrator', 'late=maybe', 'behind=de', 'official=x'],
    ...['updatedSince=yesterday', `q=${'a'.repeat(501)}`, 'q=%00', 'section=', 'limit=0'],
  ])('refuses %s', async (query) => {
    const response = await newsroom.publisher.get(`/api/v1/documents?${query}`);
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('is closed to strangers', async () => {
    for (const url of ['/api/v1/documents', '/api/v1/documents/counts']) {
      expect((await test.app.inject(url)).statusCode).toBe(401);
    }
  });
});
