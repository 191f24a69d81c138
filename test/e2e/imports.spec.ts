import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { PROJECT_ROOT } from '../../src/common/project-root.js';
import type { ImportTrialView } from '../../src/imports/import.schema.js';
import { LARGEST_FILE } from '../../src/imports/legacy/source-text.js';
import { translatorFor } from '../../src/languages/i18n.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PAGES, newsPage } from '../support/legacy-pages.js';
import { addPerson, type TestPerson } from '../support/people.js';

describe('POST /api/v1/imports', () => {
  let test: TestApp;
  let author: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    author = await addPerson(test.app, { roles: ['author'] });
  });
  afterAll(() => test.close());

  function post(
    query: Record<string, string>,
    payload: Buffer | string,
    headers: Record<string, string> = {},
    person: TestPerson | null = author,
  ) {
    return test.app.inject({
      ...{ method: 'POST', url: '/api/v1/imports', query, payload },
      headers: {
        'content-type': 'application/octet-stream',
        'accept-language': 'en',
        ...(person && { cookie: person.cookie }),
        ...headers,
      },
    });
  }

  it('takes a file in, and says what became of it', async () => {
    const first = await post({ fileName: 'bridge.ru.txt' }, newsPage('ru'));
    expect([first.statusCode, first.json()]).toEqual([
      200,
      {
        ...{ status: 'created', kind: 'article', language: 'ru', warnings: [] },
        ...{ documentId: expect.any(String), variantId: expect.any(String) },
      },
    ]);
    const again = await post({ fileName: 'bridge.ru.txt' }, newsPage('ru'), { 'content-type': 'text/plain' });
    expect([again.statusCode, again.json().status]).toEqual([200, 'unchanged']);
  });

  it('takes the language from the query before the name, and the name before the text', async () => {
    const languageOf = async (query: Record<string, string>) => (await post(query, newsPage('en'))).json().language;
    expect(await languageOf({ fileName: 'detected.txt' })).toBe('en');
    expect(await languageOf({ fileName: 'named.kk.txt' })).toBe('kk');
    expect(await languageOf({ fileName: 'asked.kk.txt', language: 'ru' })).toBe('ru');
  });

  it.each(LANGUAGES)('words its warnings in %s', async (language) => {
    await post({ fileName: `worded-${language}.ru.txt` }, newsPage('ru'));
    const longer = newsPage('kk', { paragraphs: [...PAGES.kk.paragraphs, 'Көпір түнде жарықтандырылады.'] });
    const response = await post({ fileName: `worded-${language}.kk.txt` }, longer, { 'accept-language': language });
    const t = translatorFor(language);
    const params = { text: 'Көпір түнде жарықтандырылады.' };
    expect(response.json().warnings).toEqual([
      {
        ...{ line: null, code: 'import.no_counterpart', params },
        detail: t('errors:import.no_counterpart', params),
      },
      { line: null, code: 'import.facts_differ', detail: t('errors:import.facts_differ') },
    ]);
  });

  it.each(LANGUAGES)('names the line and the reason of a file that it refuses, in %s', async (language) => {
    const file = 'Официальный сайт\n\n31.02.2017, 10:00 Новости\nЗаголовок';
    const response = await post({ fileName: 'never.ru.txt' }, file, { 'accept-language': language });
    const detail = translatorFor(language)('errors:import.impossible_date', { date: '31.02.2017, 10:00' });
    expect(response.statusCode).toBe(422);
    expect(response.headers['content-language']).toBe(language);
    expect(response.json()).toMatchObject({
      ...{ code: 'import.refused', params: { file: 'never.ru.txt' }, line: 3, detail },
      reasons: [{ code: 'import.impossible_date', detail, params: { date: '31.02.2017, 10:00' } }],
    });
  });

  it.each<[string, Buffer | string, string, number | null]>([
    ['nothing', '', 'import.empty', null],
    ['no text', Buffer.from([0x89, 0x50, 0x0a, 0x00]), 'import.binary', 2],
    ['another encoding', Buffer.from([0xcf, 0xf0, 0xe8]), 'import.not_utf8', 1],
    ['one byte too many', Buffer.alloc(LARGEST_FILE + 1, 'a'), 'import.too_large', null],
    ['something else', 'Just a text.', 'import.no_date', null],
  ])('refuses %s with 422', async (_, file, code, line) => {
    const response = await post({ fileName: 'wrong.ru.txt' }, file);
    expect([response.statusCode, response.json()]).toMatchObject([422, { line, reasons: [{ code }] }]);
  });

  it('takes nothing in that is larger still', async () => {
    const response = await post({ fileName: 'huge.ru.txt' }, Buffer.alloc(LARGEST_FILE + 2, 'a'));
    expect([response.statusCode, response.json().code]).toEqual([413, 'http.too_large']);
  });

  it.each(['application/json', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])(
    'does not read %s',
    async (type) => {
      const response = await post({ fileName: 'a.ru.txt' }, '{}', { 'content-type': type });
      expect([response.statusCode, response.json().code]).toEqual([415, 'http.unsupported_media_type']);
    },
  );

  it.each<[string, Record<string, string>, string]>([
    ['no name', {}, 'fileName'],
    ['an empty name', { fileName: ' ' }, 'fileName'],
    ['a name without end', { fileName: 'a'.repeat(256) }, 'fileName'],
    ['a language that is none of ours', { fileName: 'a.txt', language: 'de' }, 'language'],
  ])('refuses %s', async (_, query, pointer) => {
    const response = await post(query, newsPage('ru'));
    expect([response.statusCode, response.json()]).toMatchObject([
      ...[422, { code: 'validation.failed', reasons: [{ pointer: expect.stringContaining(pointer) }] }],
    ]);
  });

  it('is for authors', async () => {
    const translator = await addPerson(test.app, { roles: ['translator'] });
    const refused = await post({ fileName: 'a.ru.txt' }, newsPage('ru'), {}, translator);
    expect([refused.statusCode, refused.json()]).toMatchObject([403, { code: 'accounts.role_required' }]);
    const stranger = await post({ fileName: 'a.ru.txt' }, newsPage('ru'), {}, null);
    expect([stranger.statusCode, stranger.json().code]).toEqual([401, 'accounts.sign_in_required']);
  });

  it('says that another kind of document has the name', async () => {
    await post({ fileName: 'kind.ru.txt' }, newsPage('ru'));
    const profile = readFileSync(join(PROJECT_ROOT, 'examples', 'official-sarmanov.ru.txt'));
    const response = await post({ fileName: 'kind.ru.txt' }, profile);
    expect([response.statusCode, response.json()]).toMatchObject([
      ...[409, { code: 'import.other_kind', title: 'A document of another kind has the name “kind”.' }],
    ]);
  });
});

