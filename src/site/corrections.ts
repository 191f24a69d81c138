import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { html, type Raw } from '../common/html.js';
import { timeElement } from './time-element.js';

/** What readers are told of a correction; plain text in the language of the page. */
export interface CorrectionNote {
  at: Date;
  note: string;
}

/** Another language was corrected, and this one has not followed yet. */
export interface AwaitedCorrection {
  /** The one that was corrected. */
  language: Language;
  since: Date;
  /** Of its page; absent while it is not public. */
  url?: string | undefined;
}

/** Stands above the text, so that nobody reads it without having been told. */
export function correctionAwaited({ language, since, url }: AwaitedCorrection, t: Translate): Raw {
  const link =
    url !== undefined && html`<a href="${url}" hreflang="${language}">${t(`site:awaitedLink.${language}`)}</a>`;
  return html`<aside class="notice awaited" aria-label="${t('site:awaitedTitle')}">
    <p>${t(`site:awaited.${language}`, { since: since.toISOString() })} ${link}</p>
  </aside>`;
}

/** At the end of the text; the date at its top leads here. */
export function correctionNotes(notes: readonly CorrectionNote[], language: Language, t: Translate): Raw | undefined {
  if (notes.length === 0) return undefined;
  return html`<section class="corrections" aria-labelledby="corrections">
    <h2 id="corrections">${t('site:corrections')}</h2>
    <ul>
      ${notes.map(
        ({ at, note }) =>
          html`<li>
            <p class="dates">${timeElement(at, language)}</p>
            <p>${note}</p>
          </li>`,
      )}
    </ul>
  </section>`;
}
