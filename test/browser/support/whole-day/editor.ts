import type { Locator } from 'playwright-core';
import type { Member } from './member.js';

/** The editor of a text, for who translates it and for who reviews it. */
export class Editor {
  constructor(private readonly member: Member) {}

  /** Every segment, by keys alone once the first has the focus. */
  async translateAll(translations: ReadonlyMap<string, string>): Promise<void> {
    const { page, t } = this.member;
    const all = translations.size;
    const longestFirst = [...translations].sort(([one], [other]) => other.length - one.length);
    await this.enter(this.row(1));
    for (let number = 1; number <= all; number += 1) {
      await this.focused(number);
      const shown = await this.row(number).innerText();
      const [, text] = longestFirst.find(([source]) => shown.includes(source)) ?? [];
      if (text === undefined) throw new Error(`Nothing is known for ${shown}`);
      await this.member.typeOver(text);
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText(t('console-editor:progress.segments', { done: all, all })).waitFor();
  }

  /** The one segment that has this source. */
  async translate(source: string, text: string): Promise<void> {
    const { page, t } = this.member;
    const row = this.rowWith(source);
    await this.enter(row);
    await this.member.typeOver(text);
    await page.keyboard.press('Control+Enter');
    await row.getByText(t('console-editor:status.translated'), { exact: true }).waitFor();
  }

  async submit(): Promise<void> {
    await this.member.button('console-editor:submit.begin').click();
    await this.member.sees('console-editor:submit.done');
  }

  async reject(source: string, reason: string): Promise<void> {
    const { t } = this.member;
    const row = this.rowWith(source);
    await this.enter(row);
    await this.member.button('console-editor:reject.begin', row).click();
    await this.member.field('console-editor:reject.reason', row).fill(reason);
    await this.member.button('console-editor:reject.submit', row).click();
    await row.getByText(t('console-editor:status.rejected'), { exact: true }).waitFor();
  }

  async sendBack(remark: string): Promise<void> {
    const { member } = this;
    await member.button('console-panels:sendBack.open').click();
    await member.field('console-panels:sendBack.remark', member.dialog).fill(remark);
    await member.button('console-panels:sendBack.open', member.dialog).click();
    await member.dialog.waitFor({ state: 'detached' });
  }

  async seesRejection(source: string, reason: string): Promise<void> {
    await this.rowWith(source).getByText(reason).waitFor();
  }

  async approve(): Promise<void> {
    const { member } = this;
    await member.button('console-panels:approve.open').click();
    await member.button('console-panels:approve.submit', member.dialog).click();
    await member.dialog.waitFor({ state: 'detached' });
    await member.sees('workflow:state.approved');
  }

  /** What readers of this language are told of a correction. */
  async noteCorrection(note: string): Promise<void> {
    const { member } = this;
    const { page } = member;
    await page.getByRole('button', { name: member.inLanguage('console-document:text.describeChange', 'ru') }).click();
    await member.dialog
      .getByRole('textbox', { name: member.inLanguage('console-release:note.label', 'ru') })
      .fill(note);
    await member.button('console-release:save', member.dialog).click();
    await member.dialog.waitFor({ state: 'detached' });
  }

  /** What is public in English says nothing wrong, although the source was corrected. */
  async callStillAccurate(): Promise<void> {
    const { member } = this;
    const { page } = member;
    await page.getByRole('button', { name: member.inLanguage('console-document:text.stillAccurate', 'en') }).click();
    await member.button('console-release:settle.stillAccurate.submit', member.dialog).click();
    await member.sees('console-release:settle.done');
  }

  private row(number: number): Locator {
    const { page, t } = this.member;
    return page.getByRole('group', { name: t('console-editor:segment', { number }), exact: true });
  }

  private rowWith(source: string): Locator {
    const { page, t } = this.member;
    return page.getByRole('group', { name: t.like('console-editor:segment') }).filter({ hasText: source });
  }

  /** Into the field of a segment, which may have to be opened first. */
  private async enter(row: Locator): Promise<void> {
    const { t } = this.member;
    const field = row.getByRole('textbox', { name: t.like('console-editor:target') });
    await row
      .getByRole('button', { name: t.like('console-editor:goTo') })
      .or(field)
      .click();
    await field.click();
  }

  private async focused(number: number): Promise<void> {
    const name = this.member.t('console-editor:target', { number });
    await this.member.page.locator(`textarea:focus[aria-label="${name}"]`).waitFor();
  }
}
