import type { Page } from 'playwright-core';
import type { RemarkThreadView } from '../../src/workflow/remark.schema.js';
import type { TaskView } from '../../src/workflow/task.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, NARROW, open, WIDE } from './support/console.js';

describeInBrowser('the desk', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;
  let variant: VariantView;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    newsroom = await Newsroom.open(console.app);
  });
  beforeEach(async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    variant = await newsroom.opened(id, 'kk');
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  async function visit(person: TestPerson, look = {}): Promise<Page> {
    const page = await console.visit(person, look);
    await open(page, `/desk/${variant.id}`);
    return page;
  }
  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true });
  const field = (page: Page, number: number) =>
    page.getByRole('textbox', { name: `Translation of segment ${number}`, exact: true });
  const focused = (page: Page, number: number) =>
    page.locator(`textarea:focus[aria-label="Translation of segment ${number}"]`).waitFor();
  const first = async () => (await newsroom.segments(variant))[0];

  it('keeps the panel that is shown when a tablet is turned', async () => {
    const page = await visit(newsroom.translator);
    await tab(page, 'Remarks').click();
    await page.getByText('There are no remarks.').waitFor();
    await page.setViewportSize(NARROW);
    await page.getByRole('complementary', { name: 'Suggestions and more' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Suggestions and more' }).click();
    await page.getByText('There are no remarks.').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('button:focus').and(page.getByLabel('Suggestions and more')).waitFor();
    await page.setViewportSize(WIDE);
    await page.getByText('There are no remarks.').waitFor();
    expect(await tab(page, 'Remarks').getAttribute('aria-selected')).toBe('true');
  });

  it('leaves the drawer of a phone for the place that is chosen in it', async () => {
    const page = await visit(newsroom.translator, { viewport: NARROW });
    await page.getByRole('button', { name: 'Suggestions and more' }).click();
    await tab(page, 'Review').click();
    const drawer = page.getByRole('dialog', { name: 'Suggestions and more' });
    await drawer.getByRole('button', { name: 'Next one not reviewed' }).click();
    await drawer.waitFor({ state: 'hidden' });
    await focused(page, 2);
  });

  it('tells a colleague of a remark, found by name with the keyboard, after the page was read anew', async () => {
    const skills = [{ from: 'ru', to: 'en' } as const];
    const colleague = await addPerson(console.app, { name: 'Серік Әбенов', roles: ['translator'], skills });
    const page = await visit(newsroom.translator);
    await tab(page, 'Remarks').click();
    await page.getByRole('textbox', { name: 'New remark' }).fill('Сіздерде қалай аударылды?');
    await page.reload();
    await tab(page, 'Remarks').click();
    await page.getByText('What you typed here and did not send is back.').waitFor();
    await page.getByRole('combobox', { name: 'Tell' }).fill('серік');
    await page.getByRole('option', { name: 'Серік Әбенов' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'New remark' }).press('Control+Enter');
    await page.getByText('Told: Серік Әбенов').waitFor();
    expect(await page.getByRole('textbox', { name: 'New remark' }).inputValue()).toBe('');
    const url = `/api/v1/variants/${variant.id}/remarks`;
    const { items } = ok<{ items: RemarkThreadView[] }>(await newsroom.translator.get(url));
    expect(items[0]?.remarks[0]?.mentions).toEqual([{ id: colleague.id, name: 'Серік Әбенов' }]);
    // The keys of a form are not those of the page: nothing was confirmed.
    expect((await newsroom.segments(variant)).filter(({ status }) => status === 'translated')).toEqual([]);
  });

  it('shows what was typed when somebody else has been given the task meanwhile, and takes it once it is free', async () => {
    const skills = [{ from: 'ru', to: 'kk' } as const];
    const other = await addPerson(console.app, { name: 'Серік Әбенов', roles: ['translator'], skills });
    const page = await visit(newsroom.translator);
    await page.getByRole('button', { name: 'Take the task' }).click();
    await page.getByText(/^Yours until/).waitFor();
    await page.route('**/segments/*', (route) =>
      route.request().method() === 'PUT' ? route.abort('connectionrefused') : route.continue(),
    );
    await field(page, 1).fill('Қалада жаңа көпір');
    await page.getByText('No connection: kept in this browser').waitFor();
    const tasks = ok<{ items: TaskView[] }>(await newsroom.publisher.get('/api/v1/tasks?view=all&limit=100'));
    const task = tasks.items.find(({ variantId }) => variantId === variant.id);
    ok(await newsroom.publisher.put(`/api/v1/tasks/${task?.id}/assignee`, { personId: other.id }));

    const notice = page.getByRole('alert').filter({ hasText: 'What you typed is not in the text' });
    await notice.getByText('Қалада жаңа көпір', { exact: true }).waitFor();
    await page.getByText(/^In the hands of Серік Әбенов/).waitFor();
    expect(await field(page, 1).count()).toBe(0);
    await page.unroute('**/segments/*');
    await page.reload();
    await notice.getByText('Қалада жаңа көпір', { exact: true }).waitFor();

    expect((await newsroom.publisher.delete(`/api/v1/tasks/${task?.id}/assignee`)).statusCode).toBe(204);
    await page.getByRole('button', { name: 'Restore it' }).click();
    await eventually(async () => (await first())?.targetText === 'Қалада жаңа көпір', 'what was typed to be saved');
  });

  it('shows what was typed when somebody else has submitted the text meanwhile', async () => {
    const page = await visit(newsroom.translator);
    await page.route('**/segments/*', (route) =>
      route.request().method() === 'PUT' ? route.abort('connectionrefused') : route.continue(),
    );
    await field(page, 1).fill('Менің соңғы нұсқам');
    await page.getByText('No connection: kept in this browser').waitFor();
    await newsroom.translate(variant);
    ok(await newsroom.act(newsroom.translator, variant, 'submission'));
    const notice = page.getByRole('alert').filter({ hasText: 'What you typed is not in the text' });
    await notice.getByText('Менің соңғы нұсқам', { exact: true }).waitFor();
    await page.unroute('**/segments/*');
    await notice.getByRole('button', { name: 'Discard it' }).click();
    await notice.waitFor({ state: 'hidden' });
    expect((await first())?.targetText).not.toBe('Менің соңғы нұсқам');
  });

  it('takes what is said of a correction right after typing, although nobody has told the page of that', async () => {
    const stages = new Stages(console.app, newsroom);
    variant = await stages.target('published');
    ok(await newsroom.act(newsroom.translator, variant, 'revision', { change: 'correction' }));
    const page = await console.visit(newsroom.translator);
    await page.route('**/api/v1/events/stream', (route) => route.abort('connectionrefused'));
    const [, second] = await newsroom.segments(variant);
    await open(page, `/desk/${variant.id}?segment=${second?.id}`);
    await page.getByRole('button', { name: 'Kind of change… in Kazakh' }).waitFor();
    await field(page, 2).fill('Құрылыс');
    await field(page, 2).press('Control+Enter');
    const text = async () => (await newsroom.segments(variant))[1]?.targetText;
    await eventually(async () => (await text()) === 'Құрылыс', 'what was typed to be saved');
    await page.getByRole('button', { name: 'Kind of change… in Kazakh' }).click();
    await page.getByRole('textbox', { name: 'What was wrong, in Kazakh' }).fill('Көпірдің ұзындығы қате жазылған.');
    await page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.locator('button:focus').and(page.getByLabel('Kind of change… in Kazakh')).waitFor();
    const { change } = await newsroom.variant(variant.documentId, 'kk');
    expect(change).toMatchObject({ kind: 'correction', note: 'Көпірдің ұзындығы қате жазылған.' });
  });

  it('keeps the reason of a rejection, and of sending a text back, until it is sent', async () => {
    await newsroom.translate(variant);
    ok(await newsroom.act(newsroom.translator, variant, 'submission'));
    const page = await visit(newsroom.reviewer);
    const reject = page.getByRole('button', { name: 'Reject', exact: true });
    const reason = page.getByRole('textbox', { name: 'Why it is rejected' });
    await reject.click();
    await reason.fill('Тым еркін.');
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'hidden' });
    await page.reload();
    await reject.click();
    expect(await reason.inputValue()).toBe('Тым еркін.');
    await page.keyboard.press('Control+Enter');
    await page.getByText('rejected', { exact: true }).first().waitFor();
    await eventually(async () => (await first())?.rejection === 'Тым еркін.', 'the segment to be rejected');

    await page.getByRole('button', { name: 'Send back' }).click();
    const remark = page.getByRole('textbox', { name: 'What has to be changed' });
    await remark.fill('Екінші сөйлем');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.locator('button:focus').filter({ hasText: 'Send back' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Send back' }).click();
    expect(await remark.inputValue()).toBe('Екінші сөйлем');
    await page.getByRole('button', { name: 'Start afresh' }).click();
    expect(await remark.inputValue()).toBe('');
  });
});
