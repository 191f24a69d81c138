import type { Newsroom } from '../../support/newsroom.js';
import type { TestPerson } from '../../support/people.js';

/** What the pages show: somebody who sees most of it, and ids for the addresses. */
export interface Scene {
  newsroom: Newsroom;
  documentId: string;
  sourceId: string;
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
  { name: 'history', path: ({ sourceId }) => `/desk/${sourceId}/history`, as: ({ newsroom }) => newsroom.author },
  { name: 'documents', path: '/documents', as: ({ newsroom }) => newsroom.publisher },
  { name: 'document', path: ({ documentId }) => `/documents/${documentId}`, as: ({ newsroom }) => newsroom.publisher },
  { name: 'calendar', path: '/calendar', as: ({ newsroom }) => newsroom.publisher },
  { name: 'settings', path: '/settings', as: ({ newsroom }) => newsroom.author },
  { name: 'not-found', path: '/nowhere', as: ({ newsroom }) => newsroom.author },
];
