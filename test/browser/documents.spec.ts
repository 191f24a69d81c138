import { toAlmatyIso } from '../../src/languages/almaty-time.js';
import { Newsroom } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, NARROW, open } from './support/console.js';
import { choose, Documents, titled } from './support/documents.js';
import { panel } from './support/panel.js';

const DAY_MS = 86_400_000;

describeInBrowser('the office', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;
  let stages: Stages;
  let documents: Documents;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start();
    newsroom = await Newsroom.open(console.app);
    stages = new Stages(console.app, newsroom);
    documents = new Documents(console, newsroom);
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  it('finds documents by tab, word and filter, and keeps the choice in the address', async () => {
    await stages.source('draft', titled('Черновик о дороге'));
    await stages.target('review', titled('Рассказ о библиотеке'));
    const page = await console.visit(newsroom.publisher);
    await open(page, '/documents');
    await page.getByRole('link', { name: 'Черновик о дороге' }).waitFor();
    await page
      .getByRole('navigation', { name: 'Views of the board' })
      .getByRole('link', { name: /^In review/ })
      .click();
    await page.getByRole('link', { name: 'Черновик о дороге' }).waitFor({ state: 'detached' });
    await page.getByRole('searchbox', { name: 'Search' }).fill('библиотеке');
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('kk');
    await page.waitForURL(/view=inReview&q=.+&language=kk/);
    await page.reload();
    await page.getByRole('link', { name: 'Рассказ о библиотеке' }).waitFor();
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('en');
    await page.getByText('There are no such documents.').waitFor();
    await page.getByRole('button', { name: 'Clear the filters' }).click();
    await page.getByRole('link', { name: 'Рассказ о библиотеке' }).waitFor();
    expect(await page.getByRole('searchbox', { name: 'Search' }).inputValue()).toBe('');
  });

  it('shows new documents by itself, and each as a card on a phone', async () => {
    const page = await console.visit(newsroom.publisher, { viewport: NARROW });
    const stream = page.waitForResponse((answer) => answer.url().endsWith('/events/stream'));
    await open(page, '/documents');
    await stream;
    await newsroom.begin(titled('Только что начато'));
    const card = page.getByRole('listitem').filter({ hasText: 'Только что начато' });
    await card.waitFor();
    expect(await card.textContent()).toContain('draft');
    expect(await page.getByRole('table').count()).toBe(0);
  });

  it('says in the calendar where one is, after a date was typed and left again', async () => {
    const page = await console.visit(newsroom.publisher);
    await open(page, '/calendar?view=list');
    const date = page.getByRole('textbox', { name: 'Go to a date' });
    const today = await date.inputValue();
    await date.fill('25/12/2090');
    await page.getByRole('heading', { name: /2090/ }).waitFor();
    await page.getByRole('button', { name: 'today' }).click();
    await page.getByRole('heading', { name: /2090/ }).waitFor({ state: 'detached' });
    expect(await date.inputValue()).toBe(today);
  });

  it('plans a release, shows it in the calendar, and cancels it', async () => {
    const { documentId } = await stages.source('approved', titled('План на завтра'));
    const at = toAlmatyIso(new Date(Date.now() + DAY_MS)).slice(0, 16);
    const page = await documents.open(documentId);
    await page.getByRole('button', { name: 'Plan the release…' }).click();
    await page.getByRole('dialog').getByLabel('Date and time').fill(at);
    await page.getByRole('dialog').getByRole('button', { name: 'Plan', exact: true }).click();
    const plans = panel(page, 'Plans');
    await plans.getByText('waiting').waitFor();
    expect((await documents.row(documentId)).nextPlan?.at.slice(0, 16)).toBe(at);
    await open(page, `/calendar?view=list`);
    await page.getByRole('link', { name: 'План на завтра' }).click();
    await plans.getByRole('button', { name: 'Cancel the plan' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel the plan' }).click();
    await plans.getByText('cancelled').waitFor();
    expect((await documents.row(documentId)).nextPlan).toBeNull();
  });

  it('shows what a release lets out, and lets it out', async () => {
    const { documentId } = await stages.source('approved', titled('Готово к выпуску'));
    const page = await documents.open(documentId);
    await page.getByRole('button', { name: 'Release…', exact: true }).click();
    const dialog = page.getByRole('dialog');
    const russian = dialog.getByRole('group', { name: 'Russian' });
    await russian.getByText('Feed readers show it as a new item.').waitFor();
    await dialog.getByRole('button', { name: 'Release now' }).click();
    await page.getByText('Released: Russian.').waitFor();
    expect(await documents.text(documentId, 'ru')).toMatchObject({ state: 'published', live: true });
  });

  it('begins a correction, with what its readers are told', async () => {
    const { documentId } = await stages.source('published', titled('С ошибкой в дате'));
    const page = await documents.open(documentId);
    const dialog = await choose(page, /^Correct or update/);
    await dialog.getByText('Choose languages and fill in what is required').waitFor();
    await dialog.getByRole('textbox', { name: 'What was wrong, in Russian' }).fill('Неверная дата.');
    await dialog.getByText('is corrected, with a note').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const again = await choose(page, /^Correct or update/);
    // Closed by mistake: what was typed is still there.
    expect(await again.getByRole('textbox', { name: 'What was wrong, in Russian' }).inputValue()).toBe(
      'Неверная дата.',
    );
    await again.getByRole('button', { name: 'Begin the correction' }).click();
    await page.getByText('Begun. Now change the text.').waitFor();
    expect(await documents.text(documentId, 'ru')).toMatchObject({
      ...{ state: 'draft', live: true, freshness: 'inCorrection' },
      change: { kind: 'correction', note: 'Неверная дата.' },
    });
  });

  it('withdraws with a notice for readers, and reinstates', async () => {
    const { documentId } = await stages.source('published', titled('Вышло по ошибке'));
    const page = await documents.open(documentId);
    const dialog = await choose(page, /^Withdraw/);
    await dialog.getByRole('textbox', { name: /^What readers find in its place/ }).fill('Снято: ошибка редакции.');
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Не тот файл');
    await dialog.getByText('The page says that the text is gone').waitFor();
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    const standing = panel(page, 'Withdrawn');
    await standing.getByText('Снято: ошибка редакции.').waitFor();
    expect(await documents.text(documentId, 'ru')).toMatchObject({ state: 'withdrawn', live: false });
    const back = await choose(page, /^Reinstate/);
    await back.getByRole('textbox', { name: 'Reason' }).fill('Файл верный');
    await back.getByRole('button', { name: 'Reinstate' }).click();
    await standing.waitFor({ state: 'detached' });
    expect(await documents.text(documentId, 'ru')).toMatchObject({ live: true });
  });
});
