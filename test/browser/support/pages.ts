import type { TestPerson } from '../../support/people.js';

/** Who looks at pages. */
export type Part = 'author' | 'translator' | 'reviewer' | 'publisher' | 'administrator';

/** What the pages show: who looks at them, and ids for the addresses. */
export interface Scene {
  people: Record<Part, TestPerson>;
  documentId: string;
  sourceId: string;
  /** The text that is being translated from it into Kazakh. */
  targetId: string;
  /** Of a document that is approved in all languages. */
  releasableId: string;
  /** A text that waits for its reviewer. */
  reviewId: string;
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
  as?: Part;
}

/** Every page of the console: axe looks at each, and `npm run screenshots` makes a picture of each. */
export const LISTED_PAGES: readonly ListedPage[] = [
  { name: 'sign-in', path: '/sign-in' },
  { name: 'home', path: '/', as: 'publisher' },
  { name: 'home-of-a-translator', path: '/', as: 'translator' },
  { name: 'desk', path: '/desk?view=all&kind=translate', as: 'publisher' },
  { name: 'desk-of-a-translator', path: '/desk?view=mine', as: 'translator' },
  { name: 'editor', path: ({ targetId }) => `/desk/${targetId}`, as: 'translator' },
  { name: 'editor-of-a-reader', path: ({ targetId }) => `/desk/${targetId}`, as: 'author' },
  { name: 'review', path: ({ reviewId }) => `/desk/${reviewId}`, as: 'reviewer' },
  { name: 'history', path: ({ sourceId }) => `/desk/${sourceId}/history`, as: 'author' },
  { name: 'documents', path: '/documents', as: 'publisher' },
  { name: 'document', path: ({ documentId }) => `/documents/${documentId}`, as: 'publisher' },
  { name: 'calendar', path: '/calendar', as: 'publisher' },
  { name: 'write', path: '/write', as: 'author' },
  { name: 'write-profile', path: '/write?kind=official', as: 'author' },
  { name: 'write-text', path: ({ draftId }) => `/write/${draftId}`, as: 'author' },
  { name: 'written-text', path: ({ sourceId }) => `/write/${sourceId}`, as: 'author' },
  { name: 'officials', path: '/officials', as: 'author' },
  { name: 'imports', path: '/imports', as: 'author' },
  { name: 'glossary', path: '/glossary', as: 'publisher' },
  { name: 'memory', path: '/memory', as: 'publisher' },
  { name: 'statistics', path: '/statistics', as: 'publisher' },
  { name: 'feeds', path: '/feeds', as: 'publisher' },
  { name: 'notifications', path: '/notifications', as: 'translator' },
  { name: 'engines', path: '/engines', as: 'publisher' },
  { name: 'people', path: '/people', as: 'administrator' },
  { name: 'subscribers', path: '/subscribers', as: 'administrator' },
  {
    name: 'person',
    path: ({ people }) => `/people/${people.administrator.id}`,
    as: 'administrator',
  },
  { name: 'webhook', path: ({ webhookId }) => `/subscribers/${webhookId}`, as: 'administrator' },
  { name: 'settings', path: '/settings', as: 'author' },
  { name: 'not-found', path: '/nowhere', as: 'author' },
];
