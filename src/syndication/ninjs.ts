import { toAlmatyIso } from '../languages/almaty-time.js';
import type { Language } from '../languages/languages.js';
import type { FeedItem } from './feed.js';
import { htmlAsText } from './html-as-text.js';

/** A publication as agencies take it. All addresses are absolute. */
export interface NinjsItem extends FeedItem {
  language: Language;
  /** Counts everything that has happened to it. */
  version: number;
  /** When this version of it came to be. */
  changedAt: Date;
  publisher: { name: string; url: string };
  sections: { name: string; url: string }[];
  people: { name: string; url: string }[];
  translations: Translation[];
}

/** The same in another language, published too. */
export interface Translation {
  guid: string;
  language: Language;
  url: string;
  title: string;
}

const STANDARD = {
  name: 'ninjs',
  version: '3.0',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.0.json#',
};

/** An object of IPTC ninjs 3.0. @throws RangeError for an invalid date */
export function ninjs(item: NinjsItem): object {
  return {
    standard: STANDARD,
    uri: item.guid,
    type: 'text',
    representationType: 'full',
    profile: 'text-only',
    version: `${item.version}`,
    pubStatus: item.withdrawn ? 'canceled' : 'usable',
    language: item.language,
    ...clocksOf(item),
    ...rightsOf(item),
    title: item.title,
    headlines: [{ role: 'main', contentType: 'text/plain', value: item.title }],
    descriptions: [{ role: 'summary', contentType: 'text/plain', value: item.description }],
    bodies: bodiesOf(item),
    ...relationsOf(item),
    ...editorsNote(item),
  };
}

function clocksOf({ publishedAt, changedAt }: NinjsItem): object {
  return { firstCreated: toAlmatyIso(publishedAt), versionCreated: toAlmatyIso(changedAt) };
}

function rightsOf({ creator, publisher, rights }: NinjsItem): object {
  return { by: creator, copyrightHolder: publisher.name, copyrightNotice: rights, usageTerms: rights };
}

function bodiesOf({ html }: NinjsItem): object[] {
  const text = htmlAsText(html);
  return [
    { role: 'main', contentType: 'text/html', value: html },
    {
      ...{ role: 'main', contentType: 'text/plain', value: text },
      ...{ charCount: [...text].length, wordCount: text.match(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)?.length ?? 0 },
    },
  ];
}

function relationsOf(item: NinjsItem): object {
  return {
    infoSources: [{ role: 'publisher', name: item.publisher.name, uri: item.publisher.url }],
    subjects: item.sections.map(({ name, url }) => ({ rel: 'section', name, uri: url })),
    people: item.people.map(({ name, url }) => ({ rel: 'about', name, uri: url })),
    renditions: [pageOf(item.url)],
    associations: item.translations.map(translationOf),
  };
}

function translationOf({ guid, language, url, title }: Translation): object {
  return {
    ...{ name: title, rel: 'translation', uri: guid, type: 'text', representationType: 'partial' },
    ...{ pubStatus: 'usable', language, title, renditions: [pageOf(url)] },
  };
}

function pageOf(url: string): object {
  return { name: 'web', href: url, contentType: 'text/html' };
}

/** What the receiving desk should know: corrections, newest first, and why a text was withdrawn. */
function editorsNote({ corrections, correctionAwaited, withdrawn }: NinjsItem): { edNote?: string } {
  const notes = [
    ...(withdrawn ? [`Withdrawn (${withdrawn.kind}): ${toAlmatyIso(withdrawn.at)}`] : []),
    ...(correctionAwaited
      ? [`Correction awaited (${correctionAwaited.language}): ${toAlmatyIso(correctionAwaited.since)}`]
      : []),
    ...corrections.map(({ at, note }) => `Corrected: ${toAlmatyIso(at)}: ${note}`),
  ];
  return notes.length === 0 ? {} : { edNote: notes.join('\n') };
}
