import { isTouched, type Answer, type Change } from './answer.js';
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

  isTouched(change: Change): boolean {
    return this.current === undefined || isTouched(this.current.depends, change);
  }

  /** Made from what can be read from now on. Many calls in a row are few makings. */
  renew(): Promise<void> {
    this.stale = true;
    this.renewing ??= Promise.resolve()
      .then(() => this.untilFresh())
      .finally(() => (this.renewing = undefined));
    return this.renewing;
  }

  /** Makes every encoding of what there is now. Who asks for one before that waits for it, and is told what is true. */
  async prepare(): Promise<void> {
    await this.current?.prepareAll();
  }

  private async untilFresh(): Promise<void> {
    try {
      while (this.stale) {
        this.stale = false;
        const next = new ReadyAnswer(await this.make());
        this.current = this.current ? next.asOldAs(this.current) : next;
      }
    } catch (error) {
      this.stale = true;
      throw error;
    }
  }
}
