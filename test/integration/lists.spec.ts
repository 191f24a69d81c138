import { DataSource } from 'typeorm';
import { byIndex } from '../../src/workflow/search/search-documents.query.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';
import { planOf, statementsOf, type Statement } from '../support/statements.js';

const MANY = 20_000;

/** Read whole at no cost: few people work here, few releases wait to be confirmed, and a document is active in few bytes. */
const SMALL = [
  'people',
  'release_overrides',
  'schedule',
  'document_activity',
  'glossary_forms',
  'glossary_terms',
  'publication_addresses',
];

const RARE = encodeURIComponent('Редкость');
const MANY_SAY = encodeURIComponent('мост');

describe('the lists', () => {
  let test: TestApp;
  let database: DataSource;
  let newsroom: Newsroom;
  let reader: TestPerson;
  let variantId: string;
  let documentId: string;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    const roles = ['author', 'translator', 'reviewer', 'publisher'] as const;
    reader = await addPerson(test.app, { roles: [...roles], skills: [{ from: 'ru', to: 'kk' }] });
    ({ id: variantId, documentId } = await new Stages(test.app, newsroom).target('translation'));
  });
  afterAll(() => test.close());

  const asked = (url: string) => statementsOf(database, async () => ok(await reader.get(url)));

  describe('of many', () => {
    const lists: [string, () => string, () => Promise<void>][] = [
      ['tasks', () => '/api/v1/tasks?limit=100', async () => void (await newsroom.begin())],
      ['all tasks', () => '/api/v1/tasks?view=all&limit=100', async () => void (await newsroom.begin())],
      ['articles', () => '/api/v1/articles?limit=100', async () => void (await newsroom.begin())],
      ['profiles', () => '/api/v1/profiles?limit=100', async () => void (await beginProfile())],
      ['the board', () => '/api/v1/documents?limit=100', async () => void (await newsroom.begin())],
      [
        'what was found',
        () => `/api/v1/search?kinds=profile&limit=50&q=${encodeURIComponent('Асқар')}`,
        async () => void (await beginProfile()),
      ],
      ['segments', () => `/api/v1/variants/${variantId}/segments`, addSegment],
      ['revisions', () => `/api/v1/variants/${variantId}/revisions?limit=100`, addRevision],
      ['events of a variant', () => `/api/v1/variants/${variantId}/events?limit=100`, addEvent],
      ['events of a document', () => `/api/v1/documents/${documentId}/events?limit=100`, addEvent],
    ];

    it.each(lists)('%s take no more statements than of one', async (_, url, add) => {
      await add();
      const few = ok<{ items: unknown[] }>(await reader.get(url())).items.length;
      const before = await asked(url());
      for (let times = 0; times < 10; times += 1) await add();
      expect(ok<{ items: unknown[] }>(await reader.get(url())).items.length).toBe(few + 10);
      expect((await asked(url())).length).toBe(before.length);
    });
  });

  describe(`of ${MANY} documents`, () => {
    // Every text of the seed is made searchable.
    beforeAll(seed, 180_000);

    it.each([
      ['tasks open to me', '/api/v1/tasks', 'tasks_due'],
      ['all tasks', '/api/v1/tasks?view=all', 'tasks_due'],
      ['my tasks', '/api/v1/tasks?view=mine', 'tasks_by_claim|tasks_leased'],
      ['tasks of a language', '/api/v1/tasks?language=en', 'tasks_by_language'],
      ['articles', '/api/v1/articles', 'documents_kind'],
      ['articles in a state that many are in', '/api/v1/articles?state=draft', 'variants_state'],
      ['articles whose Russian is in a state', '/api/v1/articles?state=draft&language=ru', 'variants_state'],
      ['articles in a state that few are in', '/api/v1/articles?state=withdrawn', 'variants_state'],
      ['the board', '/api/v1/documents', 'document_activity_newest'],
      ['profiles on the board', '/api/v1/documents?kind=official', 'document_activity_of_kind'],
      ['the board in a state that few are in', '/api/v1/documents?state=withdrawn', 'variants_state'],
      [
        'the board in a state that many are in',
        '/api/v1/documents?state=draft',
        'variants_state|document_activity_newest',
      ],
      ['the board of a section', `/api/v1/documents?section=${RARE}`, 'documents_sections'],
      ['the board of an official', () => `/api/v1/documents?official=${documentId}`, 'documents_officials'],
      ['the board of words', `/api/v1/documents?q=${RARE}`, 'working_texts_words'],
      ['what is withdrawn on the board', '/api/v1/documents?withdrawn=true', 'variants_withdrawn'],
      ['what is late on the board', '/api/v1/documents?late=true', 'tasks_due'],
      ['what few texts say', `/api/v1/search?kinds=article&q=${RARE}`, 'working_texts_words'],
      [
        'what many texts say',
        `/api/v1/search?kinds=article&q=${MANY_SAY}`,
        'working_texts_titles|working_texts_document',
      ],
      ['events of a document', () => `/api/v1/documents/${documentId}/events`, 'events_document'],
      ['events of a variant', () => `/api/v1/variants/${variantId}/events`, 'events_variant'],
    ])('%s are found by an index', async (_, address, index) => {
      const url = typeof address === 'string' ? address : address();
      const statement = listStatement(await asked(url), url);
      const plan = statement.sql.includes('@@')
        ? await byIndex(database, (tx) => planOf(tx, statement))
        : await planOf(database, statement);
      expect(plan.indexes.filter((used) => index.split('|').includes(used))).not.toEqual([]);
      expect(plan.scanned.filter((table) => !SMALL.includes(table))).toEqual([]);
    });

    it.each(['/api/v1/tasks', '/api/v1/tasks?view=all', '/api/v1/articles', '/api/v1/documents'])(
      'the next page of %s begins where the last one ended, without reading it again',
      async (url) => {
        const { next } = ok<{ next: string }>(await reader.get(`${url}${url.includes('?') ? '&' : '?'}limit=100`));
        const statement = listStatement(await asked(`${url}${url.includes('?') ? '&' : '?'}cursor=${next}`), url);
        const { scanned } = await planOf(database, statement);
        expect(scanned.filter((table) => !SMALL.includes(table))).toEqual([]);
      },
    );
  });

  it('counts the documents of the board in one statement', async () => {
    const own = (await asked('/api/v1/documents/counts')).filter(({ sql }) => sql.includes('document_activity'));
    expect(own).toHaveLength(1);
  });

  it('searches texts in one statement', async () => {
    const own = (await asked(`/api/v1/search?q=${MANY_SAY}`)).filter(({ sql }) => sql.includes('working_texts'));
    expect(own).toHaveLength(1);
  });

  /** The one that is sent for the list itself: the last, but on the board, which then asks for the facts of the page. */
  function listStatement(statements: Statement[], url: string): Statement {
    const search = statements.find(({ sql }) => sql.includes('best AS ('));
    if (search) return search;
    const board = statements.find(({ sql }) => sql.includes('FROM document_activity a'));
    return (
      url.startsWith('/api/v1/documents?') || url === '/api/v1/documents' ? board : statements.at(-1)
    ) as Statement;
  }

  function beginProfile() {
    const content = { fullName: 'Асқар Нұрлан', post: 'Әкім', birthDate: null, career: [], awards: [] };
    const body = { language: 'kk', content: { ...content, responsibilities: null, body: [] } };
    return newsroom.author.post('/api/v1/profiles', body).then((response) => ok(response, 201));
  }

  async function addSegment(): Promise<void> {
    await database.query(
      `INSERT INTO segments (variant_id, segment_id, field, position, source_text, target_text, status)
       SELECT $1, 'extra.' || n, 'extra.' || n, n, 'Текст', '', 'untranslated'
         FROM (SELECT max(position) + 1 AS n FROM segments WHERE variant_id = $1) AS next`,
      [variantId],
    );
  }

  async function addRevision(): Promise<void> {
    await database.query(
      `INSERT INTO revisions (id, variant_id, number, title, content, authorship, origin)
       SELECT gen_random_uuid(), $1, coalesce(max(number), 0) + 1, 'Көпір', $2, '{}', 'translated'
         FROM revisions WHERE variant_id = $1`,
      [variantId, STORY],
    );
  }

  async function addEvent(): Promise<void> {
    await database.query(`INSERT INTO events (action, document_id, variant_id) VALUES ('variant.claimed', $1, $2)`, [
      documentId,
      variantId,
    ]);
  }

  /** Articles with a source that is to be written, translated, reviewed or released, and what happened to each. */
  async function seed(): Promise<void> {
    await database.query(
      `CREATE TEMPORARY TABLE seeds AS
         SELECT n, gen_random_uuid() AS document, gen_random_uuid() AS variant, gen_random_uuid() AS revision
           FROM generate_series(1, ${MANY}) AS n;
       INSERT INTO documents (id, kind, source_language, release_policy, required_languages, optional_languages)
         SELECT document, 'article', 'ru', 'together', '{kk,ru}', '{en}' FROM seeds;
       INSERT INTO variants (id, document_id, kind, language, state)
         SELECT variant, document, 'article', 'ru', CASE WHEN n % 2 = 0 THEN 'draft' ELSE 'review' END FROM seeds;
       INSERT INTO revisions (id, variant_id, number, title, content, authorship, origin)
         SELECT revision, variant, 1, 'Мост ' || n, jsonb_build_object('title', 'Мост ' || n, 'lead', 'Открыт.',
                  'section', jsonb_build_array(CASE WHEN n % 1000 = 0 THEN 'Редкость' ELSE 'Город' END)),
                '{"title": []}', 'written' FROM seeds;
       UPDATE variants SET revision_id = revision FROM seeds WHERE variants.id = seeds.variant;
       INSERT INTO tasks (id, document_id, variant_id, kind, language, due_at)
         SELECT gen_random_uuid(), document, variant, CASE WHEN n % 2 = 0 THEN 'write' ELSE 'review' END,
                CASE WHEN n % 50 = 0 THEN 'en' ELSE 'ru' END,
                CASE WHEN n % 3 = 0 THEN 'infinity' ELSE now() + n * interval '1 minute' END FROM seeds;
       INSERT INTO workloads SELECT variant, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM seeds;
       INSERT INTO events (action, document_id, variant_id) SELECT 'document.created', document, variant FROM seeds;
       INSERT INTO events (action, document_id, variant_id) SELECT 'variant.written', document, variant FROM seeds;
       INSERT INTO publications (document_id, language, guid, kind, slug, title, description, html, section, section_slugs,
              content, revision_id, published_at, first_released_at, updated_at, version)
         SELECT document, 'ru', 'guid-' || n, 'article', 'most-' || n, 'Мост', '', '', '{}', '{}', '{}', revision, now(), now(), now(), 1
           FROM seeds;
       DROP TABLE seeds;
       ANALYZE`,
    );
  }
});
