import type { Page } from 'playwright-core';
import type { Language } from '../../src/languages/languages.js';
import { axeOfAll, axeOfColours, axeOfLayout } from './support/axe.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, NARROW, settled, WIDE } from './support/console.js';
import { foreignNames } from './support/foreign-names.js';
import { setScene } from './support/scene.js';
import { VISITS, Walk } from './support/walk.js';

/** How the console shows a text that is not there. */
const KEY = /⟦|\bconsole-[a-z]+:|\bundefined\b|\bNaN\b/;

/** Where axe looks by all rules; at the other width, of which another language sees to, by those of the layout. */
const LOOKED_OVER_AT: Record<Language, typeof WIDE> = { kk: WIDE, ru: NARROW, en: WIDE };
/** Colours do not depend on the language. In the dark they are looked at in one, at both widths. */
const SEEN_IN_THE_DARK: Language = 'kk';

describeInBrowser('every page of the console', () => {
  let console: ConsoleUnderTest;
  let walk: Walk;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    walk = new Walk(console, await setScene(console));
  });
  afterAll(() => console.close());

  it.each(VISITS)(
    '$name in $language',
    async (visit) => {
      const page = await walk.open(visit);
      expect(await page.locator('html').getAttribute('lang')).toBe(visit.language);
      if (visit.language !== 'en') expect(await foreignNames(page)).toEqual([]);
      await expectNothingAmiss(page, WIDE, visit.language);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
      await page.setViewportSize(NARROW);
      await settled(page);
      await expectNothingAmiss(page, NARROW, visit.language);
      expect(walk.faults).toEqual([]);
    },
    180_000,
  );
});

async function expectNothingAmiss(page: Page, viewport: typeof WIDE, language: Language): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(KEY);
  // What is wider than the window scrolls by itself, not the page.
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(viewport.width);
  expect(await (LOOKED_OVER_AT[language] === viewport ? axeOfAll : axeOfLayout)(page)).toEqual([]);
  if (language !== SEEN_IN_THE_DARK) return;
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await settled(page);
  expect(await axeOfColours(page)).toEqual([]);
}
