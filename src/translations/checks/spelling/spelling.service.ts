import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Hunspell, HunspellFactory } from 'hunspell-asm';
import { CONFIG } from '../../../config/config.module.js';
import type { Config } from '../../../config/env.js';
import type { Language } from '../../../languages/languages.js';
import { americanSpellings } from './american.js';
import { dictionaryOf } from './dictionaries.js';
import { loadHunspell } from './load-hunspell.js';
import { isRegional } from './regional.js';

const LONGEST_WORD = 60;

/** Hunspell in WebAssembly. Each dictionary is loaded once, when it is first asked for, and takes 20 to 40 MB. */
@Injectable()
export class SpellingService implements OnModuleDestroy {
  private readonly logger = new Logger(SpellingService.name);
  private readonly loading = new Map<Language, Promise<void>>();
  private readonly spellers = new Map<Language, Hunspell>();
  private factory: Promise<HunspellFactory> | undefined;
  private closed = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'spellingDir'>) {}

  /** Resolves when words of the language can be looked up, or never can. Never rejects. */
  ready(language: Language): Promise<void> {
    const loading = this.loading.get(language) ?? this.load(language);
    this.loading.set(language, loading);
    return loading;
  }

  /** Undefined: there is no dictionary, or it is still being loaded, which the question starts. */
  isSpelledRight(word: string, language: Language): boolean | undefined {
    const speller = this.spellers.get(language);
    if (!speller) void this.ready(language);
    if (!speller || word.length > LONGEST_WORD) return undefined;
    const plain = word.replaceAll('’', "'").replaceAll('\u2011', '-');
    if (speller.spell(plain) || isRegional(plain, language)) return true;
    return language === 'en' && americanSpellings(plain).some((one) => speller.spell(one));
  }

  async onModuleDestroy(): Promise<void> {
    this.closed = true;
    await Promise.all(this.loading.values());
    for (const speller of this.spellers.values()) speller.dispose();
    this.spellers.clear();
  }

  private async load(language: Language): Promise<void> {
    try {
      const dictionary = await dictionaryOf(language, this.config.spellingDir);
      if (!dictionary) return;
      this.factory ??= loadHunspell();
      const factory = await this.factory;
      if (this.closed) return;
      const [aff, dic] = [factory.mountBuffer(dictionary.aff), factory.mountBuffer(dictionary.dic)];
      this.spellers.set(language, factory.create(aff, dic));
      for (const file of [aff, dic]) factory.unmount(file);
    } catch (error) {
      // The desk works without: nothing is found, and the log says why.
      this.logger.error({ err: error, language }, 'No dictionary');
    }
  }
}
