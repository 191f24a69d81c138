import { DataSource } from 'typeorm';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, send, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };

describe('the address of a text', () => {
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

  const rename = (variant: { id: string }, slug: string, person: TestPerson = newsroom.publisher) =>
    person.put(`/api/v1/variants/${variant.id}/slug`, { slug }, ANY);
  const again = (variant: VariantView) => newsroom.variant(variant.documentId, variant.language);
  const at = async (slug: string) => {
    const { statusCode, headers } = await send(test.app, 'GET', `/ru/news/${slug}`);
    return statusCode === 308 ? [statusCode, headers['location']] : [statusCode];
  };
  let named = 0;
  const freeSlug = () => `most-${(named += 1)}`;

  describe('that has been public', () => {
    it('is changed by a publisher, at once, and leads there for good', async () => {
      const source = await stages.source('published');
      const [former, slug] = [source.slug ?? '', freeSlug()];
      expect((await rename(source, slug, newsroom.author)).statusCode).toBe(403);
      const before = await rowOf(source);
      ok(await rename(source, slug));
      expect((await again(source)).slug).toBe(slug);
      expect(await at(slug)).toEqual([200]);
      expect(await at(former)).toEqual([308, `/ru/news/${slug}`]);
      expect(await rowOf(source)).toEqual(before);
      expect(await lastChange(source)).toBe('minorEdit');
    });

    it('is never more than one step away from any that it had', async () => {
      const source = await stages.source('published');
      const [first, second, third] = [source.slug ?? '', freeSlug(), freeSlug()];
      ok(await rename(source, second));
      ok(await rename(source, third));
      expect(await at(first)).toEqual([308, `/ru/news/${third}`]);
      expect(await at(second)).toEqual([308, `/ru/news/${third}`]);
    });

    it('can become again what it was', async () => {
      const source = await stages.source('published');
      const [first, second] = [source.slug ?? '', freeSlug()];
      ok(await rename(source, second));
      ok(await rename(source, first));
      expect(await at(first)).toEqual([200]);
      expect(await at(second)).toEqual([308, `/ru/news/${first}`]);
    });

    it('changes nothing in public when it stays the same', async () => {
      const source = await stages.source('published');
      const { version } = await again(source);
      ok(await rename(source, source.slug ?? ''));
      expect((await again(source)).version).toBe(version);
      expect(await lastChange(source)).toBe('published');
    });

    it('stays in the way of others after it was left', async () => {
      const source = await stages.source('published');
      const former = source.slug ?? '';
      ok(await rename(source, freeSlug()));
      const other = await stages.source('published');
      const refused = await rename(other, former);
      expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([409, 'slug.taken']);
      const draft = await stages.source('draft');
      expect((await rename(draft, former, newsroom.author)).statusCode).toBe(409);
    });

    it('is given to one of two who want it at once', async () => {
      const [one, other] = [await stages.source('published'), await stages.source('published')];
      const slug = freeSlug();
      const answers = await Promise.all([rename(one, slug), rename(other, slug)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 409]);
    });

    it('of a withdrawn text is changed too, and each says that it is gone', async () => {
      const source = await stages.source('withdrawn');
      const [former, slug] = [source.slug ?? '', freeSlug()];
      ok(await rename(source, slug));
      expect(await at(former)).toEqual([410]);
      expect(await at(slug)).toEqual([410]);
    });

    it('brings those who are redirected to it along', async () => {
      const [old, fresh] = [await stages.source('published'), await stages.source('published')];
      const withdrawal = { kind: 'superseded', reason: 'Новое', redirectTo: fresh.documentId };
      ok(await newsroom.publisher.post(`/api/v1/documents/${old.documentId}/withdrawal`, withdrawal, ANY));
      const slug = freeSlug();
      ok(await rename(fresh, slug));
      expect(await at(old.slug ?? '')).toEqual([308, `/ru/news/${slug}`]);
      expect(await lastChange(old)).toBe('withdrawalChanged');
    });

    it('stays when the title is another', async () => {
      const source = await stages.source('published');
      await retitle(source, 'Совсем другое');
      expect((await again(source)).slug).toBe(source.slug);
    });
  });

  describe('that was never public', () => {
    it('passes by those that others had, too', async () => {
      const title = 'Памятник на площади';
      const first = await begun(title);
      ok(await newsroom.act(newsroom.reviewer, first, 'approval'));
      ok(await newsroom.release(first.documentId));
      ok(await rename(first, freeSlug()));
      expect((await begun(title)).slug).toBe(`${first.slug}-2`);
    });

    it('stays as long as the title gives it, however often it is submitted', async () => {
      const title = 'Фонтан на площади';
      const [first, second] = [await begun(title), await begun(title)];
      ok(await rename(first, freeSlug(), newsroom.author));
      expect(second.slug).toBe(`${first.slug}-2`);
      ok(await newsroom.act(newsroom.reviewer, second, 'change-request', { remark: 'Ещё раз' }));
      ok(await newsroom.act(newsroom.author, second, 'submission'));
      expect((await again(second)).slug).toBe(`${first.slug}-2`);
    });

    it('follows a title that was changed in review, at the approval', async () => {
      const target = await stages.target('review');
      await judgeTitle(target, 'Жаңа көпір');
      expect((await again(target)).slug).toBe(target.slug);
      await approve(target);
      expect((await again(target)).slug).toMatch(/^jana-kopir/);
    });

    it('stays what somebody chose, whatever the title becomes', async () => {
      const target = await stages.target('review');
      const slug = freeSlug();
      ok(await rename(target, slug));
      await judgeTitle(target, 'Жаңа көпір');
      await approve(target);
      expect((await again(target)).slug).toBe(slug);
    });
  });

  it.each(['', 'Мост', 'most/otkryt', 'most--otkryt', '-most', 'm'.repeat(81)])('is not %j', async (slug) => {
    const source = await stages.source('published');
    expect((await rename(source, slug)).statusCode).toBe(422);
  });

  async function begun(title: string): Promise<VariantView> {
    const { id } = await newsroom.begin({ releasePolicy: 'asReady' }, { ...STORY, title });
    await newsroom.submitSource(id);
    return newsroom.variant(id, 'ru');
  }

  async function retitle(source: VariantView, title: string): Promise<void> {
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, { ...STORY, title }, ANY));
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  }

  async function judgeTitle(target: VariantView, text: string): Promise<void> {
    const url = `/api/v1/variants/${target.id}/segments/title/verdict`;
    ok(await newsroom.reviewer.put(url, { verdict: 'edited', text }, ANY));
  }

  /** By somebody who has no share in the text, after its source. */
  async function approve(target: VariantView): Promise<void> {
    const source = await newsroom.variant(target.documentId, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.reviewer.delete(`/api/v1/variants/${target.id}/claim`));
    const skills = [{ from: 'ru', to: 'kk' } as const];
    const other = await addPerson(test.app, { name: 'Екінші редактор', roles: ['reviewer'], skills });
    ok(await newsroom.act(other, target, 'approval'));
  }

  async function rowOf({ documentId, language }: VariantView): Promise<unknown> {
    const rows: unknown[] = await database.query(
      `SELECT guid, published_at, updated_at, corrected_at, html FROM publications
        WHERE document_id = $1 AND language = $2`,
      [documentId, language],
    );
    return rows[0];
  }

  async function lastChange({ documentId, language }: VariantView): Promise<string | undefined> {
    const rows: { change: string }[] = await database.query(
      `SELECT change FROM publication_changes WHERE document_id = $1 AND language = $2 ORDER BY id DESC LIMIT 1`,
      [documentId, language],
    );
    return rows[0]?.change;
  }
});