describe('what imports say', () => {
  const folder = join(PROJECT_ROOT, 'src', 'imports');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'),
  );
  const codes = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/'(import\.\w+)'/g)].map(([, code]) => code as string),
  );

  it.each(LANGUAGES)('has words in %s', (language) => {
    const t = translatorFor(language);
    expect(codes.length).toBeGreaterThan(20);
    expect(codes.filter((code) => t(`errors:${code}`) === code)).toEqual([]);
    // English stands in for what is missing.
    const english = translatorFor('en');
    const borrowed = codes.filter((code) => t(`errors:${code}`) === english(`errors:${code}`));
    expect(borrowed).toEqual(language === 'en' ? codes : []);
  });
});

describe('POST /api/v1/imports/trials', () => {
  let test: TestApp;
  let author: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    author = await addPerson(test.app, { roles: ['author'] });
  });
  afterAll(() => test.close());

  const fileOf = (fileName: string, text: string | Buffer) => ({
    ...{ fileName, base64: (typeof text === 'string' ? Buffer.from(text) : text).toString('base64') },
  });
  const tryOut = async (...files: object[]) => {
    const response = await author.post('/api/v1/imports/trials', { files });
    expect(response.statusCode).toBe(200);
    return response.json<ImportTrialView>().files.map(({ outcome }) => outcome);
  };
  const take = (fileName: string, payload: string | Buffer) =>
    test.app.inject({
      ...{ method: 'POST', url: '/api/v1/imports', query: { fileName }, payload },
      headers: { 'content-type': 'application/octet-stream', cookie: author.cookie },
    });
  const countDocuments = async () => {
    const [row] = await test.app.get(DataSource).query(`SELECT count(*)::integer AS count FROM documents`);
    return row.count as number;
  };

  it('says what was recognised, line by line, and takes nothing in', async () => {
    const before = await countDocuments();
    const [outcome] = await tryOut(fileOf('trial.ru.txt', newsPage('ru')));
    expect(outcome).toMatchObject({
      ...{ status: 'created', kind: 'article', language: 'ru', documentId: null, variantId: null },
      ...{ title: PAGES.ru.title, publishedAt: expect.any(String), warnings: [] },
    });
    const lines = outcome?.status === 'refused' ? [] : (outcome?.lines ?? []);
    const title = lines.flatMap(({ pieces }) => pieces).find(({ path }) => path === 'title');
    expect(title).toMatchObject({ text: PAGES.ru.title, as: 'text' });
    expect(await countDocuments()).toBe(before);
  });

  it('tells the second language of a name as a translation of the first, and a refused file with its line', async () => {
    const outcomes = await tryOut(
      fileOf('pair.ru.txt', newsPage('ru')),
      fileOf('bad.ru.txt', 'Официальный сайт\n\n31.02.2017, 10:00 Новости\nЗаголовок'),
      fileOf('pair.kk.txt', newsPage('kk', { paragraphs: [...PAGES.kk.paragraphs, 'Көпір түнде жарықтандырылады.'] })),
    );
    expect(outcomes[0]).toMatchObject({ status: 'created', language: 'ru' });
    expect(outcomes[1]).toMatchObject({ status: 'refused', code: 'import.impossible_date', line: 3 });
    expect(outcomes[2]).toMatchObject({
      ...{ status: 'created', language: 'kk' },
      warnings: expect.arrayContaining([expect.objectContaining({ code: 'import.no_counterpart' })]),
    });
  });

  it('knows what is there: the same file is unchanged, another one changes it', async () => {
    const { documentId } = (await take('known.ru.txt', newsPage('ru'))).json<{ documentId: string }>();
    const longer = newsPage('ru', { paragraphs: [...PAGES.ru.paragraphs, 'Ночью мост подсвечивается.'] });
    expect(await tryOut(fileOf('known.ru.txt', newsPage('ru')))).toMatchObject([{ status: 'unchanged', documentId }]);
    expect(await tryOut(fileOf('known.ru.txt', longer))).toMatchObject([{ status: 'revised', documentId }]);
    expect(await tryOut(fileOf('known.ru.txt', longer))).toMatchObject([{ status: 'revised', documentId }]);
    expect((await take('known.ru.txt', longer)).json()).toMatchObject({ status: 'revised', documentId });
  });

  it('of several at once waits for nothing but each other', async () => {
    const files = ['a', 'b', 'c'].map((name) => fileOf(`${name}.ru.txt`, newsPage('ru')));
    const tried = await Promise.all([tryOut(...files), tryOut(...files.toReversed()), tryOut(...files)]);
    expect(tried.flat().map(({ status }) => status)).toEqual(Array(9).fill('created'));
  });

  it.each<[string, unknown]>([
    ['no files', []],
    ['too many', Array(13).fill({ fileName: 'a.txt', base64: '' })],
    ['something else than base64', [{ fileName: 'a.txt', base64: 'Мост' }]],
    ['a file without a name', [{ fileName: ' ', base64: 'AAAA' }]],
    ['an unknown language', [{ fileName: 'a.txt', base64: 'AAAA', language: 'de' }]],
  ])('refuses %s', async (_, files) => {
    const response = await author.post('/api/v1/imports/trials', { files });
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('is for authors', async () => {
    const translator = await addPerson(test.app, { roles: ['translator'] });
    const response = await translator.post('/api/v1/imports/trials', { files: [fileOf('a.txt', 'x')] });
    expect(response.statusCode).toBe(403);
  });
});
