import type { Locator, Page } from 'playwright-core';
import type { Language } from '../../../src/languages/languages.js';
import type { BoardRow } from '../../../src/workflow/board/board.schema.js';
import { ok, STORY, type Newsroom } from '../../support/newsroom.js';
import type { TestPerson } from '../../support/people.js';
import { open, type Visits } from './console.js';

/** The documents of an office, and the page of each. */
export class Documents {
  constructor(
    private readonly console: Visits,
    private readonly newsroom: Newsroom,
  ) {}

  /** As the API has it now. */
  async row(id: string): Promise<BoardRow> {
    return ok<BoardRow>(await this.newsroom.publisher.get(`/api/v1/documents/${id}`));
  }

  async text(id: string, language: Language) {
    const { languages } = await this.row(id);
    return languages.find((one) => one.language === language)?.variant;
  }

  async open(
    id: string,
    person: TestPerson = this.newsroom.publisher,
    look: Parameters<Visits['visit']>[1] = {},
  ): Promise<Page> {
    const page = await this.console.visit(person, look);
    await open(page, `/documents/${id}`);
    return page;
  }
}

/** Opens one of the dialogues behind “More”. */
export async function choose(page: Page, name: RegExp): Promise<Locator> {
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name }).click();
  return page.getByRole('dialog');
}

/** The usual story under a title of its own. */
export function titled(title: string) {
  return { content: { ...STORY, title } };
}
