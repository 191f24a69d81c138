import type { Language } from '../../src/languages/languages.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, NARROW, open } from './support/console.js';
import { choose, Documents, titled } from './support/documents.js';
import { panel } from './support/panel.js';

const ANY = { 'if-match': '*' };
/** All of its days are still to come. */
const YEAR = new Date().getUTCFullYear() + 1;

describeInBrowser('the dialogues of a release', () => {
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

  it.each<[Language, string, string, string, string, RegExp]>([
    [
      'kk',
      'Жариялауды жоспарлау…',
      'Күні мен уақыты',
      `${YEAR} ж. желтоқсан`,
      `${YEAR} ж. 17 желтоқсан`,
      /^Мұндай күн мен уақыт жоқ/,
    ],
    [
      'ru',
      'Запланировать выпуск…',
      'Дата и время',
      `декабрь ${YEAR}`,
      `17 декабря ${YEAR}`,
      /^Такой даты и такого времени нет/,
    ],
    [
      'en',
      'Plan the release…',
      'Date and time',
      `December ${YEAR}`,
      `17 December ${YEAR}`,
      /^There is no such date and time/,
    ],
  ])(
    'take a time as it is typed or chosen from a calendar, in %s',
    async (language, plan, label, month, day, fault) => {
      const { documentId } = await stages.source('approved', titled(`Ко времени (${language})`));
      const page = await documents.open(documentId, newsroom.publisher, { language, viewport: NARROW });
      await page.getByRole('button', { name: plan }).click();
      const dialog = page.getByRole('dialog').first();
      const field = dialog.getByRole('textbox', { name: label });
      const submit = dialog.locator('button[type=submit]');
      await field.fill(`31.02.${YEAR} 10:00`);
      await submit.click();
      await dialog.getByText(fault).waitFor();
      expect((await documents.row(documentId)).nextPlan).toBeNull();
      await field.fill(`16.12.${YEAR} 1030`);
      await dialog.getByText(fault).waitFor({ state: 'detached' });
      await field.locator('xpath=following::button[1]').click();
      await page.getByText(new RegExp(`^${month}`)).waitFor();
      // Keys are for what is open, not for the page behind it, which would release.
      await page.keyboard.press('r');
      await page.getByRole('button', { name: day }).click();
      // The day is chosen; what is typed next is the time.
      await page.keyboard.type('11:45');
      await submit.click();
      await dialog.waitFor({ state: 'detached' });
      expect((await documents.row(documentId)).nextPlan?.at.slice(0, 16)).toBe(`${YEAR}-12-17T11:45`);
    },
  );

  it('are offered as far as the API allows, and say what is in the way, with the way there', async () => {
    const languages = { requiredLanguages: ['kk', 'ru'], optionalLanguages: [] };
    const { documentId, id } = await stages.target('translation', { ...titled('Не переведено'), ...languages });
    const page = await documents.open(documentId);
    const held = panel(page, 'What is still in the way');
    await held.getByText(/segments are not finished/).waitFor();
    expect(await page.getByRole('button', { name: 'Release…', exact: true }).count()).toBe(0);
    await held.getByRole('link', { name: 'Place 2', exact: true }).click();
    await page.waitForURL(new RegExp(`/desk/${id}\\?segment=.+`));
  });

  it('show those without rights why as well, and offer them nothing', async () => {
    const { documentId } = await stages.target('review', titled('Для всех видно'));
    const page = await documents.open(documentId, newsroom.author, { viewport: NARROW });
    const held = panel(page, 'What is still in the way');
    await held.getByText('Still to be approved.').first().waitFor();
    await held
      .getByText(/This needs the role of|None of your languages|You wrote/)
      .first()
      .waitFor();
    for (const name of ['Release…', 'Plan the release…', 'Release against the rules…'])
      expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0);
  });

  it('lead from an embargo that holds it back to where it is lifted', async () => {
    const { documentId } = await stages.source('approved', titled('Под эмбарго'));
    const until = `${YEAR}-12-16T10:00`;
    ok(await newsroom.publisher.put(`/api/v1/documents/${documentId}/embargo`, { until }, ANY));
    const page = await documents.open(documentId);
    await panel(page, 'What is still in the way').getByRole('link', { name: 'Go to the embargo' }).first().click();
    await page.waitForURL(/#embargo$/);
    await page.locator('#embargo:focus').waitFor();
  });

  it('give the focus back to the button that opened them, also to that of a menu', async () => {
    const { documentId } = await stages.source('published', titled('Куда вернуться'));
    const page = await documents.open(documentId);
    const focused = (name: string) => page.locator('button:focus').filter({ hasText: name }).waitFor();
    const more = await choose(page, /^Withdraw/);
    await page.keyboard.press('Escape');
    await more.waitFor({ state: 'detached' });
    await focused('More');
    const settings = panel(page, 'Settings').getByRole('button', { name: 'Change' });
    await settings.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await focused((await settings.textContent()) ?? '');
  });

  it('release against the rules after it was shown what goes out', async () => {
    const { documentId } = await stages.target('review', { ...titled('Не терпит'), releasePolicy: 'together' });
    const page = await documents.open(documentId);
    await page.getByRole('button', { name: 'Release against the rules…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Russian' }).check();
    await dialog.getByRole('group', { name: 'Russian' }).getByText('is published').waitFor();
    await dialog.getByRole('group', { name: 'Kazakh' }).getByText('nothing changes for the public').waitFor();
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Не терпит отлагательства');
    await dialog.getByRole('button', { name: 'Release against the rules' }).click();
    await panel(page, 'Released against the rules').getByText('not confirmed yet').waitFor();
  });

  it('show other words for a withdrawal, and what comes back, before it is done', async () => {
    const { documentId } = await stages.source('withdrawn', titled('Снято'));
    const page = await documents.open(documentId);
    await page.getByRole('button', { name: 'Change the withdrawal…' }).click();
    const amend = page.getByRole('dialog');
    await amend.getByRole('textbox', { name: /^What readers find in its place/ }).fill('Снято по ошибке автора.');
    await amend.getByText('stays withdrawn, for other words').waitFor();
    await amend.getByRole('blockquote').getByText('Снято по ошибке автора.').waitFor();
    await amend.getByRole('textbox', { name: 'Reason' }).fill('Яснее');
    await amend.getByRole('button', { name: 'Change the withdrawal' }).click();
    await panel(page, 'Withdrawn').getByText('Снято по ошибке автора.').waitFor();
    const back = await choose(page, /^Reinstate/);
    const russian = back.getByRole('group', { name: 'Russian' });
    await russian.getByText('comes back as it was').waitFor();
    await russian.getByText('Снято', { exact: true }).waitFor();
  });

  it('keep what was typed over a reload, and say so', async () => {
    const { documentId } = await stages.source('published', titled('Долгие слова'));
    const page = await documents.open(documentId);
    const reason = () => page.getByRole('dialog').getByRole('textbox', { name: 'Reason' });
    await choose(page, /^Withdraw/);
    await reason().fill('Суд решил иначе');
    await page.reload();
    await choose(page, /^Withdraw/);
    expect(await reason().inputValue()).toBe('Суд решил иначе');
    await page.getByRole('dialog').getByRole('button', { name: 'Start afresh' }).click();
    expect(await reason().inputValue()).toBe('');
  });

  it('begin an embargo afresh with an empty time', async () => {
    const { documentId } = await stages.source('approved', titled('Сначала'));
    const page = await documents.open(documentId);
    const dialog = page.getByRole('dialog').first();
    const setEmbargo = () => panel(page, 'Embargo').getByRole('button').first().click();
    await setEmbargo();
    await dialog.getByRole('textbox', { name: /reason/i }).fill('Баспасөз мәслихаты');
    await page.reload();
    await setEmbargo();
    const time = dialog.getByRole('textbox').first();
    await time.fill('01/02/2090 10:00');
    await dialog.getByText('1 February 2090, 10:00').waitFor();
    await dialog.getByRole('button', { name: 'Start afresh' }).click();
    expect(await time.inputValue()).toBe('');
  });

  it('show what another has changed meanwhile, and keep what was typed', async () => {
    const { documentId } = await stages.source('published', titled('Двое сразу'));
    const page = await console.visit(newsroom.publisher);
    // Nothing arrives by itself.
    await page.route('**/events/stream', (route) => route.abort());
    await open(page, `/documents/${documentId}`);
    const dialog = await choose(page, /^Withdraw/);
    await dialog.getByRole('textbox', { name: 'Reason' }).fill('Не тот файл');
    const changes = { dueAt: `${YEAR}-12-16T10:00:00+05:00` };
    ok(await newsroom.author.patch(`/api/v1/articles/${documentId}`, changes, ANY));
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    const notice = dialog.getByRole('alert').filter({ hasText: 'Somebody has changed the document meanwhile' });
    await notice.getByText(newsroom.author.actor.name ?? '').waitFor();
    expect(await dialog.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('Не тот файл');
    await dialog.getByRole('button', { name: 'Withdraw' }).click();
    await panel(page, 'Withdrawn').waitFor();
  });
});
