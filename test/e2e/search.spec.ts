import { DataSource } from 'typeorm';
import type { Found } from '../../src/workflow/search/search.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, send, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };
const BRIDGE = {
  ...STORY,
  section: ['Город'],
  title: 'Ёлочный мост открыли жители',
  lead: 'Министр осмотрел новую эстакаду.',
  body: [{ id: 'p1', type: 'paragraph', text: 'Тоннель под рекой достроят осенью 2027 года.' }],
};

describe('the search', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let database: DataSource;
  let bridge: { id: string; variantId: string };
  let profileId: string;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    const { id } = await newsroom.begin({ releasePolicy: 'asReady' }, BRIDGE);
    bridge = { id, variantId: (await newsroom.variant(id, 'ru')).id };
    await database.query(`UPDATE variants SET slug = 'elochnyi-most' WHERE id = $1`, [bridge.variantId]);
    profileId = await begin('kk', 'Асқар Нұрлан', 'Көлік министрі');
    await newsroom.begin({}, { ...STORY, title: 'Открыта выставка', lead: 'Картины о мостах.', body: [] });
  });
  afterAll(() => test.close());

  async function begin(language: string, fullName: string, post: string): Promise<string> {
    const content = { fullName, post, birthDate: null, career: [], awards: [], responsibilities: null, body: [] };
    return ok<{ id: string }>(await newsroom.author.post('/api/v1/profiles', { language, content }), 201).id;
  }

  const find = async (q: string, person: TestPerson = newsroom.author, more = '') =>
    ok<{ items: Found[] }>(await person.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`)).items;
  const titles = async (q: string, person?: TestPerson, more?: string) =>
    (await find(q, person, more)).map(({ title }) => title);

  it.each([
    ['a word of the title', 'мост'],
    ['another form of it', 'мостами'],
    ['е for ё, in capitals', 'ЕЛОЧНЫЙ'],
    ['ё where it is', 'ёлочный'],
    ['the lead', 'эстакада'],
    ['the body', 'тоннели'],
    ['the beginning of the last word', 'достроят осен'],
    ['all words, wherever they stand', 'жители тоннель'],
    ['a number', '2027'],
    ['its section', 'город'],
    ['words with what searches are made of between them', `'мост' & | ! : * ( тоннель ) \\ "`],
  ])('finds an article by %s', async (_, q) => {
    expect(await titles(q)).toContain(BRIDGE.title);
  });

  it('finds a profile by its name and post, in the forms of Kazakh', async () => {
    for (const q of ['асқар', 'Нұрланның', 'көлік министрінің', 'министр']) {
      expect(await find(q)).toContainEqual(
        expect.objectContaining({ kind: 'profile', id: profileId, language: 'kk', state: 'draft' }),
      );
    }
  });

  it('puts what is called so before what says so', async () => {
    expect((await titles('мост')).slice(0, 2)).toEqual([BRIDGE.title, 'Открыта выставка']);
  });

  it('shows where a text says it', async () => {
    const [hit] = await find('тоннель реки');
    const { text, highlights } = hit?.excerpt ?? { text: '', highlights: [] };
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(['Тоннель', 'рекой']);
  });

  it('finds a text by its id, that of its document, its slug and its address, once', async () => {
    const path = '/ru/news/elochnyi-most';
    const address = `https://press.example${path}?utm_source=x#top`;
    for (const q of [bridge.id, bridge.variantId.toUpperCase(), 'elochnyi-most', path, address]) {
      const [first, ...others] = await find(q);
      expect(first).toMatchObject({ kind: 'article', id: bridge.id, variantId: bridge.variantId });
      expect(others.filter(({ id }) => id === bridge.id)).toEqual([]);
    }
  });

  it('follows a translation from segment to segment, and the text of its source', async () => {
    const target = await stages.target('translation');
    expect(await titles('қарлығаш')).toEqual([]);
    const url = `/api/v1/variants/${target.id}/segments`;
    ok(await newsroom.translator.put(`${url}/title`, { text: 'Қарлығаштар оралды' }, ANY));
    expect(await find('қарлығаш')).toMatchObject([
      {
        id: target.documentId,
        variantId: target.id,
        language: 'kk',
        title: 'Қарлығаштар оралды',
        state: 'translation',
      },
    ]);
    ok(await newsroom.translator.put(`${url}/title`, { text: 'Тырналар оралды' }, ANY));
    expect(await titles('қарлығаш')).toEqual([]);
    expect(await titles('тырна')).toEqual(['Тырналар оралды']);
    const source = await stages.source('draft');
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Верблюды.' }, ANY));
    expect(await find('верблюд')).toMatchObject([{ id: source.documentId }]);
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, STORY, ANY));
    expect(await titles('верблюд')).toEqual([]);
  });

  it('has both of two texts that are written at once', async () => {
    const [first, second] = [await stages.target('translation'), await stages.target('translation')];
    const put = ({ id }: { id: string }, text: string) =>
      newsroom.translator.put(`/api/v1/variants/${id}/segments/title`, { text }, ANY);
    const written = await Promise.all([put(first, 'Бүркіттер самғады'), put(second, 'Бүркіттер ұшты')]);
    written.forEach((response) => ok(response));
    expect((await titles('бүркіт')).sort()).toEqual(['Бүркіттер самғады', 'Бүркіттер ұшты']);
  });

  it('finds terms by any form and language, the whole one first', async () => {
    const term = (text: string, kk: string) => ({
      section: 'organisation',
      forms: { ru: [{ text, status: 'preferred' }], kk: [{ text: kk, status: 'preferred' }] },
    });
    ok(await newsroom.reviewer.post('/api/v1/glossary/terms', term('Акимат области', 'Облыс әкімдігі')), 201);
    ok(await newsroom.reviewer.post('/api/v1/glossary/terms', term('Акимат', 'Әкімдік')), 201);
    expect(await titles('акимат', undefined, '&kinds=term')).toEqual(['Акимат', 'Акимат области']);
    expect(await find('облыс әкім')).toMatchObject([{ kind: 'term', language: 'kk', title: 'Облыс әкімдігі' }]);
  });

  it('tells of people those who may list them, and tokens only with that right', async () => {
    const chief = await addPerson(test.app, { name: 'Гүлнәр Бас', roles: ['administrator', 'author'] });
    const sought = await addPerson(test.app, { name: 'Серік Алёшин' });
    expect(await find('алешин', chief)).toMatchObject([{ kind: 'person', id: sought.id, title: 'Серік Алёшин' }]);
    expect(await find(sought.id, chief)).toMatchObject([{ kind: 'person' }]);
    expect(await find('алешин', newsroom.publisher)).toEqual([]);
    const byToken = async (scopes: string[]) => {
      const { token } = ok<{ token: string }>(await chief.post('/api/v1/session/tokens', { name: 'x', scopes }), 201);
      const headers = { authorization: `Bearer ${token}` };
      const url = `/api/v1/search?q=${encodeURIComponent('алешин')}`;
      return ok<{ items: Found[] }>(await send(test.app, 'GET', url, undefined, headers)).items.length;
    };
    expect([await byToken(['read']), await byToken(['read', 'admin'])]).toEqual([0, 1]);
  });

  it('tells nobody outside the circle of what is under an embargo, whatever it is asked by', async () => {
    const outsider = await addPerson(test.app, { roles: ['administrator'] });
    const { id } = await newsroom.begin({}, { ...STORY, title: 'Тайный указ' });
    const source = await newsroom.variant(id, 'ru');
    await database.query(`UPDATE variants SET slug = 'tainyi-ukaz' WHERE id = $1`, [source.id]);
    await database.query(`UPDATE documents SET embargo_until = now() + interval '1 hour' WHERE id = $1`, [id]);
    for (const q of ['тайный', id, source.id, 'tainyi-ukaz', '/ru/news/tainyi-ukaz']) {
      expect([q, await find(q, outsider)]).toEqual([q, []]);
      expect(await find(q)).toMatchObject([{ id }]);
    }
    await database.query(`UPDATE documents SET embargo_until = NULL WHERE id = $1`, [id]);
    expect(await titles('тайный', outsider)).toEqual(['Тайный указ']);
  });

  it('keeps to the kinds and the number that are asked for', async () => {
    expect(await find('министр', undefined, '&kinds=article')).toMatchObject([{ kind: 'article' }]);
    const both = await find('министр', undefined, '&kinds=article&kinds=profile');
    expect(both.map(({ kind }) => kind).sort()).toEqual(['article', 'profile']);
    expect(await find('министр', undefined, '&limit=1')).toHaveLength(1);
  });

  it.each(['', ' ', 'м', '…', "'", '&|!:*', '<->', '%', '_', '\\', '""', '(((', "';"])(
    'finds nothing for %j',
    async (q) => {
      expect(await find(q)).toEqual([]);
    },
  );

  it.each([
    ['operators', "':* | !"],
    ['an endless word', 'a'.repeat(2_000)],
    ['a word again and again', 'мост '.repeat(300)],
    ['half a regular expression', '\\m['],
    ['letters that grow when they are folded', 'ﬁ ß İ'],
    ['pictures', '😀😀😀'],
    ['many letters', 'а-'.repeat(500)],
  ])('bears %s', async (_, q) => {
    expect((await newsroom.author.get(`/api/v1/search?q=${encodeURIComponent(q)}`)).statusCode).toBe(200);
  });

  it.each([
    ['ten thousand letters', `q=${'a'.repeat(10_000)}`],
    ['U+0000', 'q=%00мост'],
    ['half a character', 'q=%ED%A0%80&kinds=nothing'],
    ['an unknown kind', 'q=мост&kinds=user'],
    ['too many', 'q=мост&limit=51'],
    ['none', 'q=мост&limit=0'],
  ])('refuses %s', async (_, query) => {
    const response = await newsroom.author.get(`/api/v1/search?${encodeURI(query).replaceAll('%25', '%')}`);
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('is closed to strangers', async () => {
    expect((await test.app.inject('/api/v1/search?q=most')).statusCode).toBe(401);
  });
});
