import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a colour scheme changes; everything else is the same in both. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
/** What the language of a page and the width of its window bear upon together: how long its words are. */
const LAYOUT_RULES = ['target-size', 'scrollable-region-focusable'];

export const axeOfAll = (page: Page) => violations(page, (axe) => axe.withTags(TAGS));
export const axeOfColours = (page: Page) => violations(page, (axe) => axe.withRules(COLOUR_RULES));
export const axeOfLayout = (page: Page) => violations(page, (axe) => axe.withRules(LAYOUT_RULES));

async function violations(page: Page, choose: (axe: AxeBuilder) => AxeBuilder): Promise<string[]> {
  // Half a megabyte, which would be read twice for every analysis: it is still there from the one before.
  const there = page.frames().length === 1 && (await page.evaluate<boolean>('"axe" in window'));
  const builder = new AxeBuilder({ page, ...(there && { axeSource: ';' }) });
  // Without listing what is right, and without a second page to sum up on.
  const analysis = choose(builder.options({ resultTypes: ['violations'] }).setLegacyMode());
  const { violations: found } = await analysis.analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
