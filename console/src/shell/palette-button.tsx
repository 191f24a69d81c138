import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTexts } from '../i18n/texts.js';
import { useShortcut } from './shortcuts.js';

const Palette = lazy(async () => ({ default: (await import('./palette.js')).Palette }));

/** Search, by a click or Ctrl-K. */
export function PaletteButton() {
  const { t } = useTexts();
  // Each time it is asked for it begins anew.
  const [asked, setAsked] = useState(0);
  const open = () => setAsked((times) => times + 1);
  useShortcut('Ctrl+K', t('console-shell:shortcuts.search'), open);
  return (
    <>
      <ActionIcon variant="default" size="lg" aria-label={t('console-shell:palette.label')} onClick={open}>
        <IconSearch size={20} aria-hidden />
      </ActionIcon>
      {asked > 0 && (
        <Suspense>
          <Palette key={asked} />
        </Suspense>
      )}
    </>
  );
}
