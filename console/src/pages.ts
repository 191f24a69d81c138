import {
  IconBell,
  IconCalendar,
  IconChartBar,
  IconDatabase,
  IconFileImport,
  IconFiles,
  IconHome,
  IconId,
  IconLanguage,
  IconPencilPlus,
  IconRobot,
  IconRss,
  IconSettings,
  IconUsers,
  IconVocabulary,
  IconWebhook,
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
  { path: '/desk/:variantId/history', load: () => import('./pages/history/history-page.js') },
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
    path: '/documents',
    load: () => import('./pages/documents/documents-page.js'),
    nav: { name: 'documents', icon: IconFiles },
  },
  { path: '/documents/:id', load: () => import('./pages/document/document-page.js') },
  {
    path: '/calendar',
    load: () => import('./pages/calendar/calendar-page.js'),
    nav: { name: 'calendar', icon: IconCalendar },
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
    path: '/statistics',
    load: () => import('./pages/statistics/statistics-page.js'),
    nav: { name: 'statistics', icon: IconChartBar, needs: 'statistics.translation' },
  },
  {
    path: '/feeds',
    load: () => import('./pages/feeds/feeds-page.js'),
    nav: { name: 'feeds', icon: IconRss, needs: 'feedList.list' },
  },
  {
    path: '/subscribers',
    load: () => import('./pages/subscribers/subscribers-page.js'),
    nav: { name: 'subscribers', icon: IconWebhook, needs: 'webhooks.list' },
  },
  { path: '/subscribers/:id', load: () => import('./pages/subscribers/webhook-page.js') },
  {
    path: '/engines',
    load: () => import('./pages/engines/engines-page.js'),
    nav: { name: 'engines', icon: IconRobot, needs: 'engines.list' },
  },
  {
    path: '/notifications',
    load: () => import('./pages/notifications/notifications-page.js'),
    nav: { name: 'notifications', icon: IconBell },
  },
  {
    path: '/settings',
    load: () => import('./pages/settings/settings-page.js'),
    nav: { name: 'settings', icon: IconSettings },
  },
];
