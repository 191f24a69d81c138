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
/** What a colour scheme changes; everything else is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** Without listing what is right, and without a second page to sum up on: half the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
}

async function violations(builder: AxeBuilder): Promise<string[]> {
  const { violations: found } = await builder.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

async function expectNothingAmiss(page: Page, width: number): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(KEY);
  // What is wider than the window scrolls by itself, not the page.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  expect(await violations(axe(page).withTags(RULES))).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await settled(page);
  expect(await violations(axe(page).withRules(COLOUR_RULES))).toEqual([]);
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
      const page = await console.visit(listed.as?.(scene), { language });
      const faults: string[] = [];
      page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(error.message));
      await open(page, addressOf(listed, scene));
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      await expectNothingAmiss(page, WIDE.width);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(NARROW);
      await settled(page);
      await expectNothingAmiss(page, NARROW.width);
      // Nobody is signed in yet: that is asked, and answered with 401.
      expect(faults.filter((fault) => !/status of 401/.test(fault))).toEqual([]);
    },
    180_000,
  );
});
