import { DataSource } from 'typeorm';
import type { DocumentView } from '../../src/workflow/document.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };
const PROFILE = {
  ...{ fullName: 'Асқар Нұрлан', post: 'Әкім', birthDate: null, career: [], awards: [] },
  ...{ responsibilities: null, body: [] },
};
const UNKNOWN = '01970000-0000-7000-8000-000000000001';

describe('how a document is released', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  beforeAll(async () => {
    test = await startTestApp({ RELEASE_POLICY: 'languageFirst:kk' });
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(() => test.close());

  const change = (id: string, settings: object) => newsroom.author.patch(`/api/v1/articles/${id}`, settings, ANY);
  const profile = async () =>
    ok<DocumentView>(await newsroom.author.post('/api/v1/profiles', { language: 'ru', content: PROFILE }), 201);

  it('is as the office has it, unless somebody says otherwise', async () => {
    expect(await newsroom.begin()).toMatchObject({ releasePolicy: 'languageFirst', firstLanguage: 'kk' });
    expect(await newsroom.begin({ firstLanguage: 'ru' })).toMatchObject({ firstLanguage: 'ru' });
    expect(await newsroom.begin({ releasePolicy: 'together' })).toMatchObject({ firstLanguage: null });
    // There is no Kazakh text that could go first.
    expect(await newsroom.begin({ requiredLanguages: ['ru'], optionalLanguages: ['en'] })).toMatchObject({
      releasePolicy: 'languageFirst',
      firstLanguage: 'ru',
    });
  });

  it('lets a named language go first, and the others once it is public as it stands', async () => {
    const { documentId } = await stages.target('review', { releasePolicy: 'languageFirst', firstLanguage: 'kk' });
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    const refused = await newsroom.release(documentId);
    expect(refused.json()).toMatchObject({
      code: 'release.refused',
      reasons: [{ code: 'release.language_missing', params: { language: 'kk' } }],
    });
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'kk'), 'approval'));
    expect(ok(await newsroom.release(documentId))).toEqual({ languages: ['kk', 'ru'], held: [] });
  });

  it.each<[string, object, string]>([
    ['no first language', { firstLanguage: null }, 'documents.first_language_needed'],
    [
      'one that the document is not to have',
      { firstLanguage: 'en', optionalLanguages: [] },
      'documents.first_language_not_wanted',
    ],
  ])('is refused with %s', async (_, settings, code) => {
    const { id } = await newsroom.begin();
    const response = await change(id, { releasePolicy: 'languageFirst', ...settings });
    expect([response.statusCode, response.json().code]).toEqual([409, code]);
  });

  it('drops a standing order when an author changes which language goes first', async () => {
    const { id } = await newsroom.begin();
    await newsroom.publisher.put(`/api/v1/documents/${id}/release-order`);
    ok(await change(id, { firstLanguage: 'ru' }));
    expect(await newsroom.document(id)).toMatchObject({ releaseOrderedAt: null });
  });

  it('names officials by their profiles, each once, and freezes them with the text', async () => {
    const { id } = await profile();
    const { documentId } = await stages.source('approved', { releasePolicy: 'asReady' });
    const changed = ok<DocumentView>(await change(documentId, { officials: [id, id] }));
    expect(changed.officials).toEqual([id]);
    expect(ok<DocumentView>(await change(documentId, { officials: [id] })).version).toBe(changed.version);
    ok(await newsroom.release(documentId));
    const rows = await test.app
      .get(DataSource)
      .query(`SELECT officials FROM publications WHERE document_id = $1`, [documentId]);
    expect(rows).toEqual([{ officials: [id] }]);
  });

  it('refuses officials who have no profile, when it is begun and later', async () => {
    const article = await newsroom.begin();
    const { id } = await profile();
    const responses = [
      await change(article.id, { officials: [id, UNKNOWN, article.id] }),
      await newsroom.author.post('/api/v1/articles', {
        ...{ language: 'ru', content: STORY, officials: [UNKNOWN] },
      }),
    ];
    for (const response of responses) {
      expect([response.statusCode, response.json().code]).toEqual([409, 'documents.officials_unknown']);
      expect(response.json().detail ?? response.json().title).toContain(UNKNOWN);
    }
    expect(await newsroom.document(article.id)).toMatchObject({ officials: [] });
    for (const officials of [['x'], 'x', Array(101).fill(id)]) {
      expect((await change(article.id, { officials })).statusCode).toBe(422);
    }
  });
});
