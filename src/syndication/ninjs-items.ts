import { publicationPath, sectionPath } from '../publications/addresses.js';
import type { AgencyPublication } from '../publications/publications-agency.query.js';
import { feedItem } from './feed-items.js';
import type { NinjsItem } from './ninjs.js';
import type { Publisher } from './publisher.js';

/** What agencies are told of a publication, in the language of the publisher. */
export function ninjsItem(publication: AgencyPublication, publisher: Publisher): NinjsItem {
  const { publicUrl, siteName } = publisher;
  const { language, version } = publication;
  const item = feedItem(publication, publisher);
  return {
    ...item,
    ...{ language, version, changedAt: lastChange(publication) },
    publisher: { name: siteName, url: publicUrl },
    // Of what was withdrawn nothing is said.
    sections: item.categories
      .filter(({ slug }) => slug !== '')
      .map(({ name, slug }) => ({ name, url: `${publicUrl}${sectionPath(language, slug)}` })),
    people: item.withdrawn ? [] : publication.named.map((official) => personOf(official, publisher)),
    translations: publication.translations.map((other) => ({
      ...{ guid: other.guid, language: other.language, title: other.title },
      url: `${publicUrl}${publicationPath(other)}`,
    })),
  };
}

function personOf({ name, slug }: AgencyPublication['named'][number], { publicUrl, language }: Publisher) {
  return { name, url: `${publicUrl}${publicationPath({ language, kind: 'official', slug })}` };
}

/** Also a minor edit makes a version, which readers of feeds are not told of. */
function lastChange({ updatedAt, minorEditedAt, correctionAwaitedSince }: AgencyPublication): Date {
  const times = [updatedAt, minorEditedAt, correctionAwaitedSince].map((time) => time?.getTime() ?? 0);
  return new Date(Math.max(...times));
}
