import { NavLink as Entry } from '@mantine/core';
import { IconStack2 } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { paths } from '../paths.js';
import { hasRole, useMe } from '../session/use-session.js';
import { useNavigation } from './navigation.js';

export function NavigationLinks({ onChosen }: { onChosen: () => void }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const isHere = (path: string) => (path === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${path}/`));
  const entries = useNavigation().map(({ path, nav: { name, icon: Icon } }) => (
    <Entry
      key={path}
      component={Link}
      to={path}
      label={t(`console-shell:nav.${name}`)}
      leftSection={<Icon size={20} aria-hidden />}
      active={isHere(path)}
      aria-current={isHere(path) ? 'page' : undefined}
      onClick={onChosen}
    />
  ));
  return (
    <>
      {entries}
      <QueuesLink />
    </>
  );
}

/** The board of the queues is a page of the server, for administrators. */
function QueuesLink() {
  const { t } = useTexts();
  const me = useMe();
  if (!hasRole(me, ['administrator'])) return null;
  return (
    <Entry
      component="a"
      href={paths.queues}
      target="_blank"
      label={t('console-shell:nav.queues')}
      description={t('console-shell:queuesHint')}
      leftSection={<IconStack2 size={20} aria-hidden />}
    />
  );
}
