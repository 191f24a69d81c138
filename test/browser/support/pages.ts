import type { Newsroom } from '../../support/newsroom.js';
import type { TestPerson } from '../../support/people.js';

/** What the pages show: somebody who sees most of it, and ids for the addresses. */
export interface Scene {
  newsroom: Newsroom;
  administrator: TestPerson;
  documentId: string;
  sourceId: string;
  /** The text that is being translated from it into Kazakh. */
  targetId: string;
  /** A source that is still being written. */
  draftId: string;
  webhookId: string;
}

export interface ListedPage {
  /** Also of its pictures. */
  name: string;
  /** Below /console. */
  path: string | ((scene: Scene) => string);
  /** Who looks at it; undefined: nobody is signed in. */
  as?: (scene: Scene) => TestPerson;
}

/** Every page of the console: axe looks at each, and `npm run screenshots` makes a picture of each. */
export const LISTED_PAGES: readonly ListedPage[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'home', path: '/', as: ({ newsroom }) => newsroom.publisher },
  { name: 'home-of-a-translator', path: '/', as: ({ newsroom }) => newsroom.translator },
  { name: 'desk', path: '/desk?view=all&kind=translate', as: ({ newsroom }) => newsroom.publisher },
  { name: 'desk-of-a-translator', path: '/desk?view=mine', as: ({ newsroom }) => newsroom.translator },
  { name: 'editor', path: ({ targetId }) => `/desk/${targetId}`, as: ({ newsroom }) => newsroom.translator },
  { name: 'editor-of-a-reader', path: ({ targetId }) => `/desk/${targetId}`, as: ({ newsroom }) => newsroom.author },
  { name: 'history', path: ({ sourceId }) => `/desk/${sourceId}/history`, as: ({ newsroom }) => newsroom.author },
  { name: 'documents', path: '/documents', as: ({ newsroom }) => newsroom.publisher },
  { name: 'document', path: ({ documentId }) => `/documents/${documentId}`, as: ({ newsroom }) => newsroom.publisher },
  { name: 'calendar', path: '/calendar', as: ({ newsroom }) => newsroom.publisher },
  { name: 'write', path: '/write', as: ({ newsroom }) => newsroom.author },
  { name: 'write-profile', path: '/write?kind=official', as: ({ newsroom }) => newsroom.author },
  { name: 'write-text', path: ({ draftId }) => `/write/${draftId}`, as: ({ newsroom }) => newsroom.author },
  { name: 'written-text', path: ({ sourceId }) => `/write/${sourceId}`, as: ({ newsroom }) => newsroom.author },
  { name: 'officials', path: '/officials', as: ({ newsroom }) => newsroom.author },
  { name: 'imports', path: '/imports', as: ({ newsroom }) => newsroom.author },
  { name: 'glossary', path: '/glossary', as: ({ newsroom }) => newsroom.publisher },
  { name: 'memory', path: '/memory', as: ({ newsroom }) => newsroom.publisher },
  { name: 'statistics', path: '/statistics', as: ({ newsroom }) => newsroom.publisher },
  { name: 'feeds', path: '/feeds', as: ({ newsroom }) => newsroom.publisher },
  { name: 'notifications', path: '/notifications', as: ({ newsroom }) => newsroom.translator },
  { name: 'engines', path: '/engines', as: ({ newsroom }) => newsroom.publisher },
  { name: 'people', path: '/people', as: ({ administrator }) => administrator },
  { name: 'subscribers', path: '/subscribers', as: ({ administrator }) => administrator },
  {
    name: 'person',
    path: ({ administrator }) => `/people/${administrator.id}`,
    as: ({ administrator }) => administrator,
  },
  { name: 'webhook', path: ({ webhookId }) => `/subscribers/${webhookId}`, as: ({ administrator }) => administrator },
  { name: 'settings', path: '/settings', as: ({ newsroom }) => newsroom.author },
  { name: 'not-found', path: '/nowhere', as: ({ newsroom }) => newsroom.author },
];
