import { html, type Raw } from '../common/html.js';
import { blocksHtml } from '../documents/content/blocks-html.js';
import { summaryOf } from '../documents/content/summary.js';
import type { DocumentKind } from '../documents/document-kind.js';
import { formatPartialDate, formatPeriod } from '../languages/format.js';
import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import { profileContent, type ProfileContent } from './profile-content.js';

export const PROFILE: DocumentKind<ProfileContent> = {
  kind: 'official',
  schema: profileContent,
  titleOf: ({ fullName }) => fullName,
  present: (profile, language, t) => ({
    title: profile.fullName,
    description: summaryOf(profile.post),
    html: profileHtml(profile, language, t).toString(),
    section: [t('profile:section')],
  }),
};

function profileHtml(profile: ProfileContent, language: Language, t: Translate): Raw {
  const { post, birthDate, career, awards, responsibilities, body } = profile;
  const periodOf = (entry: ProfileContent['career'][number]) => formatPeriod(entry.from, entry.to, language);
  return html`<p>${post}</p>
    ${birthDate && html`<p>${t('profile:born', { date: formatPartialDate(birthDate, language) })}</p> `}${section(
      t('profile:career'),
      career.map(
        (entry) => html`<li>${(entry.from ?? entry.to) && html`<b>${periodOf(entry)}</b> `}${entry.text}</li> `,
      ),
      'ul',
    )}${section(
      t('profile:awards'),
      awards.map(({ kind, name }) => html`<li>${t(`profile:award.${kind}`, { name })}</li> `),
      'ul',
    )}${responsibilities && dutiesHtml(responsibilities, t)}${blocksHtml(body)}`;
}

function dutiesHtml({ intro, items }: NonNullable<ProfileContent['responsibilities']>, t: Translate): Raw {
  return html`<h2>${t('profile:duties')}</h2>
    ${intro && html`<p>${intro}</p> `}${list(
      items.map(
        (item) =>
          html`<li>
            ${item.text}${list(
              item.items.map(({ text }) => html`<li>${text}</li> `),
              'ol',
            )}
          </li> `,
      ),
      'ol',
    )}`;
}

function section(heading: string, items: Raw[], tag: 'ul' | 'ol'): Raw | null {
  return items.length === 0
    ? null
    : html`<h2>${heading}</h2>
        ${list(items, tag)}`;
}

function list(items: Raw[], tag: 'ul' | 'ol'): Raw | null {
  if (items.length === 0) return null;
  return tag === 'ol'
    ? html`<ol>
        ${items}
      </ol> `
    : html`<ul>
        ${items}
      </ul> `;
}
