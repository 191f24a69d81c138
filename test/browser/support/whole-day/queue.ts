import type { Member } from './member.js';
import { STORY } from './story.js';

/** The list of what is to do, as one of the office sees it. */
export class Queue {
  constructor(private readonly member: Member) {}

  /** Takes what comes first, which is named so. */
  async takeNext(title: string): Promise<void> {
    await this.member.goTo('desk');
    await this.list('open').click();
    await this.text(title).waitFor();
    await this.member.button('console-queue:claimNext').click();
    await this.opened();
    await this.member.page.getByText(this.member.t.like('console-editor:claim.mine')).waitFor();
  }

  /** Opens what a reviewer sent back. */
  async openReturned(title: string): Promise<void> {
    await this.member.goTo('desk');
    await this.list('returned').click();
    await this.text(title).click();
    await this.opened();
    await this.member.button('console-editor:submit.begin').waitFor();
  }

  /** Finds a text that waits for its review. */
  async openForReview(title: string): Promise<void> {
    const { member } = this;
    const { page, t } = member;
    await member.goTo('desk');
    await this.list('open').click();
    await member.button('console-queue:filters').click();
    await page.getByLabel(t('console-queue:filter.kind')).selectOption('review');
    await this.text(title).click();
    await this.opened();
  }

  private list(view: string) {
    const { page, t } = this.member;
    const lists = page.getByRole('navigation', { name: t('console-queue:views') });
    return lists.getByRole('link', { name: t(`console-queue:view.${view}`) });
  }

  private text(title: string) {
    return this.member.page.getByRole('link', { name: title, exact: true });
  }

  /** The editor calls every text by the title of its source. */
  private async opened(): Promise<void> {
    await this.member.page.getByRole('heading', { level: 1, name: STORY.title }).waitFor();
  }
}
