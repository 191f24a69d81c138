import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/env.js';
import type { Language } from '../languages/languages.js';
import { publisherIn, type Publisher } from './publisher.js';

/** The office as its feeds name it. */
@Injectable()
export class Publishers {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  in(language: Language): Publisher {
    return publisherIn(language, this.config);
  }
}
