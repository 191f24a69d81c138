import type { Locator, Page } from 'playwright-core';

/** A part of a page, by its heading. */
export function panel(page: Page, title: string): Locator {
  return page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });
}
