import { panel } from '../panel.js';
import type { Member } from './member.js';

/** The page of a document, for who releases it. */
export class DocumentPage {
  constructor(private readonly officer: Member) {}

  async open(title: string): Promise<void> {
    await this.officer.goTo('documents');
    await this.officer.page.getByRole('link', { name: title, exact: true }).click();
    await this.officer.page.getByRole('heading', { level: 1, name: title }).waitFor();
  }

  /** @param at on the clocks of Almaty, to the minute */
  async plan(at: string): Promise<void> {
    const { officer } = this;
    await officer.button('console-document:do.plan').click();
    await officer.dialog.getByLabel(officer.t('console-release:when.at')).fill(at);
    await officer.button('console-release:plan.submit', officer.dialog).click();
    await this.seesPlan('waiting');
  }

  async seesPlan(state: 'waiting' | 'struck'): Promise<void> {
    const { page, t } = this.officer;
    const plans = panel(page, t('console-document:plans.title'));
    await plans.getByText(t(`console-document:plans.state.${state}`), { exact: true }).waitFor();
  }

  /** Of the Kazakh source, which then is to be rewritten; leads there. */
  async beginCorrection(note: string): Promise<void> {
    const { officer } = this;
    const { page, t } = officer;
    await officer.button('console-document:do.more').click();
    await page.getByRole('menuitem', { name: t('console-document:do.change') }).click();
    await page.getByRole('textbox', { name: officer.inLanguage('console-release:note.label', 'kk') }).fill(note);
    await officer.dialog.getByText(t('console-release:happens.corrected')).waitFor();
    await officer.button('console-release:change.submit.correction', officer.dialog).click();
    await officer.dialog.waitFor({ state: 'detached' });
    const inLanguage = t('workflow:languageIn.kk');
    await page.getByRole('link', { name: t('console-document:link.writeIn', { inLanguage }) }).click();
  }

  /** @param languages that go out, as the page shows them afterwards */
  async release(languages: readonly string[]): Promise<void> {
    const { officer } = this;
    const { t } = officer;
    await officer.button('console-document:do.release').click();
    await officer.button('console-release:release.submit', officer.dialog).click();
    const said = languages.map((language) => t(`workflow:language.${language}`)).join(', ');
    await officer.sees('console-release:release.done', { languages: said });
  }
}
