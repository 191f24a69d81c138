import type { Locator, Page } from 'playwright-core';
import type { Names } from '../names.js';

/** Somebody of the office at a browser, who finds things by what they are called in the language of the interface. */
export class Member {
  constructor(
    readonly page: Page,
    readonly t: Names,
  ) {}

  button(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.t(key), exact: true });
  }

  field(key: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('textbox', { name: this.t(key) });
  }

  /** The dialog that is open. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async sees(key: string, params?: Record<string, unknown>): Promise<void> {
    await this.page.getByText(this.t(key, params), { exact: true }).first().waitFor();
  }

  /** By the navigation. */
  async goTo(name: string): Promise<void> {
    const navigation = this.page.getByRole('navigation', { name: this.t('console-shell:navigation') });
    await navigation.getByRole('link', { name: this.t(`console-shell:nav.${name}`), exact: true }).click();
  }

  /** In the language of a text, as labels say it: “What was wrong, in Kazakh”. */
  inLanguage(key: string, language: string): string {
    const inLanguage = this.t(`workflow:languageIn.${language}`);
    return this.t('console-release:inLanguage', { what: this.t(key), inLanguage });
  }

  /** Into the field that has the focus, in place of all that stands in it. */
  async typeOver(text: string): Promise<void> {
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
    const typed = await this.page.locator('textarea:focus').inputValue();
    if (typed !== text) throw new Error(`Typed was “${text}”, and there is “${typed}”`);
  }
}
