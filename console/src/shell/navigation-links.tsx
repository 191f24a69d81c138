import { NavLink as Entry } from '@mantine/core';
import { Link, useLocation } from 'react-router';
import { useTexts } from '../i18n/texts.js';
import { useNavigation } from './navigation.js';

export function NavigationLinks({ onChosen }: { onChosen: () => void }) {
  const { t } = useTexts();
  const { pathname } = useLocation();
  const isHere = (path: string) => (path === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${path}/`));
  return useNavigation().map(({ path, nav: { name, icon: Icon } }) => (
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
}
