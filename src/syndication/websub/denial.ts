import { translatorFor } from '../../languages/i18n.js';
import { isLanguage } from '../../languages/languages.js';

/** In the language of the topic, which is the one that its subscribers read. */
export function denialReason(topic: string): string {
  const language = /\/([a-z]{2})\/(?:[^/]+\/){0,2}feed\.\w+$/.exec(topic)?.[1];
  return translatorFor(isLanguage(language) ? language : 'en')('websub:denied');
}
