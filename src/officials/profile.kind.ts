import { html, type Raw } from '../common/html.js';
import { blocksHtml, listHtml } from '../documents/content/blocks-html.js';
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
  const born = birthDate && t('profile:born', { date: formatPartialDate(birthDate, language) });
  return html`${paragraph(post)}${paragraph(born)}${part(
    t('profile:career'),
    career.map((entry) => careerHtml(entry, language)),
  )}${part(
    t('profile:awards'),
    awards.map(({ kind, name }) => html`<li>${t(`profile:award.${kind}`, { name })}</li>`),
  )}${responsibilities && dutiesHtml(responsibilities, t)}${blocksHtml(body)}`;
}

function careerHtml({ from, to, text }: ProfileContent['career'][number], language: Language): Raw {
  const period = formatPeriod(from, to, language);
  // «с 2012 года – директор», but “1998–2000 worked at …”.
  const separator = to === null ? ' – ' : ' ';
  return html`<li>${period && html`<b>${period}</b>${separator}`}${text}</li>`;
}

function dutiesHtml({ intro, items }: NonNullable<ProfileContent['responsibilities']>, t: Translate): Raw {
  const duties = items.map(({ text, items: below }) => {
    const under = below.map((item) => html`<li>${item.text}</li>`);
    return html`<li>${text}${listHtml(under, { ordered: true })}</li>`;
  });
  return html`<h2>${t('profile:duties')}</h2>\n${paragraph(intro)}${listHtml(duties, { ordered: true })}`;
}

function part(heading: string, items: Raw[]): Raw | null {
  return items.length === 0 ? null : html`<h2>${heading}</h2>\n${listHtml(items, { ordered: false })}`;
}

function paragraph(text: string | null): Raw | null {
  return text ? html`<p>${text}</p>\n` : null;
}
