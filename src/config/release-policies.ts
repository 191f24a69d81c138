import { LANGUAGES, type Language } from '../languages/languages.js';

/**
 * How a document lets its languages out: all required ones at once, each as soon as it is approved, or so once a named one
 * is out.
 */
export const RELEASE_POLICIES = ['together', 'asReady', 'languageFirst'] as const;

export type ReleasePolicyName = (typeof RELEASE_POLICIES)[number];

export interface ReleasePolicy {
  policy: ReleasePolicyName;
  /** Under `languageFirst` the language that the others wait for; otherwise null. */
  firstLanguage: Language | null;
}

/** As settings write them, by what they mean: `languageFirst:kk`. */
export const WRITTEN_POLICIES = new Map<string, ReleasePolicy>([
  ['together', { policy: 'together', firstLanguage: null }],
  ['asReady', { policy: 'asReady', firstLanguage: null }],
  ...LANGUAGES.map((firstLanguage): [string, ReleasePolicy] => [
    `languageFirst:${firstLanguage}`,
    { policy: 'languageFirst', firstLanguage },
  ]),
]);
