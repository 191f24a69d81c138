import { PAGES, type Page } from '../pages.js';
import { hasRole, useMe } from '../session/use-session.js';

type Entry = Page & Required<Pick<Page, 'nav'>>;

/** The pages that are for this person, in order. */
export function useNavigation(): readonly Entry[] {
  const me = useMe();
  return PAGES.filter((page): page is Entry => page.nav !== undefined).filter(
    ({ nav: { roles, needs } }) =>
      (roles === undefined || hasRole(me, roles)) && (needs === undefined || me.permissions.includes(needs)),
  );
}
