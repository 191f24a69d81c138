import type { Config } from '../config/env.js';
import type { Language } from '../languages/languages.js';
import { renderNotFoundPage } from './error-page.js';
import { surroundingsOf } from './surroundings.js';

/** What stands at an address. */
export interface FoundPage {
  status: 200 | 404 | 410;
  language: Language;
  page: string;
}

export function notFoundPage(config: Config, language: Language): FoundPage {
  const { site, t } = surroundingsOf(config, language);
  return { status: 404, language, page: renderNotFoundPage(language, site, t) };
}
