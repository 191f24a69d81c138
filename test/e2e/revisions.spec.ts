import { DataSource } from 'typeorm';
import type { ArticleContent } from '../../src/articles/article-content.js';
import type { Page } from '../../src/common/pagination.js';
import type {
  RestoredView,
  RevisionDiff,
  RevisionSummary,
  RevisionView,
} from '../../src/workflow/history/revision.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

const ANY = { 'if-match': '*' };

describe('the revisions of a text', () => {
  let test: TestApp;
  let database: DataSource;
  let newsroom: Newsroom;
  let stages: Stages;
  let second: TestPerson;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
    second = await addPerson(test.app, { name: 'Второй автор', roles: ['author'] });
  });
  afterAll(() => test.close());

  const urlOf = (variant: { id: string }) => `/api/v1/variants/${variant.id}`;
  const write = async (variant: { id: string }, content: Partial<ArticleContent>, person = newsroom.author) => {
    ok(await person.put(`${urlOf(variant)}/content`, { ...STORY, ...content }, ANY));
    ok(await person.delete(`${urlOf(variant)}/claim`));
  };
  const list = async (variant: { id: string }, query = '') =>
    ok<Page<RevisionSummary>>(await newsroom.author.get(`${urlOf(variant)}/revisions${query}`));
  const diff = (variant: { id: string }, from: number | string, to: number | string) =>
    newsroom.author.get(`${urlOf(variant)}/revisions/${from}/diff/${to}`);
  const restore = (variant: { id: string }, number: unknown, person = newsroom.author, headers: object = ANY) =>
    person.post(`${urlOf(variant)}/restoration`, { number }, { ...headers });
  const again = (variant: VariantView) => newsroom.variant(variant.documentId, variant.language);

  it('are listed with who made them, and which of them were public, as what', async () => {
    const source = await stages.source('published');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    await write(source, { title: 'Мост открыт' });
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(source.documentId));
    const { items } = await list(source);
    expect(items).toMatchObject([
      { number: 2, title: 'Мост открыт', working: true, live: true, publications: [{ version: 2, change: 'updated' }] },
      {
        number: 1,
        title: STORY.title,
        working: false,
        live: false,
        publications: [{ version: 1, change: 'published' }],
      },
    ]);
    expect(items[0]?.by).toEqual({ id: newsroom.author.id, name: 'Автор' });
  });

  it.each(['source', 'target'] as const)(
    'brought back answer with the version of a %s that this made, not of what others did at once after it',
    async (side) => {
      const variant = side === 'source' ? await stages.source('draft') : await stages.target('review');
      if (side === 'source') await write(variant, { title: 'Второй' });
      else ok(await newsroom.act(newsroom.reviewer, variant, 'change-request', { remark: 'Қайта қараңыз' }));
      const transaction = database.transaction.bind(database) as (work: unknown) => Promise<unknown>;
      const others = (work: unknown) =>
        transaction(work).then(async (done) => {
          await database.query(`UPDATE variants SET version = version + 7 WHERE id = $1`, [variant.id]);
          return done;
        });
      Object.assign(database, { transaction: others });
      const person = side === 'source' ? newsroom.author : newsroom.translator;
      const response = await restore(variant, 1, person);
      Reflect.deleteProperty(database, 'transaction');
      const { version } = ok<{ version: number }>(response);
      expect((await again(variant)).version).toBe(version + 7);
    },
  );

  it('come page by page', async () => {
    const source = await stages.source('draft');
    for (const title of ['Второй', 'Третий']) await write(source, { title });
    const first = await list(source, '?limit=2');
    expect(first.items.map(({ number }) => number)).toEqual([3, 2]);
    const rest = await list(source, `?limit=2&cursor=${first.next}`);
    expect([rest.items.map(({ number }) => number), rest.next]).toEqual([[1], null]);
  });

  it('are compared word by word, by text', async () => {
    const source = await stages.source('draft');
    const [p1, p2] = STORY.body as [ArticleContent['body'][number], ArticleContent['body'][number]];
    await write(source, { lead: '', body: [p2, p1, { id: 'p3', type: 'paragraph', text: 'Новое.' }] });
    const { texts, facts } = ok<RevisionDiff>(await diff(source, 1, 2));
    expect(texts.map(({ field, change, moved }) => [field, change, moved])).toEqual([
      ['lead', 'removed', false],
      ['body.p1.text', 'same', true],
      ['body.p3.text', 'added', false],
    ]);
    expect(texts[0]?.parts).toEqual([{ kind: 'removed', text: STORY.lead }]);
    expect(facts).toEqual([{ path: 'body.p3.type', from: null, to: 'paragraph' }]);
  });

  it('are compared with what the public reads now', async () => {
    const source = await stages.source('published');
    ok(await newsroom.act(newsroom.author, source, 'revision'));
    await write(source, { title: 'В городе закрыли мост' });
    const answer = ok<RevisionDiff>(await diff(source, 'live', 2));
    expect(answer).toMatchObject({ from: { number: 1, live: true }, to: { number: 2, live: false } });
    expect(answer.texts).toMatchObject([{ field: 'title', change: 'changed' }]);
    ok(await newsroom.act(newsroom.publisher, source, 'withdrawal', { reason: 'Ошибка' }));
    expect((await diff(source, 'live', 2)).statusCode).toBe(404);
  });

  it.each([
    ['revisions/0', 422],
    ['revisions/first', 422],
    ['revisions/2147483648', 422],
    ['revisions/99', 404],
    ['revisions/1/diff/99', 404],
    ['revisions/1/diff/now', 422],
    ['revisions?cursor=nonsense', 400],
  ])('answer %s with %d', async (path, status) => {
    const source = await stages.source('draft');
    expect((await newsroom.author.get(`${urlOf(source)}/${path}`)).statusCode).toBe(status);
  });

  describe('of a source', () => {
    it('come back as a new one, with the words of who wrote them', async () => {
      const source = await stages.source('draft');
      await write(source, { title: 'Мост', lead: 'Вчера.' }, second);
      const done = ok<RestoredView>(await restore(source, 1, second));
      expect(done).toMatchObject({ revision: 3, restored: ['title', 'lead'], left: [] });
      const back = ok<RevisionView>(await newsroom.author.get(`${urlOf(source)}/revisions/3`));
      expect(back.content).toEqual((await again(source)).revision?.content);
      expect(back).toMatchObject({ content: { title: STORY.title }, working: true, by: { id: second.id } });
      expect(await authorshipOf(source, 3)).toMatchObject({
        title: [newsroom.author.id, second.id],
        lead: [newsroom.author.id, second.id],
        'body.p1.text': [newsroom.author.id],
      });
    });

    it('come back once', async () => {
      const source = await stages.source('draft');
      await write(source, { title: 'Мост' });
      ok(await restore(source, 1));
      const { version } = await again(source);
      expect(ok(await restore(source, 1))).toEqual({ version, revision: null, restored: [], left: [] });
      expect((await list(source)).items).toHaveLength(3);
    });

    it('come back for one of two who ask for the same version at once', async () => {
      const source = await stages.source('draft');
      await write(source, { title: 'Мост' });
      const seen = { 'if-match': `"${(await again(source)).version}"` };
      const answers = await Promise.all([restore(source, 1, undefined, seen), restore(source, 1, undefined, seen)]);
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
    });

    it.each(['review', 'approved', 'published', 'withdrawn'] as const)('do not come back in %s', async (state) => {
      const source = await stages.source(state);
      const refused = await restore(source, 1);
      expect(refused.statusCode).toBe(409);
      expect(refused.json()).toMatchObject({ code: 'workflow.refused', reasons: [{ code: 'workflow.wrong_state' }] });
    });
  });

  describe('of a target', () => {
    /** Released once, and its source has another lead since; the translator has put a new title. */
    async function revised(): Promise<VariantView> {
      const target = await stages.target('published');
      const source = await newsroom.variant(target.documentId, 'ru');
      ok(await newsroom.act(newsroom.author, source, 'revision'));
      await write(source, { lead: 'Движение открыли вчера.' });
      ok(await newsroom.act(newsroom.author, source, 'submission'));
      await stages.prepare(target.documentId);
      const segments = [{ id: 'title', text: 'Басқа тақырып' }];
      ok(await newsroom.translator.put(`${urlOf(target)}/segments`, { segments }, ANY));
      return again(target);
    }

    it('come back into the segments whose source says the same; the others are named', async () => {
      const target = await revised();
      const former = ok<RevisionView>(await newsroom.author.get(`${urlOf(target)}/revisions/1`));
      const done = ok<RestoredView>(await restore(target, 1, newsroom.translator));
      expect(done).toMatchObject({ revision: null, restored: ['title'] });
      expect(done.left).toEqual([{ segment: 'lead', because: 'sourceChanged' }]);
      const title = (await newsroom.segments(target)).find(({ id }) => id === 'title');
      expect(title).toMatchObject({ targetText: former.content['title'], status: 'translated' });
    });

    it('leave what they take the place of in the history of the segment', async () => {
      const target = await revised();
      ok(await restore(target, 1, newsroom.translator));
      const history = ok<Page<{ action: string; targetText: string }>>(
        await newsroom.translator.get(`${urlOf(target)}/segments/title/history`),
      );
      expect(history.items.slice(0, 2)).toMatchObject([
        { action: 'restored' },
        { action: 'put', targetText: 'Басқа тақырып' },
      ]);
    });

    it('are theirs who wrote them, and of who brought them back', async () => {
      const target = await revised();
      const skills = [{ from: 'ru', to: 'kk' } as const];
      const other = await addPerson(test.app, { name: 'Басқа аудармашы', roles: ['translator'], skills });
      ok(await newsroom.translator.delete(`${urlOf(target)}/claim`));
      ok(await restore(target, 1, other));
      const rows: { authorship: string[] }[] = await database.query(
        `SELECT authorship FROM segments WHERE variant_id = $1 AND segment_id = 'title'`,
        [target.id],
      );
      expect(rows[0]?.authorship).toEqual([newsroom.translator.id, other.id]);
    });

    it('come back once', async () => {
      const target = await revised();
      ok(await restore(target, 1, newsroom.translator));
      expect(ok<RestoredView>(await restore(target, 1, newsroom.translator)).restored).toEqual([]);
    });

    it('do not come back while another translates', async () => {
      const target = await revised();
      const skills = [{ from: 'ru', to: 'kk' } as const];
      const other = await addPerson(test.app, { name: 'Үшінші аудармашы', roles: ['translator'], skills });
      expect((await restore(target, 1, other)).json()).toMatchObject({
        reasons: [{ code: 'workflow.claimed_by_other' }],
      });
    });
  });

  it.each([
    ['a number that is none', 'один', 422],
    ['zero', 0, 422],
    ['a revision that there is not', 99, 404],
  ])('are not restored by %s', async (_, number, status) => {
    const source = await stages.source('draft');
    expect((await restore(source, number)).statusCode).toBe(status);
  });

  it('are restored by who may write, meaning the version that they saw', async () => {
    const source = await stages.source('draft');
    expect((await restore(source, 1, newsroom.translator)).statusCode).toBe(403);
    expect((await restore(source, 1, newsroom.author, {})).statusCode).toBe(428);
    expect((await restore(source, 1, newsroom.author, { 'if-match': '"999"' })).statusCode).toBe(412);
    const nobody = '0199a6d2-7d3c-7000-8000-5d1f0a4c9e11';
    expect((await restore({ id: nobody }, 1)).statusCode).toBe(404);
    expect((await newsroom.author.get(`/api/v1/variants/${nobody}/revisions`)).statusCode).toBe(404);
  });

  async function authorshipOf(variant: VariantView, number: number): Promise<unknown> {
    const rows: { authorship: unknown }[] = await database.query(
      `SELECT authorship FROM revisions WHERE variant_id = $1 AND number = $2`,
      [variant.id, number],
    );
    return rows[0]?.authorship;
  }
});
