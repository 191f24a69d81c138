import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../languages/languages.js';
import { PublicationWriter } from '../../publications/publication-writer.js';
import type { VariantFacts } from '../facts.js';
import { leftBehind } from './left-behind.js';

/** Languages of a document go out, and readers of those that a correction leaves behind are told. */
@Injectable()
export class GoingOut {
  constructor(private readonly publications: PublicationWriter) {}

  /** `variants` are those of the document, locked, in the alphabetical order of their languages. */
  async of(
    tx: EntityManager,
    variants: readonly VariantFacts[],
    languages: readonly Language[],
    release: (variant: VariantFacts) => Promise<void>,
  ): Promise<void> {
    const waiting = leftBehind(variants, languages);
    for (const variant of variants) {
      const { document, language } = variant;
      if (languages.includes(language)) await release(variant);
      else if (waiting.includes(language))
        await this.publications.awaitCorrection(tx, document.id, language, document.sourceLanguage);
    }
  }
}
