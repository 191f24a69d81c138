import type { Language } from '../../languages/languages.js';
import { isTouched, type Answer } from './answer.js';
import { ReadyAnswer } from './ready-answer.js';

/** An answer that is made again as soon as it may be another one; until it is there the former one is given. */
export class WarmAnswer {
  private current: ReadyAnswer | undefined;
  private stale = true;
  private renewing: Promise<void> | undefined;

  constructor(private readonly make: () => Promise<Answer>) {}

  get ready(): ReadyAnswer | undefined {
    return this.current;
  }

  /** @throws what making it throws, as long as there is none */
  async first(): Promise<ReadyAnswer> {
    if (!this.current) await this.renew();
    if (!this.current) throw new Error('Nothing was made');
    return this.current;
  }

  /** Nobody has asked for it yet, so that nothing has to be made anew. */
  get isIdle(): boolean {
    return this.current === undefined && this.renewing === undefined;
  }

  isTouched(language: Language, documentId?: string): boolean {
    return this.current === undefined || isTouched(this.current.depends, language, documentId);
  }

  /** Made from what can be read from now on. Many calls in a row are few makings. */
  renew(): Promise<void> {
    this.stale = true;
    this.renewing ??= Promise.resolve()
      .then(() => this.untilFresh())
      .finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  private async untilFresh(): Promise<void> {
    try {
      while (this.stale) {
        this.stale = false;
        const next = new ReadyAnswer(await this.make());
        const dated = this.current ? next.asOldAs(this.current) : next;
        // Who wants it compressed waits for that, and need not be told what is no longer true.
        this.current = dated;
        await dated.prepareAll();
      }
    } catch (error) {
      this.stale = true;
      throw error;
    }
  }
}
