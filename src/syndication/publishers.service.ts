import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import { translatorFor } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { hubsOf } from './hubs.js';
import type { Publisher } from './publisher.js';

/** The office as its feeds name it. */
@Injectable()
export class Publishers {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  in(language: Language): Publisher {
    const { publicUrl, siteName } = this.config;
    const t = translatorFor(language);
    return { publicUrl, siteName: siteName[language] ?? t('site:name'), language, t, hubs: hubsOf(this.config) };
  }
}
