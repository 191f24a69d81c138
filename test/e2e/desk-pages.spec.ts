import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { addPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const UNKNOWN = '018f0000-0000-7000-8000-000000000000';

let test: TestApp;
let newsroom: Newsroom;
let stages: Stages;
beforeAll(async () => {
  test = await startTestApp();
  newsroom = await Newsroom.open(test.app);
  stages = new Stages(test.app, newsroom);
});
afterAll(() => test.close());

const pageOf = (variant: { id: string }, person = newsroom.author) => person.get(`/api/v1/variants/${variant.id}/page`);
const attempt = (variant: { id: string }, content: unknown) =>
  newsroom.author.post(`/api/v1/variants/${variant.id}/page`, content);

describe('the page of a text in work', () => {
  it('is the page that the public will have, and may be framed by the console alone', async () => {
    const { statusCode, headers, body } = await pageOf(await stages.source('draft'));
    expect(statusCode).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(headers['x-frame-options']).toBe('SAMEORIGIN');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['content-language']).toBe('ru');
    expect(body).toContain('<h1>В городе открыли мост</h1>');
    expect(body).toContain('Длина моста – 320 метров.');
  });

  it('shows in a target what the translation says, and marked what the source says where there is none', async () => {
    const target = await stages.target('translation');
    const segments = [{ id: 'title', text: 'Қалада көпір ашылды' }];
    ok(await newsroom.translator.put(`/api/v1/variants/${target.id}/segments`, { segments }, { 'if-match': '*' }));
    const { body, headers } = await pageOf(target, newsroom.translator);
    expect(headers['content-language']).toBe('kk');
    expect(body).toContain('<h1>Қалада көпір ашылды</h1>');
    expect(body).toMatch(/<mark lang="ru" title="[^"]+">Длина моста – 320 метров\.<\/mark>/);
    expect(body).not.toMatch(/[\ufdd0\ufdd1]/);
    expect(body.slice(0, body.indexOf('</head>'))).not.toContain('<mark');
  });

  it('of what is being typed is rendered, and kept nowhere', async () => {
    const source = await stages.source('draft');
    const { statusCode, body } = await attempt(source, { ...STORY, title: 'Новый <b>заголовок</b>' });
    expect(statusCode).toBe(200);
    expect(body).toContain('<h1>Новый &lt;b&gt;заголовок&lt;/b&gt;</h1>');
    expect((await pageOf(source)).body).toContain('<h1>В городе открыли мост</h1>');
    expect((await newsroom.variant(source.documentId, 'ru')).version).toBe(source.version);
  });

  it.each<[string, unknown, number]>([
    ['nothing', {}, 422],
    ['the content of another kind', { fullName: 'Асқар', post: 'Әкім' }, 422],
    ['a list', [], 422],
    ['more than 2 MB', { ...STORY, title: 'а'.repeat(2 * 1024 * 1024) }, 413],
  ])('is not rendered of %s', async (_, content, status) => {
    expect((await attempt(await stages.source('draft'), content)).statusCode).toBe(status);
  });

  it('is tried with a source only', async () => {
    const response = await attempt(await stages.target('translation'), STORY);
    expect([response.statusCode, response.json().code]).toEqual([409, 'workflow.targets_by_segment']);
  });

  it('is for those who work on texts, and there only for texts that there are', async () => {
    const source = await stages.source('draft');
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    expect((await pageOf(source, administrator)).statusCode).toBe(403);
    expect((await test.app.inject(`/api/v1/variants/${source.id}/page`)).statusCode).toBe(401);
    expect((await pageOf({ id: UNKNOWN })).statusCode).toBe(404);
    expect((await pageOf({ id: 'x' })).statusCode).toBe(422);
  });
});
