import type { Member } from './member.js';
import type { STORY } from './story.js';

/** Where an officer writes. */
export class WritingRoom {
  constructor(private readonly officer: Member) {}

  /** In Kazakh, for all three languages, which go out together. */
  async begin(title: string): Promise<void> {
    const { officer } = this;
    const { page, t } = officer;
    await officer.goTo('write');
    await page.getByText(t('workflow:language.kk'), { exact: true }).first().click();
    await officer.field('console-write:field.title').fill(title);
    for (const language of ['kk', 'ru', 'en'])
      await page.getByRole('combobox', { name: t(`workflow:language.${language}`) }).selectOption('required');
    await page.getByRole('combobox', { name: t('console-write:release.policy') }).selectOption('together');
    await officer.button('console-write:new.begin').click();
  }

  async fillIn({ section, lead, heading, paragraph, list }: typeof STORY): Promise<void> {
    const { officer } = this;
    const { page, t } = officer;
    await officer.field('console-write:field.lead').fill(lead);
    await page.getByRole('combobox', { name: t('console-write:field.section') }).fill(section);
    await page.keyboard.press('Enter');
    await this.body.click();
    await page.keyboard.press('Control+Alt+2');
    await page.keyboard.type(heading);
    await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
    await page.keyboard.press('Enter');
    await officer.button('console-write:tool.bulletList').click();
    for (const [index, item] of list.entries()) {
      if (index > 0) await page.keyboard.press('Enter');
      await page.keyboard.type(item);
    }
    await this.saved();
  }

  async rewrite(paragraph: string, anew: string): Promise<void> {
    // Until the text may be written in.
    await this.officer.button('console-write:submit.title').waitFor();
    await this.body.getByText(paragraph).click({ clickCount: 3 });
    await this.officer.page.keyboard.type(anew);
    await this.saved();
  }

  async submit(): Promise<void> {
    const { officer } = this;
    await officer.button('console-write:submit.title').click();
    await officer.button('console-write:submit.confirm', officer.dialog).click();
    await officer.sees('console-write:submit.done');
    await officer.sees('workflow:state.review');
  }

  private get body() {
    const { page, t } = this.officer;
    return page.getByRole('textbox', { name: t('console-write:field.body'), exact: true });
  }

  private async saved(): Promise<void> {
    const { page, t } = this.officer;
    await page.getByText(t.like('console-shell:draft.savedAt')).waitFor();
  }
}
