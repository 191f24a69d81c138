import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Problem } from '../../src/common/problem.js';
import { PROJECT_ROOT } from '../../src/common/project-root.js';
import { DemoRun, type DemoReport } from '../../src/cli/demo-run.js';
import { loadSamples } from '../../src/cli/samples.js';
import { documentFiles } from '../../src/imports/document-files.js';
import { LANGUAGES, type Language } from '../../src/languages/languages.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { addPerson, type TestPerson } from '../support/people.js';

const EXAMPLES = join(PROJECT_ROOT, 'examples');
const STEPS = 13;
const GO_ON = new AbortController().signal;

class Report implements DemoReport {
  readonly told: string[] = [];
  readonly held: string[][] = [];

  /** @param last the step after which the process ends, as if it were killed */
  constructor(private readonly last = Infinity) {}

  progress(): void {}

  imported(_file: string, { language, status }: { language: Language; status: string }): void {
    this.told.push(`${language} ${status}`);
  }

  document(): Promise<void> {
    return Promise.resolve();
  }

  step(language: Language, action: string, actor: { name: string }, state: string): void {
    this.told.push(`${language} ${action} ${actor.name}: ${state}`);
    if (this.steps === this.last) throw new Error('killed');
  }

  leftToTranslate(language: Language, count: number): void {
    this.told.push(`${language} lacks ${count}`);
  }

  notReleased({ reasons }: Problem): void {
    this.held.push(reasons.map(({ code, params }) => `${code} ${String(params?.['language'])}`));
  }

  failed(name: string, error: unknown): void {
    this.told.push(`${name} failed: ${(error as { code?: string }).code}`);
  }

  get steps(): number {
    return this.told.filter((line) => line.includes(':')).length;
  }
}

