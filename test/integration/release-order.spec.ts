import { DataSource } from 'typeorm';
import { ReleaseService } from '../../src/workflow/release.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };

describe('a standing order of release', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(() => test.close());

  it('lets all required languages out together, once, and nothing before', async () => {
    const { documentId, id } = await stages.target('review', { releasePolicy: 'together' });
    await order(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    expect(await follow(documentId)).toEqual([]);
    ok(await newsroom.act(newsroom.reviewer, { id }, 'approval'));
    expect(await follow(documentId)).toEqual(['kk', 'ru']);
    expect(await follow(documentId)).toEqual([]);
  });

  it('lets each language out as it is ready under that policy', async () => {
    const { documentId, id } = await stages.target('review');
    await order(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    expect(await follow(documentId)).toEqual(['ru']);
    ok(await newsroom.act(newsroom.reviewer, { id }, 'approval'));
    expect(await follow(documentId)).toEqual(['kk']);
  });

  it('that was given before a revision was begun does not let it out', async () => {
    const { documentId } = await stages.target('approved', { releasePolicy: 'together' });
    await order(documentId);
    expect(await follow(documentId)).toEqual(['kk', 'ru']);
    await approveRevision(documentId);
    expect(await follow(documentId)).toEqual([]);
    expect(await readByThePublic(documentId)).toEqual(['kk 1', 'ru 1']);
  });

  it('that was given for a revision waits for the translations that it outdated', async () => {
    const { documentId } = await stages.target('published', { releasePolicy: 'together' });
    await beginRevision(documentId);
    await order(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    expect(await follow(documentId)).toEqual([]);
    await confirmTarget(documentId);
    expect(await follow(documentId)).toEqual(['kk', 'ru']);
    expect(await readByThePublic(documentId)).toEqual(['kk 2', 'ru 2']);
  });

  it('does not let the source out before the job has told its translators of the change', async () => {
    const { documentId } = await stages.target('published', { releasePolicy: 'together' });
    const source = await newsroom.variant(documentId, 'ru');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    await order(documentId);
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    expect(await follow(documentId)).toEqual([]);
    expect(await readByThePublic(documentId)).toEqual(['kk 1', 'ru 1']);
  });

  it('is dropped when an author loosens the policy that it was meant for', async () => {
    const { documentId } = await stages.source('approved', { releasePolicy: 'together' });
    await order(documentId);
    ok(await newsroom.author.patch(`/api/v1/articles/${documentId}`, { releasePolicy: 'asReady' }, ANY));
    expect((await newsroom.document(documentId)).releaseOrderedAt).toBeNull();
    expect(await follow(documentId)).toEqual([]);
  });

  it('holds when a publisher changes the policy', async () => {
    const { documentId } = await stages.source('approved', { releasePolicy: 'together' });
    await order(documentId);
    ok(await newsroom.publisher.patch(`/api/v1/articles/${documentId}`, { releasePolicy: 'asReady' }, ANY));
    expect(await follow(documentId)).toEqual(['ru']);
  });

  it('ends with the right of whoever gave it', async () => {
    const { documentId } = await stages.source('approved');
    const former = await addPerson(test.app, { roles: ['publisher'] });
    await former.put(`/api/v1/documents/${documentId}/release-order`);
    await test.app.get(DataSource).query(`UPDATE people SET roles = '{author}' WHERE id = $1`, [former.id]);
    expect(await follow(documentId)).toEqual([]);
    expect((await newsroom.document(documentId)).releaseOrderedAt).toBeNull();
  });

  async function order(documentId: string): Promise<void> {
    expect((await newsroom.publisher.put(`/api/v1/documents/${documentId}/release-order`)).statusCode).toBe(204);
  }

  /** What the job does. */
  async function follow(documentId: string): Promise<string[]> {
    return (await test.app.get(ReleaseService).releaseOrdered(documentId)).languages;
  }

  /** The source is taken up again, changed and submitted; its translators know of it. */
  async function beginRevision(documentId: string): Promise<void> {
    const source = await newsroom.variant(documentId, 'ru');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, lead: 'Вчера.' }, ANY));
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    await stages.prepare(documentId);
  }

  async function confirmTarget(documentId: string): Promise<void> {
    const target = await newsroom.variant(documentId, 'kk');
    ok(await newsroom.act(newsroom.translator, target, 'confirmation'));
    ok(await newsroom.act(newsroom.translator, target, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, target, 'approval'));
  }

  async function approveRevision(documentId: string): Promise<void> {
    await beginRevision(documentId);
    ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(documentId, 'ru'), 'approval'));
    await confirmTarget(documentId);
  }

  async function readByThePublic(documentId: string): Promise<string[]> {
    const rows: { read: string }[] = await test.app
      .get(DataSource)
      .query(`SELECT language || ' ' || version AS read FROM publications WHERE document_id = $1 ORDER BY language`, [
        documentId,
      ]);
    return rows.map(({ read }) => read);
  }
});
