import type { Page } from 'playwright-core';
import type { Language } from '../../../src/languages/languages.js';
import { NARROW, WIDE } from './console.js';
import type { ListedPage, Part, Scene } from './pages.js';

export interface Picture extends ListedPage {
  as: Part;
  language: Language;
  viewport: typeof WIDE;
  dark?: boolean;
  /** What is done before the picture is taken. */
  act?: (page: Page) => Promise<void>;
}

/** What docs/console.md and the README show. */
export const PICTURES: readonly Picture[] = [
  { name: 'home', path: '/', as: 'translator', language: 'kk', viewport: NARROW },
  { name: 'queue', path: '/desk?view=all', as: 'publisher', language: 'ru', viewport: WIDE },
  { name: 'editor', path: ({ targetId }) => `/desk/${targetId}`, as: 'translator', language: 'kk', viewport: WIDE },
  { name: 'review', path: ({ reviewId }) => `/desk/${reviewId}`, as: 'reviewer', language: 'en', viewport: WIDE },
  { name: 'board', path: '/documents', as: 'publisher', language: 'ru', viewport: WIDE },
  {
    ...{ name: 'release', path: ({ releasableId }: Scene) => `/documents/${releasableId}`, as: 'publisher' },
    ...{ language: 'en', viewport: WIDE },
    act: async (page) => {
      await page.getByRole('button', { name: 'Release…', exact: true }).click();
      await page.getByRole('dialog').getByText('What readers and subscribers will see').waitFor();
    },
  },
  {
    ...{ name: 'writing', path: ({ draftId }: Scene) => `/write/${draftId}`, as: 'author' },
    ...{ language: 'kk', viewport: WIDE, dark: true },
  },
  { name: 'statistics', path: '/statistics', as: 'publisher', language: 'en', viewport: NARROW },
];
