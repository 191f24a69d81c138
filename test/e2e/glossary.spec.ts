import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../support/app.js';
import { addPerson, type TestPerson } from '../support/people.js';

const TERMS = '/api/v1/glossary/terms';
const IMPORTS = '/api/v1/glossary/imports';
const MATCHES = '/api/v1/glossary/matches';
const NOBODY = '01980000-0000-7000-8000-000000000000';

const preferred = (text: string) => ({ text, status: 'preferred' });
const AKIM = {
  section: 'post',
  forms: { kk: [preferred('әкім')], ru: [preferred('аким')], en: [preferred('governor')] },
};

interface Term {
  id: string;
  section: string;
  version: number;
  forms: Record<string, { text: string; status: string }[]>;
}

describe('the glossary', () => {
  let test: TestApp;
  let reviewer: TestPerson;
  let translator: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    reviewer = await addPerson(test.app, { roles: ['reviewer'] });
    translator = await addPerson(test.app, { roles: ['translator'] });
  });
  beforeEach(() => query(`DELETE FROM glossary_terms; DELETE FROM events WHERE action = 'glossary.imported'`));
  afterAll(() => test.close());

  const query = <Row>(sql: string, values?: unknown[]) => test.app.get(DataSource).query<Row[]>(sql, values);
  const create = async (body: object): Promise<Term> => {
    const response = await reviewer.post(TERMS, body);
    expect(response.statusCode).toBe(201);
    return response.json<Term>();
  };
  const upload = (url: string, payload: string | Buffer, type = 'text/csv', person = reviewer) =>
    test.app.inject({ method: 'POST', url, headers: { cookie: person.cookie, 'content-type': type }, payload });
  const matches = async (text: string, language: string) => {
    const response = await translator.post(MATCHES, { text, language });
    expect(response.statusCode).toBe(200);
    return response.json<{ matches: { start: number; end: number; termId: string; form: object }[]; terms: Term[] }>();
  };

  it('keeps a term, with its forms in order, and who made it', async () => {
    const forms = { kk: [{ text: 'әкімият', status: 'forbidden' }, preferred(' әкімдік ')], ru: [] };
    const response = await reviewer.post(TERMS, { section: 'organisation', forms, note: 'Тек осылай' });
    const term = response.json<Term>();
    expect(response.headers).toMatchObject({ location: `${TERMS}/${term.id}`, etag: '"1"' });
    expect(term).toMatchObject({
      ...{
        section: 'organisation',
        note: 'Тек осылай',
        partOfSpeech: null,
        caseSensitive: false,
        doNotTranslate: false,
      },
      forms: { kk: [preferred('әкімдік'), { text: 'әкімият', status: 'forbidden' }] },
      ...{ source: null, validFrom: null, validUntil: null, version: 1 },
    });
    expect((await translator.get(`${TERMS}/${term.id}`)).json()).toEqual(term);
    expect(await query(`SELECT actor_id, action FROM events WHERE details ->> 'termId' = $1`, [term.id])).toEqual([
      { actor_id: reviewer.id, action: 'term.created' },
    ]);
  });

  it('lets everyone who is signed in read, and reviewers and publishers change', async () => {
    const { id } = await create(AKIM);
    const publisher = await addPerson(test.app, { roles: ['publisher'] });
    const changes: ((person: TestPerson) => Promise<{ statusCode: number; json(): unknown }>)[] = [
      (person) => person.post(TERMS, AKIM),
      (person) => person.put(`${TERMS}/${id}`, AKIM, { 'if-match': '*' }),
      (person) => upload(`${IMPORTS}?format=csv`, 'kk\nа', 'text/csv', person),
      (person) => person.delete(`${TERMS}/${id}`, { 'if-match': '*' }),
    ];
    for (const url of [TERMS, `${TERMS}/${id}`, `${TERMS}.csv`, `${TERMS}.tbx`]) {
      expect((await translator.get(url)).statusCode).toBe(200);
      expect((await test.app.inject(url)).statusCode).toBe(401);
    }
    const codes: number[] = [];
    for (const change of changes) {
      expect((await change(translator)).json()).toMatchObject({ status: 403, code: 'accounts.role_required' });
      codes.push((await change(publisher)).statusCode);
    }
    expect(codes).toEqual([201, 200, 200, 204]);
  });

  it('changes a term against the version that was seen, and finds the new forms at once', async () => {
    const { id } = await create(AKIM);
    expect((await matches('губернатор', 'ru')).matches).toEqual([]);
    const body = { ...AKIM, forms: { ru: [preferred('губернатор')] } };
    expect((await reviewer.put(`${TERMS}/${id}`, body)).statusCode).toBe(428);
    const [one, other] = await Promise.all(
      [1, 2].map(() => reviewer.put(`${TERMS}/${id}`, body, { 'if-match': '"1"' })),
    );
    expect([one?.statusCode, other?.statusCode].sort()).toEqual([200, 412]);
    const stale = one?.statusCode === 412 ? one : other;
    expect(stale?.json()).toMatchObject({
      code: 'http.precondition_failed',
      current: { id, version: 2, forms: body.forms },
    });
    expect((await matches('губернатору', 'ru')).matches).toMatchObject([{ start: 0, end: 11, termId: id }]);
    expect((await matches('әкім', 'kk')).matches).toEqual([]);
  });

  it('deletes a term, and finds it no longer', async () => {
    const { id } = await create(AKIM);
    expect((await matches('әкімге', 'kk')).matches).toHaveLength(1);
    expect((await reviewer.delete(`${TERMS}/${id}`, { 'if-match': '"2"' })).statusCode).toBe(412);
    expect((await reviewer.delete(`${TERMS}/${id}`, { 'if-match': '"1"' })).statusCode).toBe(204);
    expect((await matches('әкімге', 'kk')).matches).toEqual([]);
    expect((await translator.get(`${TERMS}/${id}`)).json()).toMatchObject({ status: 404, code: 'not_found.term' });
    expect((await reviewer.delete(`${TERMS}/${id}`, { 'if-match': '*' })).statusCode).toBe(404);
  });

  it.each([
    ['no form', { section: 'general', forms: {} }, 'glossary.no_form', '/forms'],
    ['no letter', { section: 'general', forms: { kk: [preferred('–')] } }, 'glossary.no_word', '/forms/kk/0/text'],
    [
      'two preferred forms',
      { section: 'general', forms: { kk: [preferred('а'), preferred('б')] } },
      'glossary.several_preferred',
      '/forms/kk/1',
    ],
    [
      'one form twice',
      { section: 'general', forms: { kk: [preferred('Ә'), { text: 'ә', status: 'forbidden' }] } },
      'glossary.repeated_form',
      '/forms/kk/1',
    ],
    ['another section', { section: 'law', forms: { kk: [preferred('а')] } }, 'validation.not_one_of', '/section'],
    ['another language', { section: 'name', forms: { de: [preferred('a')] } }, 'validation.unknown_member', '/forms'],
    [
      'a line break',
      { section: 'name', forms: { kk: [preferred('а\nб')] } },
      'validation.wrong_format',
      '/forms/kk/0/text',
    ],
  ])('refuses a term with %s, in three languages', async (_, body, code, pointer) => {
    const answers = await Promise.all(
      ['kk', 'ru', 'en'].map((language) => reviewer.post(TERMS, body, { 'accept-language': language })),
    );
    const details = answers.map((answer) => {
      expect(answer.statusCode).toBe(422);
      const { reasons } = answer.json<{ reasons: { code: string; pointer: string; detail: string }[] }>();
      expect(reasons).toContainEqual(expect.objectContaining({ code, pointer }));
      return reasons[0]?.detail;
    });
    expect(new Set(details).size).toBe(3);
    expect(details.join()).not.toContain('glossary.');
  });

  it.each(['x', NOBODY])('has no term %s', async (id) => {
    expect((await reviewer.get(`${TERMS}/${id}`)).statusCode).toBe(id === 'x' ? 422 : 404);
  });

  describe('as a list', () => {
    beforeEach(async () => {
      await create(AKIM);
      await create({
        section: 'place',
        forms: { kk: [preferred('Ақмола облысы')], ru: [preferred('Акмолинская область')] },
      });
      await create({
        section: 'general',
        forms: { kk: [preferred('100%-дық'), { text: 'жүзпайыз', status: 'forbidden' }] },
      });
    });

    it.each<[Record<string, string>, string[]]>([
      [{}, ['post', 'place', 'general']],
      [{ section: 'place' }, ['place']],
      [{ language: 'ru' }, ['post', 'place']],
      [{ status: 'forbidden' }, ['general']],
      [{ status: 'forbidden', language: 'ru' }, []],
      [{ text: 'ОБЛ' }, ['place']],
      [{ text: '%' }, ['general']],
      [{ text: '_' }, []],
      [{ startsWith: 'ак' }, ['post', 'place']],
      [{ startsWith: 'ак', language: 'kk' }, []],
      [{ startsWith: 'обл' }, []],
    ])('is cut down by %j', async (filters, sections) => {
      const url = `${TERMS}?${new URLSearchParams(filters).toString()}`;
      const { items } = (await translator.get(url)).json<{ items: Term[] }>();
      expect(items.map(({ section }) => section)).toEqual(sections);
    });

    it('is read page by page', async () => {
      const first = (await translator.get(`${TERMS}?limit=2`)).json<{ items: Term[]; next: string }>();
      const last = (await translator.get(`${TERMS}?limit=2&cursor=${first.next}`)).json<{
        items: Term[];
        next: null;
      }>();
      expect([...first.items, ...last.items].map(({ section }) => section)).toEqual(['post', 'place', 'general']);
      expect(last.next).toBeNull();
      expect((await translator.get(`${TERMS}?cursor=x`)).statusCode).toBe(400);
    });
  });

  it('tells where the terms of a text are', async () => {
    const { id } = await create(AKIM);
    const found = await matches('Әкімдігінің әкімі – атмосфера', 'kk');
    expect(found.matches).toEqual([
      { termId: id, form: preferred('әкім'), start: 0, end: 11 },
      { termId: id, form: preferred('әкім'), start: 12, end: 17 },
    ]);
    expect(found.terms).toMatchObject([{ id, section: 'post', source: null, forms: AKIM.forms }]);
    expect((await translator.post(MATCHES, { text: 'а', language: 'de' })).statusCode).toBe(422);
  });

  describe('in files', () => {
    const CSV =
      'section,kk,kkForbidden,ru\r\npost,әкім,әкімият|хәкім,аким\r\nplace,Ақмола облысы,,Акмолинская область\r\n';

    it('takes in a table: first to try, then for good, then again', async () => {
      const counts = async (url: string) => (await upload(url, CSV)).json<object>();
      expect(await counts(`${IMPORTS}?format=csv&dryRun=true`)).toEqual({
        created: 2,
        changed: 0,
        unchanged: 0,
        dryRun: true,
      });
      expect(await query('SELECT 1 FROM glossary_terms')).toEqual([]);
      expect(await counts(`${IMPORTS}?format=csv`)).toEqual({ created: 2, changed: 0, unchanged: 0, dryRun: false });
      expect(await counts(`${IMPORTS}?format=csv`)).toEqual({ created: 0, changed: 0, unchanged: 2, dryRun: false });
      expect((await matches('хәкімге', 'kk')).matches).toMatchObject([
        { form: { text: 'хәкім', status: 'forbidden' } },
      ]);
      const [event, ...others] = await query(`SELECT actor_id, details FROM events WHERE action = 'glossary.imported'`);
      expect(event).toEqual({
        actor_id: reviewer.id,
        details: { format: 'csv', created: 2, changed: 0, unchanged: 0 },
      });
      expect(others).toEqual([]);
    });

    it('changes what a table has, and leaves the rest', async () => {
      const term = await create({ ...AKIM, note: 'ескерту' });
      const response = await upload(`${IMPORTS}?format=csv`, 'section;kk;en\npost;ӘКІМ;akim\n');
      expect(response.json()).toMatchObject({ created: 1, changed: 0 });
      expect((await upload(`${IMPORTS}?format=csv`, `id;kk;en\n${term.id};әкім;akim\n`)).json()).toMatchObject({
        changed: 1,
      });
      expect((await reviewer.get(`${TERMS}/${term.id}`)).json()).toMatchObject({
        ...{ version: 2, note: 'ескерту', section: 'post' },
        forms: { kk: [preferred('әкім')], ru: [preferred('аким')], en: [preferred('akim')] },
      });
    });

    it.each([
      ['csv', 'text/csv'],
      ['tbx', 'application/x-tbx'],
    ])('brings everything out and in again as %s', async (format, type) => {
      await create({ ...AKIM, note: '=1+1 | «ә» & <б>', partOfSpeech: 'noun', caseSensitive: true });
      await create({
        section: 'name',
        doNotTranslate: true,
        forms: { en: [preferred('-x|y\\z'), { text: '+7', status: 'forbidden' }] },
      });
      const before = (await reviewer.get(TERMS)).json<{ items: Term[] }>().items;
      const file = await reviewer.get(`${TERMS}.${format}`);
      expect(file.headers['content-type']).toContain(type);
      expect(file.headers['content-disposition']).toBe(`attachment; filename="glossary.${format}"`);
      expect((await upload(`${IMPORTS}?format=${format}`, file.rawPayload, type)).json()).toMatchObject({
        unchanged: 2,
        created: 0,
      });
      await query('DELETE FROM glossary_terms');
      expect((await upload(`${IMPORTS}?format=${format}`, file.rawPayload, type)).json()).toMatchObject({ created: 2 });
      const after = (await reviewer.get(TERMS)).json<{ items: Term[] }>().items;
      const timeless = (terms: Term[]) => terms.map((term) => ({ ...term, updatedAt: null }));
      expect(timeless(after)).toEqual(timeless(before));
    });

    it('brings out more than a page', async () => {
      const rows = Array.from({ length: 1_200 }, (_, n) => `термин ${n}`);
      expect((await upload(`${IMPORTS}?format=csv`, `kk\n${rows.join('\n')}`)).json()).toMatchObject({
        created: 1_200,
      });
      expect((await reviewer.get(`${TERMS}.csv`)).body.trim().split('\r\n')).toHaveLength(1_201);
      expect((await reviewer.get(`${TERMS}.tbx`)).body.match(/<conceptEntry/g)).toHaveLength(1_200);
    });

    const faulty: [string, string, string, [string, string][]][] = [
      ['an unknown column', 'csv', 'kk,color\nа,б', [['glossary.unknown_column', '/1/color']]],
      [
        'faults in several lines',
        'csv',
        'section,kk,kkForbidden,caseSensitive\npost,әкім,,\nlaw,заң,,\nname,–,,\nname,,,\nname,а,А,\npost,Әкім,,',
        [
          ['validation.not_one_of', '/3/section'],
          ['glossary.no_word', '/4/forms/kk/0/text'],
          ['glossary.no_form', '/5/forms'],
          ['glossary.repeated_form', '/6/forms/kk/1'],
          ['glossary.twice', '/7'],
        ],
      ],
      ['an id that is none', 'csv', 'id,kk\n7,а', [['glossary.bad_id', '/2/id']]],
      ['an entity bomb', 'tbx', '<!DOCTYPE tbx [\n<!ENTITY a "b">]>\n<tbx>&a;</tbx>', [['glossary.doctype', '/2']]],
      ['broken XML', 'tbx', '<tbx>\n<text>\n</tbx>', [['glossary.bad_xml', '/3']]],
    ];
    it.each(faulty)('refuses %s with the lines, and changes nothing', async (_, format, file, reasons) => {
      for (const dryRun of ['true', 'false']) {
        const answer = await upload(`${IMPORTS}?format=${format}&dryRun=${dryRun}`, file);
        expect(answer.json()).toMatchObject({
          ...{ status: 422, code: 'glossary.import_refused' },
          reasons: reasons.map(([code, pointer]) => ({ code, pointer })),
        });
      }
      expect(await query('SELECT 1 FROM glossary_terms')).toEqual([]);
    });

    it('asks which of several terms of one name is meant', async () => {
      await create(AKIM);
      await create({ ...AKIM, forms: { kk: [preferred('әкім')], en: [preferred('mayor')] } });
      const answer = await upload(`${IMPORTS}?format=csv`, 'section,kk,note\npost,әкім,x');
      expect(answer.json()).toMatchObject({ reasons: [{ code: 'glossary.ambiguous', pointer: '/2' }] });
    });

    it('takes no JSON for a file', async () => {
      expect((await reviewer.post(`${IMPORTS}?format=csv`, { kk: 'а' })).statusCode).toBe(415);
      expect((await upload(IMPORTS, 'kk\nа')).statusCode).toBe(422);
    });
  });
});
