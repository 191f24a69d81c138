import type { Page } from 'playwright-core';
import { addPerson } from '../support/people.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

describeInBrowser('the keyboard', () => {
  let console: ConsoleUnderTest;
  let page: Page;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start();
  });
  beforeEach(async () => {
    page = await console.visit(await addPerson(console.app, { roles: ['translator'] }));
    await open(page, '/');
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  it('skips to the content first', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to main content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('content');
  });

  it('opens the palette by Ctrl-K, finds a page by its name and goes there, to its heading', async () => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('A page, article, person or term').fill('sett');
    await page.getByRole('button', { name: 'Settings' }).or(page.getByText('Settings').last()).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const heading = page.getByRole('heading', { level: 1, name: 'Settings' });
    await heading.waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/settings');
  });

  it('opens the palette once more after it was closed', async () => {
    for (let times = 0; times < 2; times += 1) {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('A page, article, person or term').waitFor();
      await page.keyboard.press('Escape');
      await page.getByPlaceholder('A page, article, person or term').waitFor({ state: 'hidden' });
    }
  });

  it('shows the keys of the page by ?', async () => {
    await page.keyboard.press('?');
    const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await dialog.waitFor();
    expect(await dialog.getByRole('row').count()).toBeGreaterThanOrEqual(2);
    expect(await dialog.textContent()).toContain('Ctrl + Ksearch');
  });

  it('writes a ? where one types', async () => {
    await open(page, '/settings');
    const name = page.getByRole('textbox', { name: 'Name' }).first();
    await name.fill('');
    await name.press('?');
    expect(await name.inputValue()).toBe('?');
  });

  it('moves the focus to the heading of the page that a link leads to', async () => {
    await page.getByRole('navigation').getByRole('link', { name: 'Settings' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    await page.waitForFunction('document.activeElement.tagName === "H1"');
    expect(await page.title()).toBe('Settings – Jarshy');
  });
});
