import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { LANGUAGES } from '../../src/languages/languages.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, NARROW, open, settled, WIDE } from './support/console.js';
import { LISTED_PAGES, type Scene } from './support/pages.js';
import { addressOf, setScene } from './support/scene.js';

/** How the console shows a text that is not there. */
const KEY = /⟦|\bconsole-[a-z]+:/;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(RULES).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

describeInBrowser('every page of the console', () => {
  let console: ConsoleUnderTest;
  let scene: Scene;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    scene = await setScene(console);
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  const cases = LISTED_PAGES.flatMap((listed) => LANGUAGES.map((language) => ({ ...listed, listed, language })));

  it.each(cases)(
    '$name in $language',
    async ({ listed, language }) => {
      for (const viewport of [WIDE, NARROW]) {
        const page = await console.visit(listed.as?.(scene), { language, viewport });
        const faults: string[] = [];
        page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
        page.on('pageerror', (error) => faults.push(error.message));
        await open(page, addressOf(listed, scene));
        expect(await page.locator('html').getAttribute('lang')).toBe(language);
        expect(await page.locator('body').innerText()).not.toMatch(KEY);
        // What is wider than the window scrolls by itself, not the page.
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
        expect(await violations(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
        await settled(page);
        expect(await violations(page)).toEqual([]);
        // Nobody is signed in yet: that is asked, and answered with 401.
        expect(faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]);
      }
    },
    180_000,
  );
});
