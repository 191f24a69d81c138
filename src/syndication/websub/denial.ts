import { translatorFor } from '../../languages/i18n.js';
import { isLanguage } from '../../languages/languages.js';

/** Why there is no subscription. `denied`: there is no such feed; `crowded`: too many lead to the callback already. */
export type Denial = 'denied' | 'crowded';

/** In the language of the topic, which is the one that its subscribers read. */
export function denialReason(denial: Denial, topic: string): string {
  const language = /\/([a-z]{2})\/(?:[^/]+\/){0,2}feed\.\w+$/.exec(topic)?.[1];
  return translatorFor(isLanguage(language) ? language : 'en')(`websub:${denial}`);
}
