import type { Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../../src/languages/languages.js';
import { WIDE, open, type ConsoleUnderTest } from './console.js';
import { LISTED_PAGES, type ListedPage, type Part, type Scene } from './pages.js';

/** A page in a language. */
export interface Visit extends ListedPage {
  language: Language;
}

const PARTS: (Part | undefined)[] = [undefined, 'author', 'translator', 'reviewer', 'publisher', 'administrator'];

/** Every page in every language, in the order in which a `Walk` is cheapest. */
export const VISITS: readonly Visit[] = PARTS.flatMap((part) =>
  LANGUAGES.flatMap((language) =>
    LISTED_PAGES.filter((listed) => listed.as === part).map((listed) => ({ ...listed, language })),
  ),
);

interface Tab {
  page: Page;
  openedAs: string;
  /** Of the page that is open. */
  faults: string[];
}

/** Opens pages one after another in a tab of each person and language, whose cache has the scripts and texts already. */
export class Walk {
  private tab?: Tab;

  constructor(
    private readonly console: ConsoleUnderTest,
    private readonly scene: Scene,
  ) {}

  /** Light and wide. */
  async open(visit: Visit): Promise<Page> {
    const { page } = (this.tab = await this.tabOf(visit));
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    // What the page before still asked for is broken off, which is no fault of this one.
    await page.goto('about:blank');
    this.tab.faults.length = 0;
    await open(page, addressOf(visit, this.scene));
    return page;
  }

  /** What the browser has complained of since the page was opened. */
  get faults(): readonly string[] {
    // Nobody is signed in yet: that is asked, and answered with 401.
    return this.tab?.faults.filter((fault) => !/status of 401/.test(fault)) ?? [];
  }

  private async tabOf({ as, language }: Visit): Promise<Tab> {
    const openedAs = `${as} ${language}`;
    if (this.tab?.openedAs === openedAs) return this.tab;
    await this.console.closePages();
    const page = await this.console.visit(as && this.scene.people[as], { language });
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('pageerror', (error) => faults.push(error.message));
    return { page, openedAs, faults };
  }
}

function addressOf({ path }: ListedPage, scene: Scene): string {
  return typeof path === 'string' ? path : path(scene);
}
