import { createBrowserRouter, type RouteObject } from 'react-router';
import { PAGES } from './pages.js';
import { RequireSession } from './session/require-session.js';
import { FailedPage } from './shell/failed-page.js';
import { NotFoundPage } from './shell/not-found-page.js';
import { Shell } from './shell/shell.js';

const ROUTES: RouteObject[] = [
  {
    path: '/sign-in',
    ErrorBoundary: FailedPage,
    HydrateFallback: () => null,
    lazy: () => import('./pages/sign-in/sign-in-page.js'),
  },
  {
    element: (
      <RequireSession>
        <Shell />
      </RequireSession>
    ),
    ErrorBoundary: FailedPage,
    HydrateFallback: () => null,
    children: [
      ...PAGES.map(({ path, load }) => ({ path, lazy: load, ErrorBoundary: FailedPage })),
      { path: '*', Component: NotFoundPage },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(ROUTES, { basename: '/console' });
}
