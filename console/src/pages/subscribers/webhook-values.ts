import type { Schemas } from '../../api/client.js';
import { LANGUAGES, type Language } from '../../i18n/chosen-language.js';

type Webhook = Schemas['Webhook'];

export const EVENTS: Webhook['events'] = [
  ...(['published', 'minorEdit', 'updated', 'corrected', 'withdrawn', 'withdrawalChanged'] as const),
  ...(['reinstated', 'correctionAwaited', 'correctionSettled'] as const),
];

export interface WebhookValues {
  url: string;
  description: string;
  events: Webhook['events'];
  languages: Language[];
  active: boolean;
}

/** A partner is told everything, unless they want less. */
export const NEW_WEBHOOK: WebhookValues = {
  ...{ url: '', description: '', active: true },
  events: [...EVENTS],
  languages: [...LANGUAGES],
};

export function valuesOf({ url, description, events, languages, active }: Webhook): WebhookValues {
  return { url, description, events, languages, active };
}
