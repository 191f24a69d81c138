import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { translated } from '../support/translations.js';

const row = (id: string, ...texts: string[]) => ({
  id,
  cells: texts.map((text, column) => ({ id: `c${column}`, text })),
});
const TABLE = {
  ...{ id: 't1', type: 'table' as const, caption: 'Мост', header: 'both' as const },
  rows: [row('r1', '', 'Город'), row('r2', 'Мост', '1 234,5 %')],
};
const FIGURES: Record<Language, string> = { kk: '1\u00A0234,5%', ru: '1 234,5 %', en: '1,234.5%' };

describe('a table in a text', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let documentId: string;
  beforeAll(async () => {
    test = await startTestApp({}, { worker: true });
    newsroom = await Newsroom.open(test.app);
    documentId = (await newsroom.begin({}, { ...STORY, body: [...STORY.body, TABLE] })).id;
    await newsroom.submitSource(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    await translateInto('kk');
    await translateInto('en');
    ok(await newsroom.release(documentId));
  });
  afterAll(() => test.close());

  async function translateInto(language: Language): Promise<void> {
    const variant = await newsroom.opened(documentId, language);
    const segments = await eventually(() => prefilled(variant), `the figures in ${language}`);
    const open = segments.filter(({ status }) => status !== 'translated');
    const texts = open.map(({ id, sourceText, targetText }) => ({
      id,
      text: targetText || translated(sourceText, language),
    }));
    ok(
      await newsroom.translator.put(
        `/api/v1/variants/${variant.id}/segments`,
        { segments: texts },
        { 'if-match': '*' },
      ),
    );
    ok(await newsroom.act(newsroom.translator, variant, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, variant, 'approval'));
  }

  async function prefilled(variant: { id: string }): Promise<SegmentView[] | undefined> {
    const segments = await newsroom.segments(variant);
    return segments.some(({ targetText }) => targetText !== '') ? segments : undefined;
  }

  const tableIn = (language: Language) => {
    const said = (text: string) => (language === 'ru' ? text : translated(text, language));
    return (
      `<table><caption>${said('Мост')}</caption><thead><tr><td></td><th scope="col">${said('Город')}</th></tr></thead>` +
      `<tbody><tr><th scope="row">${said('Мост')}</th><td>${FIGURES[language]}</td></tr></tbody></table>`
    );
  };
  const get = async (url: string) => (await test.app.inject({ url })).body;

  it('is segments for its translators: its caption and its cells, of which figures alone are done', async () => {
    const segments = await newsroom.segments(await newsroom.variant(documentId, 'en'));
    expect(
      segments.filter(({ field }) => field.startsWith('body.t1')).map(({ field, targetText }) => [field, targetText]),
    ).toEqual([
      ['body.t1.caption', translated('Мост', 'en')],
      ['body.t1.rows.r1.cells.c1.text', 'City'],
      ['body.t1.rows.r2.cells.c0.text', translated('Мост', 'en')],
      ['body.t1.rows.r2.cells.c1.text', FIGURES.en],
    ]);
  });

  it('tells its translators where each cell stands', async () => {
    const segments = await newsroom.segments(await newsroom.variant(documentId, 'kk'));
    const cells = segments.flatMap(({ field, cell }) => (cell ? [[field.slice('body.t1.rows.'.length), cell]] : []));
    expect(cells).toEqual([
      ['r1.cells.c1.text', { row: 1, column: 2, rowName: null, columnName: null }],
      ['r2.cells.c0.text', { row: 2, column: 1, rowName: null, columnName: null }],
      ['r2.cells.c1.text', { row: 2, column: 2, rowName: 'Мост', columnName: 'Город' }],
    ]);
  });

  it('tells where the cells of two tables stand, with long names cut, in one query', async () => {
    const long = 'Ұзындығы '.repeat(30).trim();
    const second = { ...TABLE, id: 't2', header: 'row', rows: [row('r1', long), row('r2', 'Мост')] };
    const { id } = await newsroom.begin({}, { ...STORY, body: [TABLE, ...STORY.body, second] });
    await newsroom.submitSource(id);
    const variant = await newsroom.opened(id, 'kk');
    const asked = jest.spyOn(test.app.get(DataSource), 'query');
    const segments = await newsroom.segments(variant);
    const queries = asked.mock.calls.filter(([sql]) => sql.includes('jsonb_array_elements'));
    asked.mockRestore();
    expect(queries.map(([, parameters]) => parameters)).toEqual([[variant.id, ['t1', 't2']]]);
    const names = segments.flatMap(({ field, cell }) => (cell ? [[field.slice('body.'.length), cell.columnName]] : []));
    expect(names).toEqual([
      ['t1.rows.r1.cells.c1.text', null],
      ['t1.rows.r2.cells.c0.text', null],
      ['t1.rows.r2.cells.c1.text', 'Город'],
      ['t2.rows.r1.cells.c0.text', null],
      ['t2.rows.r2.cells.c0.text', `${long.slice(0, 99).trimEnd()}…`],
    ]);
  });

  it.each(LANGUAGES)('stands on the page and in the feeds in %s', async (language) => {
    const [{ slug }]: [{ slug: string }] = await test.app
      .get(DataSource)
      .query(`SELECT slug FROM publications WHERE document_id = $1 AND language = $2`, [documentId, language]);
    const table = tableIn(language);
    expect(await get(`/${language}/news/${slug}`)).toContain(`${table}</div>`);
    const escaped = table.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
    expect(await get(`/${language}/feed.xml`)).toContain(escaped);
    expect(await get(`/${language}/feed.atom`)).toContain(escaped);
    expect(JSON.parse(await get(`/${language}/feed.json`))).toMatchObject({
      items: [{ content_html: expect.stringContaining(table) }],
    });
  });

  it('is found by its caption and its cells while it is only a draft', async () => {
    const table = { ...TABLE, caption: 'Эстакадалық', rows: [row('r1', 'Виадук')] };
    const { id } = await newsroom.begin({}, { ...STORY, title: 'Черновик', body: [table] });
    for (const word of ['эстакадалық', 'виадук']) {
      const { items } = ok<{ items: { id: string }[] }>(
        await newsroom.author.get(`/api/v1/search?q=${encodeURIComponent(word)}`),
      );
      expect(items.map((found) => found.id)).toEqual([id]);
    }
  });

  it.each([
    ['kk', 'Барлық жолда ұяшық саны бірдей болуы керек.'],
    ['ru', 'Во всех строках их должно быть поровну.'],
    ['en', 'Every row must have as many cells as the first one.'],
  ])('is refused where its rows differ in length, in words of %s', async (language, words) => {
    const body = [{ ...TABLE, rows: [row('r1', 'a'), row('r2', 'a', 'b')] }];
    const answer = await newsroom.author.post(
      '/api/v1/articles',
      { language: 'ru', content: { ...STORY, body } },
      { 'accept-language': language },
    );
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject({
      reasons: [
        {
          code: 'validation.uneven_row',
          pointer: '/content/body/0/rows/1/cells',
          detail: expect.stringContaining(words),
        },
      ],
    });
  });
});
