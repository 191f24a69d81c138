import type { Page } from 'playwright-core';
import { eventually } from '../support/eventually.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Reader } from '../support/reader.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';
import { panel } from './support/panel.js';

describeInBrowser('the rooms of the office', () => {
  let console: ConsoleUnderTest;
  let partner: Reader;
  let administrator: TestPerson;

  beforeAll(async () => {
    partner = await Reader.start();
    console = await ConsoleUnderTest.start({ worker: true, environment: { EGRESS_ALLOW: '127.0.0.1' } });
    administrator = await addPerson(console.app, { roles: ['administrator'] });
  });
  afterEach(() => console.closePages());
  afterAll(async () => {
    await console.close();
    await partner.close();
  });

  async function visit(person: TestPerson, path: string): Promise<Page> {
    const page = await console.visit(person);
    await open(page, path);
    return page;
  }

  it('add a term with a form that is never to be written, and find it by that', async () => {
    const page = await visit(await addPerson(console.app, { roles: ['reviewer'] }), '/glossary');
    await page.getByRole('button', { name: 'Add a term' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a term' });
    const russian = dialog.getByRole('group', { name: 'Russian' });
    await russian.getByRole('textbox', { name: 'Form 1' }).fill('Республика Казахстан');
    await russian.getByRole('button', { name: 'Add a form' }).click();
    await russian.getByRole('textbox', { name: 'Form 2' }).fill('Казахская республика');
    await russian.getByRole('combobox', { name: 'Status of form 2' }).selectOption('forbidden');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('searchbox', { name: 'Word or phrase' }).fill('казахская');
    const row = page.getByRole('row', { name: /Республика Казахстан/ });
    await row.waitFor();
    expect(await row.innerText()).toMatch(/Казахская республика\s+– forbidden/);
    await page.getByRole('searchbox', { name: 'Word or phrase' }).fill('қазақ');
    await page.getByText('No terms found').waitFor();
  });

  it('add a person with the languages that they translate', async () => {
    const page = await visit(administrator, '/people');
    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a person' });
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('erbol@press.example');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ербол Дүйсенов');
    await dialog.getByRole('checkbox', { name: 'translator' }).check();
    await dialog.getByRole('checkbox', { name: 'from Kazakh into Russian' }).check();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'Ербол Дүйсенов' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ербол Дүйсенов' }).waitFor();
    expect(await page.getByRole('checkbox', { name: 'from Kazakh into Russian' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'from Russian into Kazakh' }).isChecked()).toBe(false);
    expect(await page.getByText('no password').isVisible()).toBe(true);
  });

  it('add a webhook, show its secret once, try it out and tell what came of it', async () => {
    const page = await visit(administrator, '/subscribers');
    await page.getByRole('button', { name: 'Add a webhook' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a webhook' });
    await dialog.getByRole('textbox', { name: 'Partner' }).fill('Агентство');
    await dialog.getByRole('textbox', { name: 'Address' }).fill(partner.url('/hook'));
    await dialog.getByRole('button', { name: 'Save' }).click();
    const shown = page.getByRole('dialog', { name: 'Secret' });
    const secret = /whsec_\S+/.exec(await shown.innerText())?.[0];
    expect(secret).toBeDefined();
    await shown.getByRole('button', { name: 'I have kept it' }).click();
    await page.getByRole('link', { name: 'Агентство' }).click();
    await page.getByRole('heading', { level: 1, name: 'Агентство' }).waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.getByRole('button', { name: 'Ping' }).click();
    const delivery = page.getByRole('listitem').filter({ hasText: 'ping' });
    await delivery.getByText('delivered').waitFor();
    expect(await delivery.innerText()).toContain('answered 200');
    expect(partner.sent('/hook')).toHaveLength(1);
    await delivery.getByRole('button', { name: /^Send again/ }).click();
    await eventually(async () => partner.sent('/hook').length === 2, 'the ping to come again');
  });

  it('tell in tables what the charts show', async () => {
    const page = await visit(await addPerson(console.app, { roles: ['publisher'] }), '/statistics');
    const behind = page.getByRole('table', { name: 'How far each language is behind the first, in hours' });
    await behind.waitFor();
    expect(await behind.getByRole('rowheader').allInnerTexts()).toEqual(['Kazakh', 'Russian', 'English']);
    await panel(page, 'Parity over time').getByText('There is nothing in this period.').waitFor();
  });

  it('are offered only to whom the API lets in', async () => {
    const page = await visit(await addPerson(console.app, { roles: ['translator'] }), '/');
    const navigation = page.getByRole('navigation');
    await navigation.getByRole('link', { name: 'Glossary' }).waitFor();
    for (const name of ['People', 'Subscribers', 'Statistics', 'Queues']) {
      expect(await navigation.getByRole('link', { name }).count()).toBe(0);
    }
  });
});
