import type { Language } from '../languages/languages.js';
import { element, textElement, xmlDocument, type Xml } from './xml.js';

/** A list of subscriptions. All addresses are absolute. */
export interface SubscriptionList {
  title: string;
  ownerName: string;
  groups: { title: string; feeds: Subscription[] }[];
}

export interface Subscription {
  title: string;
  description: string;
  language: Language;
  /** Of the feed. */
  url: string;
  /** Of the page that it follows. */
  pageUrl: string;
}

/** OPML 2.0, as readers import it. A group without feeds is left out. */
export function renderOpml({ title, ownerName, groups }: SubscriptionList): string {
  return xmlDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, textElement('title', title), textElement('ownerName', ownerName)),
      element('body', {}, ...groups.filter(({ feeds }) => feeds.length > 0).map(writeGroup)),
    ),
  );
}

function writeGroup({ title, feeds }: SubscriptionList['groups'][number]): Xml {
  return element('outline', { text: title, title }, ...feeds.map(writeSubscription));
}

function writeSubscription({ title, description, language, url, pageUrl }: Subscription): Xml {
  return element('outline', {
    ...{ type: 'rss', version: 'RSS2', text: title, title, description, language },
    ...{ xmlUrl: url, htmlUrl: pageUrl },
  });
}
