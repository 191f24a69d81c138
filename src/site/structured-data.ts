import { z } from 'zod';
import { toAlmatyIso } from '../languages/almaty-time.js';
import type { Translate } from '../languages/i18n.js';
import type { Language } from '../languages/languages.js';
import type { PublicationView } from './publication-view.js';
import { frontUrl, siteName, type NamedLink, type Site } from './site.js';

// What Google's guide to the NewsArticle type wants at most.
const LONGEST_HEADLINE = 110;

/** Who publishes (schema.org Organization). */
export function organization(site: Site, language: Language, t: Translate): object {
  const name = siteName(site, t);
  return { '@type': 'Organization', '@id': `${site.publicUrl}/#publisher`, name, url: frontUrl(site, language) };
}

/** The way from the front page to a page, which is the last. */
export function breadcrumbList(links: readonly NamedLink[]): object {
  const itemListElement = links.map(({ name, url }, index) => ({
    ...{ '@type': 'ListItem', position: index + 1, name, item: url },
  }));
  return { '@type': 'BreadcrumbList', itemListElement };
}

/** An article (schema.org NewsArticle). */
export function newsArticle(view: PublicationView, site: Site, t: Translate): object {
  const { language, url, title, description, section, publishedAt, updatedAt, officials } = view;
  const publisher = organization(site, language, t);
  return {
    ...{ '@type': 'NewsArticle', '@id': `${url}#article`, url, mainEntityOfPage: url },
    ...{ headline: shortened(title), ...(description !== '' && { description }), inLanguage: language },
    ...{ datePublished: toAlmatyIso(publishedAt), dateModified: toAlmatyIso(updatedAt) },
    ...{ isPartOf: website(site, language, t), publisher, author: publisher },
    ...(section.length > 0 && { articleSection: section.map(({ name }) => name) }),
    ...(officials.length > 0 && {
      mentions: officials.map(({ name, url: at }) => ({ '@type': 'Person', name, url: at })),
    }),
    usageInfo: { '@type': 'CreativeWork', text: t('site:attribution', { siteName: siteName(site, t) }) },
    ...translations(view),
    ...corrections(view),
  };
}

/** The person of a profile (schema.org Person). */
export function person(view: PublicationView, site: Site, t: Translate): object {
  const { title, url, language, content } = view;
  const { post, birthDate, awards } = profileFacts.parse(content);
  return {
    ...{ '@type': 'Person', '@id': `${url}#person`, name: title, url, mainEntityOfPage: url },
    ...(post && { jobTitle: post }),
    ...(birthDate && { birthDate }),
    ...(awards.length > 0 && { award: awards.map(({ name }) => name) }),
    worksFor: organization(site, language, t),
  };
}

// Of the frozen content, what there is: a profile of another time may have had other fields.
const profileFacts = z.object({
  post: z.string().nullish().catch(null),
  birthDate: z.string().nullish().catch(null),
  awards: z.array(z.object({ name: z.string() })).catch([]),
});

function website(site: Site, language: Language, t: Translate): object {
  const url = frontUrl(site, language);
  return { '@type': 'WebSite', '@id': url, name: siteName(site, t), url, inLanguage: language };
}

/** Which text is the translation of which can be told only where the language of the original is known. */
function translations({ language, siblings, original }: PublicationView): object {
  const work = (link: { language: Language; url: string }) => ({
    ...{ '@type': 'NewsArticle', '@id': `${link.url}#article`, url: link.url, inLanguage: link.language },
  });
  const others = siblings.filter((sibling) => sibling.language !== language);
  if (original === language) return others.length > 0 ? { workTranslation: others.map(work) } : {};
  const source = others.find((sibling) => sibling.language === original);
  return source ? { translationOfWork: work(source) } : {};
}

function corrections({ corrections: made }: PublicationView): object {
  if (made.length === 0) return {};
  const comments = made.map(({ at, note }) => ({
    ...{ '@type': 'CorrectionComment', text: note, datePublished: toAlmatyIso(at) },
  }));
  return { correction: comments };
}

function shortened(title: string): string {
  const characters = [...title];
  if (characters.length <= LONGEST_HEADLINE) return title;
  const words = characters
    .slice(0, LONGEST_HEADLINE)
    .join('')
    .replace(/\s+\S*$/, '');
  return `${[...words].slice(0, LONGEST_HEADLINE - 1).join('')}…`;
}
