import { Logger } from '@nestjs/common';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import type { Change } from './answer.js';
import type { WarmAnswer } from './warm-answer.js';

const RETRY_MS = 5_000;

/**
 * Makes warm answers again when they are touched: the language that has changed first, all of one language at once. Its
 * readers do not wait for the others, of which a sibling may be all that is new. Compressing takes longest, few wait for
 * it, and it comes at last.
 */
export class Renewal {
  private readonly logger = new Logger(Renewal.name);
  private readonly warm: Record<Language, WarmAnswer[]> = { kk: [], ru: [], en: [] };
  /** In the order in which they are made. */
  private readonly stale = new Map<Language, Set<WarmAnswer>>();
  private readonly plain = new Set<WarmAnswer>();
  private making: Promise<void> | undefined;
  private compressing: Promise<void> | undefined;
  private closed = false;

  add(language: Language, answer: WarmAnswer): void {
    this.warm[language].push(answer);
  }

  change(change: Change): void {
    const { language: first } = change;
    for (const language of [first, ...LANGUAGES.filter((other) => other !== first)]) {
      this.renew(
        language,
        this.warm[language].filter((answer) => !answer.isIdle && answer.isTouched(change)),
      );
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.making;
    await this.compressing;
  }

  private renew(language: Language, answers: readonly WarmAnswer[]): void {
    if (this.closed || answers.length === 0) return;
    const stale = this.stale.get(language) ?? new Set();
    answers.forEach((answer) => stale.add(answer));
    this.stale.set(language, stale);
    this.begin();
  }

  private begin(): void {
    this.making ??= this.makeAll().finally(() => {
      this.making = undefined;
      if (this.stale.size > 0 && !this.closed) this.begin();
    });
  }

  private async makeAll(): Promise<void> {
    // The languages of one release are told in a row.
    await new Promise((resolve) => setImmediate(resolve));
    for (const [language, answers] of this.stale) {
      if (this.closed) return;
      this.stale.delete(language);
      await Promise.all([...answers].map((answer) => this.make(language, answer)));
    }
    this.compressing ??= this.compressAll().finally(() => (this.compressing = undefined));
  }

  private async compressAll(): Promise<void> {
    for (const answer of this.plain) {
      // What is stale is made first, and compressed afterwards with the rest.
      if (this.closed || this.stale.size > 0) return;
      this.plain.delete(answer);
      await answer.prepare().catch((cause: unknown) => this.logger.error(new Error('Cannot compress', { cause })));
    }
  }

  private async make(language: Language, answer: WarmAnswer): Promise<void> {
    try {
      await answer.renew();
      this.plain.add(answer);
    } catch (cause) {
      this.logger.error(new Error('A public answer cannot be renewed', { cause }));
      setTimeout(() => this.renew(language, [answer]), RETRY_MS).unref();
    }
  }
}
