import type { Page } from 'playwright-core';
import type { TaskView } from '../../src/workflow/task.schema.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, NARROW, open } from './support/console.js';

describeInBrowser('the queue', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;
  let targetId: string;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    newsroom = await Newsroom.open(console.app);
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    targetId = (await newsroom.opened(id, 'kk')).id;
    await newsroom.opened(id, 'en');
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  const tasksOf = async (person: TestPerson) =>
    ok<{ items: TaskView[] }>(await person.get('/api/v1/tasks?view=mine')).items;
  const list = (page: Page, name: string) =>
    page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name });
  const idIn = (page: Page) => new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const translatorInto = (to: 'kk' | 'en') =>
    addPerson(console.app, { roles: ['translator'], skills: [{ from: 'ru', to }] });

  it('counts what each list holds, and gives the next task, which opens', async () => {
    const translator = await translatorInto('en');
    const page = await console.visit(translator);
    await open(page, '/desk');
    await list(page, 'Open to me 1').waitFor();
    await list(page, 'Mine 0').waitFor();
    await page.getByRole('link', { name: STORY.title }).waitFor();
    await page.getByRole('button', { name: 'Take the next task' }).click();
    await page.getByRole('heading', { level: 1, name: STORY.title }).waitFor();
    const [task] = await tasksOf(translator);
    expect(task).toMatchObject({ variantId: idIn(page), language: 'en' });
    await page.goBack();
    await list(page, 'Mine 1').click();
    await page.getByRole('button', { name: `Give back “${STORY.title}”` }).click();
    await page.getByText('You have no tasks at the moment.').waitFor();
    expect(await tasksOf(translator)).toEqual([]);
  });

  it('takes the next task by keys, and says so when there is none', async () => {
    const page = await console.visit(await addPerson(console.app, { roles: ['translator'] }));
    await open(page, '/desk');
    await page.getByText('There is nothing you could take.').waitFor();
    await page.keyboard.press('Alt+n');
    await page.getByRole('alert').getByText('No free task is open to you.').waitFor();
  });

  it('keeps what is chosen in its address', async () => {
    const page = await console.visit(newsroom.publisher);
    await open(page, '/desk?view=all');
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByLabel('Into').selectOption('kk');
    await page.getByLabel('Work').selectOption('translate');
    await page.getByLabel('Section').selectOption({ label: STORY.section.join(' › ') });
    await list(page, 'All 1').waitFor();
    await page.reload();
    await list(page, 'All 1').waitFor();
    expect(await page.getByLabel('Into').inputValue()).toBe('kk');
    expect(await page.getByRole('link', { name: STORY.title }).count()).toBe(1);
    await page.getByRole('button', { name: 'Clear filters' }).click();
    await page.getByRole('link', { name: STORY.title }).nth(2).waitFor();
  });

  it('lets a publisher give a task to somebody who may do it, and shows it to others at once', async () => {
    const translator = await translatorInto('kk');
    const hers = await console.visit(translator, { viewport: NARROW });
    await open(hers, '/desk?view=mine');
    await hers.getByText('You have no tasks at the moment.').waitFor();
    const page = await console.visit(newsroom.publisher);
    await open(page, '/desk?view=all&kind=translate&to=kk');
    await page.getByRole('button', { name: `Assign “${STORY.title}”` }).click();
    const dialog = page.getByRole('dialog', { name: 'Who is to do this?' });
    await dialog.getByRole('radio', { name: translator.actor.name }).first().waitFor();
    expect(await dialog.getByText('Автор').count()).toBe(0);
    await dialog.locator(`input[value="${translator.id}"]`).check();
    await dialog.getByRole('button', { name: 'Assign' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await hers.getByRole('link', { name: STORY.title }).waitFor();
    expect((await tasksOf(translator)).map(({ variantId }) => variantId)).toEqual([targetId]);
  });
});
