import fc from 'fast-check';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';
const ANY = { 'if-match': '*' };
const PARAGRAPH = { id: 'p1', type: 'paragraph', text: 'Текст.' };

const cursorOf = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString('base64url');

describe('nonsense', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  /** May do everything, so that nothing is refused for want of a role. */
  let person: TestPerson;
  let source: VariantView;
  let target: VariantView;
  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    const roles = ['author', 'translator', 'reviewer', 'publisher'] as const;
    const skills = [{ from: 'ru' as const, to: 'kk' as const }];
    person = await addPerson(test.app, { roles: [...roles], skills });
    const stages = new Stages(test.app, newsroom);
    source = await stages.source('draft');
    target = await stages.target('translation');
  });
  afterAll(() => test.close());

  const ask = (method: string, url: string, body?: unknown) => {
    if (method === 'GET') return person.get(url);
    if (method === 'DELETE') return person.delete(url);
    if (method === 'PUT') return person.put(url, body, ANY);
    return method === 'PATCH' ? person.patch(url, body, ANY) : person.post(url, body, ANY);
  };

  const ADDRESSES: [string, string, unknown?][] = [
    ['GET', '/api/v1/variants/:id'],
    ['GET', '/api/v1/variants/:id/segments'],
    ['GET', '/api/v1/variants/:id/segments/title'],
    ['GET', '/api/v1/variants/:id/revisions'],
    ['GET', '/api/v1/variants/:id/revisions/1'],
    ['GET', '/api/v1/variants/:id/events'],
    ['PUT', '/api/v1/variants/:id/content', STORY],
    ['PUT', '/api/v1/variants/:id/slug', { slug: 'kopir' }],
    ['PUT', '/api/v1/variants/:id/segments', { segments: [{ id: 'title', text: 'Көпір' }] }],
    ['PUT', '/api/v1/variants/:id/segments/title', { text: 'Көпір' }],
    ['POST', '/api/v1/variants/:id/segments/title/confirmation'],
    ['POST', '/api/v1/variants/:id/confirmation'],
    ['POST', '/api/v1/variants/:id/submission'],
    ['POST', '/api/v1/variants/:id/approval'],
    ['POST', '/api/v1/variants/:id/revision'],
    ['POST', '/api/v1/variants/:id/change-request', { remark: 'Дата?' }],
    ['POST', '/api/v1/variants/:id/withdrawal', { reason: 'Қате' }],
    ['POST', '/api/v1/variants/:id/claim'],
    ['DELETE', '/api/v1/variants/:id/claim'],
    ['GET', '/api/v1/variants/:id/presence'],
    ['PUT', '/api/v1/variants/:id/presence', { segmentId: null }],
    ['DELETE', '/api/v1/variants/:id/presence'],
    ['GET', '/api/v1/variants/:id/page'],
    ['POST', '/api/v1/variants/:id/page', STORY],
    ['POST', '/api/v1/documents/:id/release-preview', { action: 'release' }],
    ['GET', '/api/v1/documents/:id/events'],
    ['POST', '/api/v1/documents/:id/release'],
    ['PUT', '/api/v1/documents/:id/release-order'],
    ['DELETE', '/api/v1/documents/:id/release-order'],
    ['POST', '/api/v1/documents/:id/release-override', { languages: ['kk'], reason: 'Дауыл' }],
    ['GET', '/api/v1/documents/:id/release-overrides'],
    ['GET', '/api/v1/documents/:id/embargo'],
    ['PUT', '/api/v1/documents/:id/embargo', { until: '2027-12-16T10:00' }],
    ['GET', '/api/v1/documents/:id/schedule'],
    ['POST', '/api/v1/documents/:id/schedule', { action: 'release', at: '2027-12-16T10:00' }],
    ['GET', '/api/v1/documents/:id/parity'],
    ['GET', '/api/v1/articles/:id'],
    ['PATCH', '/api/v1/articles/:id', {}],
    ['GET', '/api/v1/profiles/:id'],
    ['PATCH', '/api/v1/profiles/:id', {}],
  ];

  it.each(ADDRESSES)('as an id of %s %s is told apart from an unknown one', async (...row) => {
    const [method, address, body] = row;
    const unknown = await ask(method, address.replace(':id', UNKNOWN), body);
    expect([unknown.statusCode, unknown.json().code]).toEqual([404, expect.stringMatching(/^not_found\./)]);
    for (const id of ['x', '1', '%00', `${UNKNOWN}0`, "'; DROP TABLE variants; --"]) {
      const response = await ask(method, address.replace(':id', encodeURIComponent(id)), body);
      expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
    }
  });

  it.each(['articles', 'profiles'])('is a document of another kind among the %s', async (kind) => {
    const { id } = kind === 'profiles' ? { id: source.documentId } : await newsroomProfile();
    expect((await person.get(`/api/v1/${kind}/${id}`)).statusCode).toBe(404);
    expect((await person.patch(`/api/v1/${kind}/${id}`, {}, ANY)).statusCode).toBe(404);
  });

  it.each([
    ['%00', 422],
    ['nothing.here', 404],
    ['%F0%9F%98%80', 404],
  ])('as the name of a segment (%s) is answered with %i', async (name, status) => {
    for (const method of ['GET', 'PUT']) {
      const response = await ask(method, `/api/v1/variants/${target.id}/segments/${name}`, { text: 'Көпір' });
      expect(response.statusCode).toBe(status);
    }
  });

  it.each(['0', '-1', '1.5', '2147483648', '99999999999999999999', 'NaN', 'x', '%00'])(
    'as the number of a revision (%s) is no server error',
    async (number) => {
      const { statusCode } = await person.get(`/api/v1/variants/${source.id}/revisions/${number}`);
      expect(statusCode).toBe(422);
    },
  );

  const LISTS = [
    '/api/v1/tasks?',
    '/api/v1/tasks?view=all&',
    '/api/v1/articles?',
    '/api/v1/articles?state=draft&',
    '/api/v1/profiles?',
    '/api/v1/documents?',
    '/api/v1/documents?state=draft&',
    '/api/v1/variants/:source/revisions?',
    '/api/v1/variants/:target/segments?',
    '/api/v1/variants/:source/events?',
    '/api/v1/documents/:document/events?',
    '/api/v1/documents/:document/schedule?',
    '/api/v1/schedule?',
  ];
  const CURSORS: unknown[][] = [
    [],
    ['x'],
    [null],
    [1e300],
    [1.5],
    [2 ** 60],
    ['1; DROP TABLE tasks'],
    [{ a: 1 }],
    ['\u0000'],
    ['infinity', 'x'],
    ['infinity', 7],
    ['2016-02-30T00:00:00Z', UNKNOWN],
    ['2016-13-01T00:00:00Z', UNKNOWN],
    ['0000-01-01T00:00:00Z', UNKNOWN],
    ['-infinity', UNKNOWN],
    ['2016-07-07 14:05:00+99', UNKNOWN],
  ];

  it.each(LISTS)('as a cursor of %s is refused', async (list) => {
    const url = list
      .replace(':source', source.id)
      .replace(':target', target.id)
      .replace(':document', source.documentId);
    for (const cursor of ['x', '%00', 'bnVsbA', ...CURSORS.map((key) => cursorOf(...key))]) {
      const response = await person.get(`${url}cursor=${cursor}`);
      expect([cursor, response.statusCode, response.json().code]).toEqual([cursor, 400, 'pagination.bad_cursor']);
    }
    for (const query of ['limit=0', 'limit=100000', 'limit=x', 'limit=', `cursor=${'x'.repeat(501)}`]) {
      expect((await person.get(`${url}${query}`)).statusCode).toBe(422);
    }
  });

  it.each([
    'view=theirs',
    'kind=sleep',
    'language=de',
    'dueBefore=tomorrow',
    'dueBefore=0000-01-01T00:00:00Z',
    'dueBefore=2016-02-30T00:00:00Z',
    'dueBefore=2016-07-07',
  ])('as a filter of tasks (%s) is refused', async (query) => {
    expect((await person.get(`/api/v1/tasks?${query}`)).statusCode).toBe(422);
  });

  it.each<[string, string, string, unknown]>([
    ['U+0000 in a title', 'PUT', '/content', { ...STORY, title: 'a\u0000b' }],
    ['half a character in a title', 'PUT', '/content', { ...STORY, title: 'a\ud83d' }],
    ['a title of blanks', 'PUT', '/content', { ...STORY, title: ' \n ' }],
    ['a list as content', 'PUT', '/content', []],
    ['text as content', 'PUT', '/content', 'STORY'],
    ['the content of another kind', 'PUT', '/content', { fullName: 'Асқар', post: 'Әкім' }],
    ['a member that nobody knows', 'PUT', '/content', { ...STORY, author: 'Я' }],
    ['a block of an unknown type', 'PUT', '/content', { ...STORY, body: [{ ...PARAGRAPH, type: 'video' }] }],
    ['an id of an element with a dot', 'PUT', '/content', { ...STORY, body: [{ ...PARAGRAPH, id: 'a.b' }] }],
    ['too many blocks', 'PUT', '/content', { ...STORY, body: Array(2_001).fill({ type: 'paragraph', text: 'a' }) }],
    ['a remark that is not text', 'POST', '/change-request', { remark: 7 }],
    ['U+0000 in a remark', 'POST', '/change-request', { remark: '\u0000' }],
    ['a reason that is a novel', 'POST', '/withdrawal', { reason: 'а'.repeat(5_001) }],
    ['an address with capitals', 'PUT', '/slug', { slug: 'Most' }],
    ['an empty address', 'PUT', '/slug', { slug: '' }],
    ['an address that climbs', 'PUT', '/slug', { slug: '../admin' }],
    ['an endless address', 'PUT', '/slug', { slug: 'a'.repeat(81) }],
    ['no segments', 'PUT', '/segments', { segments: [] }],
    ['a segment without a text', 'PUT', '/segments', { segments: [{ id: 'title' }] }],
    ['an unknown status', 'PUT', '/segments/title', { text: 'К', status: 'approved' }],
    ['a member that a segment does not have', 'PUT', '/segments/title', { text: 'К', authorship: [] }],
  ])('such as %s is named as what is wrong', async (_, method, path, body) => {
    const { id } = path.startsWith('/segments') ? target : source;
    const response = await ask(method, `/api/v1/variants/${id}${path}`, body);
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it.each<[string, object]>([
    ['an unknown language', { language: 'de' }],
    ['no language', { language: undefined }],
    ['no required language', { requiredLanguages: [] }],
    ['an unknown policy', { releasePolicy: 'never' }],
    ['a date that is none', { datedAt: '2016-02-30T00:00:00Z' }],
    ['a date before there were newspapers', { datedAt: '0000-01-01T00:00:00Z' }],
    ['a deadline without an offset', { dueAt: '2030-01-01T00:00:00' }],
  ])('in a new document (%s) is named as what is wrong', async (_, fields) => {
    const response = await person.post('/api/v1/articles', { language: 'ru', content: STORY, ...fields });
    expect([response.statusCode, response.json().code]).toEqual([422, 'validation.failed']);
  });

  it('that two elements have one id is put right', async () => {
    const body = [PARAGRAPH, { ...PARAGRAPH, text: 'Ещё.' }];
    const { id } = await newsroom.begin({}, { ...STORY, body });
    await newsroom.submitSource(id);
    await new Stages(test.app, newsroom).prepare(id);
    const segments = await newsroom.segments(await newsroom.variant(id, 'kk'));
    expect(segments.filter(({ id: name }) => name.startsWith('body.')).map(({ sourceText }) => sourceText)).toEqual([
      'Текст.',
      'Ещё.',
    ]);
  });

  it.each(['/content', '/segments', '/segments/title', '/slug'])('of more than 2 MB is not read (%s)', async (path) => {
    const response = await ask('PUT', `/api/v1/variants/${target.id}${path}`, { text: 'a'.repeat(2 * 1024 * 1024) });
    expect([response.statusCode, response.json().code]).toEqual([413, 'http.too_large']);
  });

  it('is never a server error, whatever is sent', async () => {
    const writes = ADDRESSES.filter(([method, address]) => method !== 'GET' && !address.includes('profiles'));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...writes), fc.json({ maxDepth: 4 }), async ([method, address], json) => {
        const id = address.includes('/variants/') ? target.id : target.documentId;
        const response = await ask(method, address.replace(':id', id), JSON.parse(json));
        expect(response.statusCode).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });

  async function newsroomProfile(): Promise<{ id: string }> {
    const content = { fullName: 'Асқар Нұрлан', post: 'Әкім', birthDate: null, career: [], awards: [] };
    const body = { language: 'kk', content: { ...content, responsibilities: null, body: [] } };
    return ok(await person.post('/api/v1/profiles', body), 201);
  }
});