describe('the demonstration', () => {
  let test: TestApp;
  let folder: string;
  beforeAll(async () => {
    test = await startTestApp();
    folder = await mkdtemp(join(tmpdir(), 'jarshy-demo-'));
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true });
  });

  /** An example in these languages, as a document of its own. */
  async function filesOf(name: string, languages: readonly Language[] = LANGUAGES): Promise<string[]> {
    const files = languages.map((language) => join(folder, `${name}.${language}.txt`));
    await Promise.all(
      files.map((file, index) => copyFile(join(EXAMPLES, `news-bus-lines.${languages[index]}.txt`), file)),
    );
    return documentFiles(files);
  }

  async function walk(files: string[], report = new Report(), stop = GO_ON): Promise<Report> {
    await (await DemoRun.of(test.app, report)).walk(files, stop);
    return report;
  }

  function variantsOf(name: string): Promise<object[]> {
    return test.app.get(DataSource).query(
      `SELECT v.language, v.state, v.live,
              (SELECT count(*)::integer FROM revisions WHERE variant_id = v.id) AS revisions,
              (SELECT count(*)::integer FROM events WHERE variant_id = v.id AND action = 'variant.released') AS releases
         FROM documents d JOIN variants v ON v.document_id = d.id WHERE d.import_key = $1 ORDER BY v.language`,
      [name],
    );
  }

  const ALL_THE_WAY = [
    { language: 'en', state: 'published', live: true, revisions: 2, releases: 1 },
    { language: 'kk', state: 'published', live: true, revisions: 1, releases: 1 },
    { language: 'ru', state: 'published', live: true, revisions: 2, releases: 1 },
  ];

  it('tells every step with who took it and the state it led to', async () => {
    const { told } = await walk(await filesOf('told'));
    expect(told).toEqual([
      ...['kk created', 'ru created', 'en created'],
      'kk submit Sample author: review',
      ...['en prepare Jarshy: translation', 'ru prepare Jarshy: translation'],
      'kk approve Sample reviewer: approved',
      ...['en translate Sample translator: translation', 'en submit Sample translator: review'],
      ...['ru translate Sample translator: translation', 'ru submit Sample translator: review'],
      ...['en approve Sample reviewer: approved', 'ru approve Sample reviewer: approved'],
      ...LANGUAGES.toSorted().map((language) => `${language} release Sample press officer: published`),
    ]);
    expect(await variantsOf('told')).toEqual(ALL_THE_WAY);
  });

  it('has nothing to do the second time', async () => {
    const files = await filesOf('twice');
    await walk(files);
    const { told } = await walk(files);
    expect(told).toEqual(['kk unchanged', 'ru unchanged', 'en unchanged']);
    expect(await variantsOf('twice')).toEqual(ALL_THE_WAY);
  });

  it.each(Array.from({ length: STEPS }, (_, index) => index + 1))(
    'goes on where it was killed, after step %i',
    async (last) => {
      const name = `killed-${last}`;
      const files = await filesOf(name);
      const first = new Report(last);
      await expect(walk(files, first)).rejects.toThrow('killed');
      const second = await walk(files);
      expect(await variantsOf(name)).toEqual(ALL_THE_WAY);
      const steps = [...first.told, ...second.told].filter((line) => line.includes(':'));
      expect(new Set(steps).size).toBe(steps.length);
    },
  );

  it('breaks off between two documents when it is asked to', async () => {
    const stop = new AbortController();
    const report = new Report();
    report.step = (...step) => {
      Report.prototype.step.apply(report, step);
      stop.abort();
    };
    await walk([...(await filesOf('first')), ...(await filesOf('second'))], report, stop.signal);
    expect((await variantsOf('first')).concat(await variantsOf('second'))).toMatchObject([
      ...ALL_THE_WAY.map(({ state }) => ({ state })),
      ...ALL_THE_WAY.map(() => ({ state: 'draft' })),
    ]);
  });

  it('leaves to people what no sibling has, and says so each time', async () => {
    const files = await filesOf('alone', ['kk']);
    const first = await walk(files);
    expect(first.told.slice(-2)).toEqual(['en lacks 17', 'ru lacks 17']);
    expect(first.held).toEqual([['release.language_missing ru']]);
    const second = await walk(files);
    expect(second.told).toEqual(['kk unchanged', 'en lacks 17', 'ru lacks 17']);
    expect(await variantsOf('alone')).toMatchObject([{ state: 'translation' }, { state: 'approved' }, {}]);
  });

  it('goes on with other documents when one does not get on', async () => {
    const broken = join(folder, 'a-broken.ru.txt');
    await writeFile(broken, 'Ничего');
    const { told } = await walk([broken, ...(await filesOf('sound'))]);
    expect(told[0]).toBe(`${broken} failed: import.refused`);
    expect(await variantsOf('sound')).toEqual(ALL_THE_WAY);
  });
});

describe('the samples', () => {
  let test: TestApp;
  let output: string[];
  beforeEach(async () => {
    test = await startTestApp();
    output = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((text) => output.push(String(text)) > 0);
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await test.close();
  });

  async function published(): Promise<number> {
    const [row] = await test.app
      .get(DataSource)
      .query<[{ count: number }]>(`SELECT count(*)::integer AS count FROM publications`);
    return row.count;
  }

  it('come once', async () => {
    await loadSamples(test.app, GO_ON);
    const count = await published();
    expect(count).toBe(18);
    await loadSamples(test.app, GO_ON);
    expect(await published()).toBe(count);
    expect(output).toHaveLength(1);
  });

  it('come after all when the first start was stopped', async () => {
    const stopped = AbortSignal.abort();
    await loadSamples(test.app, stopped);
    expect(await published()).toBe(0);
    await loadSamples(test.app, GO_ON);
    expect(await published()).toBe(18);
  });

  it('stay away where people have begun without them', async () => {
    const author: TestPerson = await addPerson(test.app, { roles: ['author'] });
    const file = await readFile(join(EXAMPLES, 'news-bus-lines.kk.txt'));
    const url = '/api/v1/imports?fileName=own.kk.txt';
    const headers = { cookie: author.cookie, 'content-type': 'text/plain' };
    await test.app.inject({ method: 'POST', url, headers, payload: file });
    await loadSamples(test.app, GO_ON);
    expect([await published(), output]).toEqual([0, []]);
  });
});
