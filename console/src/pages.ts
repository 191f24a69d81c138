import {
  IconDatabase,
  IconFileImport,
  IconHome,
  IconId,
  IconLanguage,
  IconPencilPlus,
  IconSettings,
  IconUsers,
  IconVocabulary,
  type Icon,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from './session/use-session.js';

export interface Page {
  /** Below /console, as React Router reads it. */
  path: string;
  load: () => Promise<{ Component: ComponentType }>;
  /** Its place in the navigation, worded by `console-shell:nav.<name>`; without roles it is for everyone. */
  nav?: {
    name: string;
    icon: Icon;
    roles?: readonly Role[];
    /** For those whom the API lets do this, by its operation id. */
    needs?: string;
  };
}

/** Every page of the console, in the order of the navigation. A new page is a folder below pages/ and a line here. */
export const PAGES: readonly Page[] = [
  { path: '/', load: () => import('./pages/home/home-page.js'), nav: { name: 'home', icon: IconHome } },
  { path: '/desk', load: () => import('./pages/queue/queue-page.js'), nav: { name: 'desk', icon: IconLanguage } },
  { path: '/desk/:variantId', load: () => import('./pages/desk/editor-page.js') },
  {
    path: '/write',
    load: () => import('./pages/write/write-page.js'),
    nav: { name: 'write', icon: IconPencilPlus, needs: 'articles.create' },
  },
  { path: '/write/:variantId', load: () => import('./pages/write/write-variant-page.js') },
  {
    path: '/officials',
    load: () => import('./pages/officials/officials-page.js'),
    nav: { name: 'officials', icon: IconId, needs: 'board.list' },
  },
  {
    path: '/imports',
    load: () => import('./pages/imports/imports-page.js'),
    nav: { name: 'imports', icon: IconFileImport, needs: 'imports.import' },
  },
  {
    path: '/glossary',
    load: () => import('./pages/glossary/glossary-page.js'),
    nav: { name: 'glossary', icon: IconVocabulary },
  },
  {
    path: '/memory',
    load: () => import('./pages/memory/memory-page.js'),
    nav: { name: 'memory', icon: IconDatabase, roles: ['translator', 'reviewer', 'publisher'] },
  },
  {
    path: '/people',
    load: () => import('./pages/people/people-page.js'),
    nav: { name: 'people', icon: IconUsers, needs: 'people.list' },
  },
  { path: '/people/:id', load: () => import('./pages/people/person-page.js') },
  {
    path: '/settings',
    load: () => import('./pages/settings/settings-page.js'),
    nav: { name: 'settings', icon: IconSettings },
  },
];
