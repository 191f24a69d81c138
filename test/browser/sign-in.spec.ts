import type { Page } from 'playwright-core';
import { addPerson, PASSWORD, type TestPerson } from '../support/people.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

const WORDS = {
  kk: { email: 'Электрондық пошта', password: 'Құпиясөз', submit: 'Кіру', home: 'Басты бет' },
  ru: { email: 'Электронная почта', password: 'Пароль', submit: 'Войти', home: 'Главная' },
  en: { email: 'E-mail', password: 'Password', submit: 'Sign in', home: 'Home' },
} as const;

async function signIn(page: Page, person: TestPerson, password: string, language: keyof typeof WORDS = 'en') {
  const words = WORDS[language];
  await page.getByLabel(words.email).fill(person.email);
  await page.getByRole('textbox', { name: words.password, exact: true }).fill(password);
  await page.getByRole('button', { name: words.submit, exact: true }).click();
}

describeInBrowser('signing in', () => {
  let console: ConsoleUnderTest;
  let author: TestPerson;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start();
    author = await addPerson(console.app, { name: 'Автор', roles: ['author'] });
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  it('leads back to the page that was asked for', async () => {
    const page = await console.visit();
    await open(page, '/settings');
    expect(new URL(page.url()).pathname).toBe('/console/sign-in');
    await signIn(page, author, PASSWORD);
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/console/settings');
  });

  it('says what is wrong with a wrong password, and what to do', async () => {
    const page = await console.visit();
    await open(page, '/sign-in');
    await signIn(page, author, 'not this one, surely');
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.textContent()).toMatch(/wrong|password/i);
    expect(await page.getByRole('textbox', { name: 'Password', exact: true }).inputValue()).toBe('');
  });

  it('ends with signing out', async () => {
    const page = await console.visit(await addPerson(console.app));
    await open(page, '/');
    await page.getByRole('button', { name: /^Account/ }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
  });

  it.each(['kk', 'ru', 'en'] as const)('is possible in %s, which stays for the next visit', async (language) => {
    const page = await console.visit(undefined, { language: language === 'en' ? 'kk' : 'en' });
    await open(page, '/sign-in');
    await page.getByRole('combobox').selectOption(language);
    await page.getByLabel(WORDS[language].email).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const person = await addPerson(console.app, { roles: ['translator'] });
    await person.patch('/api/v1/session/person', { interfaceLanguage: language });
    await signIn(page, person, PASSWORD, language);
    await page.getByRole('link', { name: WORDS[language].home }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: WORDS[language].home }).waitFor();
  });

  it('keeps the language that was chosen in the profile', async () => {
    const person = await addPerson(console.app, { roles: ['translator'] });
    const page = await console.visit(person);
    await open(page, '/');
    const kept = page.waitForResponse((answer) => answer.url().endsWith('/session/person'));
    await page.getByRole('banner').getByRole('combobox').selectOption('kk');
    expect((await kept).status()).toBe(200);
    const { person: profile } = (await person.get('/api/v1/session')).json<{ person: { interfaceLanguage: string } }>();
    expect(profile.interfaceLanguage).toBe('kk');
  });
});
