import type { Page } from 'playwright-core';
import type { ArticleContent } from '../../src/articles/article-content.js';
import { eventually } from '../support/eventually.js';
import { Newsroom } from '../support/newsroom.js';
import type { TestPerson } from '../support/people.js';
import { describeInBrowser } from './support/browser.js';
import { open } from './support/console.js';
import { KillableServer } from './support/killable-server.js';

/** After which who is signed in is asked for again. */
const LONG_MS = 120_000;

describeInBrowser('a server that is killed while somebody types', () => {
  let server: KillableServer;
  let newsroom: Newsroom;

  beforeAll(async () => {
    server = await KillableServer.start();
    newsroom = await Newsroom.open(server.office.app);
  });
  afterEach(async () => {
    await server.closePages();
    await server.comeBack();
  });
  afterAll(() => server.close());

  /** Asked of the server that has come back. */
  async function ask<T>(person: TestPerson, path: string): Promise<T> {
    const answer = await fetch(`${server.url}${path}`, { headers: { cookie: person.cookie } });
    if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  const says = (page: Page, text: string | RegExp) => page.getByRole('status').getByText(text).first().waitFor();
  const saysSaved = (page: Page) => says(page, /^Saved at/);
  const saysOffline = (page: Page) => says(page, 'No connection: kept in this browser');

  /** Until so many requests there have failed. */
  function failures(page: Page, path: string, count: number): Promise<void> {
    return new Promise((resolve) => {
      let left = count;
      page.on('requestfailed', (request) => {
        if (request.url().endsWith(path) && (left -= 1) === 0) resolve();
      });
    });
  }

  /** The page goes, as its process does when it has no more memory: nothing in it hears of that. */
  async function crash(page: Page): Promise<Page> {
    const gone = new Promise((resolve) => page.once('crash', resolve));
    const devtools = await page.context().newCDPSession(page);
    devtools.send('Page.crash').catch(() => undefined);
    await gone;
    await page.close();
    return page.context().newPage();
  }

  describe('into a segment', () => {
    let target: { id: string };
    let page: Page;

    beforeEach(async () => {
      const { id } = await newsroom.begin();
      await newsroom.submitSource(id);
      target = await newsroom.opened(id, 'kk');
      page = await server.visit(newsroom.translator);
      await open(page, `/desk/${target.id}`);
      await field(1).focus();
      await page.keyboard.type('Жаңа');
      await saysSaved(page);
    });

    const field = (number: number) =>
      page.getByRole('textbox', { name: `Translation of segment ${number}`, exact: true });
    const focused = (number: number) =>
      page.locator(`textarea:focus[aria-label="Translation of segment ${number}"]`).waitFor();
    async function texts(count: number): Promise<string[]> {
      const path = `/api/v1/variants/${target.id}/segments`;
      const { items } = await ask<{ items: { targetText: string }[] }>(newsroom.translator, path);
      return items.slice(0, count).map(({ targetText }) => targetText);
    }

    it('loses nothing of it, and of the next segment that is begun without it', async () => {
      await server.kill();
      await page.keyboard.type('лықтар');
      await saysOffline(page);
      await page.keyboard.type(' айдары');
      await page.keyboard.press('Control+Enter');
      await focused(2);
      await page.keyboard.type('Қала өмірі');
      await server.comeBack();
      const typed = ['Жаңалықтар айдары', 'Қала өмірі'];
      await eventually(async () => (await texts(2)).join() === typed.join(), 'all that was typed to be saved');
      await saysSaved(page);
      expect(await field(2).inputValue()).toBe('Қала өмірі');
    });

    it('keeps the page when who is signed in is asked for meanwhile', async () => {
      await server.kill();
      const asked = failures(page, '/api/v1/session', 3);
      await page.clock.setFixedTime(Date.now() + LONG_MS);
      await page.keyboard.type('лықтар');
      await page.keyboard.press('Control+Enter');
      await focused(2);
      await asked;
      await page.keyboard.type('Қала өмірі');
      expect(await field(2).inputValue()).toBe('Қала өмірі');
      await server.comeBack();
      const typed = ['Жаңалықтар', 'Қала өмірі'];
      await eventually(async () => (await texts(2)).join() === typed.join(), 'all that was typed to be saved');
    });

    it('offers it again after a crash of the page', async () => {
      await server.kill();
      await page.keyboard.type('лықтар');
      await saysOffline(page);
      page = await crash(page);
      await server.comeBack();
      await open(page, `/desk/${target.id}`);
      const left = page.getByRole('alert').filter({ hasText: 'Unsaved text was found' });
      await left.getByRole('button', { name: 'Segment 1' }).click();
      await left.getByText('Жаңалықтар').waitFor();
      await left.getByRole('button', { name: 'Restore it' }).click();
      expect(await field(1).inputValue()).toBe('Жаңалықтар');
      await eventually(async () => (await texts(1))[0] === 'Жаңалықтар', 'what was restored to be saved');
      await left.waitFor({ state: 'detached' });
    });
  });

  describe('into an article', () => {
    let draft: { id: string };
    let page: Page;

    beforeEach(async () => {
      draft = await newsroom.variant((await newsroom.begin()).id, 'ru');
      page = await server.visit(newsroom.author);
      await open(page, `/write/${draft.id}`);
      await page.getByRole('textbox', { name: 'Text', exact: true }).getByText('Строительство').click();
      await page.keyboard.press('Control+End');
      await page.keyboard.type(' Мост');
      await saysSaved(page);
    });

    const [before, END] = ['Длина моста – 320 метров.', 'Строительство заняло два года.'];
    async function paragraphs(): Promise<unknown[]> {
      const path = `/api/v1/variants/${draft.id}`;
      const { revision } = await ask<{ revision: { content: ArticleContent } }>(newsroom.author, path);
      return revision.content.body.map((block) => ('text' in block ? block.text : block));
    }
    const saved = async (...texts: string[]) =>
      eventually(async () => (await paragraphs()).join() === [before, ...texts].join(), 'all of it to be saved');

    it('loses nothing of it', async () => {
      await server.kill();
      await page.keyboard.type(' открыт');
      await saysOffline(page);
      await page.keyboard.type(' сегодня.');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Новый абзац.');
      await server.comeBack();
      await saved(`${END} Мост открыт сегодня.`, 'Новый абзац.');
      await saysSaved(page);
    });

    it('offers it again after a crash of the page', async () => {
      await server.kill();
      await page.keyboard.type(' открыт.');
      await saysOffline(page);
      page = await crash(page);
      await server.comeBack();
      await open(page, `/write/${draft.id}`);
      const left = page.getByRole('alert').filter({ hasText: 'Unsaved text was found' });
      await left.getByText(`${END} Мост открыт.`).waitFor();
      await left.getByRole('button', { name: 'Restore it' }).click();
      await saved(`${END} Мост открыт.`);
      await saysSaved(page);
      await left.waitFor({ state: 'detached' });
    });
  });
});
