import { Drawer, Tabs } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import { Suspense, useState, type FocusEvent } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { Waiting } from '../../ui/waiting.js';
import { lazyPart } from './editor-head.js';
import { SIDE_PANELS } from './side-panels.js';
import { SuggestionsPanel } from './suggest/suggestions-panel.js';

const PANELS = SIDE_PANELS.map(({ name, icon, load }) => ({ name, Sign: icon, Component: lazyPart(load) }));
const SUGGESTIONS = 'suggestions';

/** `left`: closed because somebody went on in the text, where the focus is then. */
export type DrawerState = 'closed' | 'open' | 'left';

interface Props {
  beside: boolean;
  drawer: DrawerState;
  onDrawer: (drawer: DrawerState) => void;
}

/** What stands beside the text. Where there is no room, it comes when it is called. */
export function EditorPanels({ beside, drawer, onDrawer }: Props) {
  const { t } = useTexts('console-editor');
  const [shown, show] = useState(SUGGESTIONS);
  const tabs = <PanelTabs shown={shown} onShow={show} />;
  if (beside) {
    return (
      <aside className="desk-beside" aria-label={t('console-editor:panels')}>
        {tabs}
      </aside>
    );
  }
  // Such as for a match that is put into it: what one would not see behind the drawer.
  const leave = ({ relatedTarget }: FocusEvent) => {
    if (relatedTarget?.matches('.desk-field')) onDrawer('left');
  };
  return (
    <Drawer
      opened={drawer === 'open'}
      onClose={() => onDrawer('closed')}
      onBlur={leave}
      data-of-page
      position="bottom"
      size="70%"
      title={t('console-editor:panels')}
      closeButtonProps={{ 'aria-label': t('console-shell:close') }}
      returnFocus={drawer !== 'left'}
    >
      {tabs}
    </Drawer>
  );
}

function PanelTabs({ shown, onShow }: { shown: string; onShow: (name: string) => void }) {
  const { t } = useTexts('console-editor', ...(PANELS.length > 0 ? ['console-panels'] : []));
  const tabs = [
    { name: SUGGESTIONS, Sign: IconBulb, label: t('console-editor:suggestions') },
    ...PANELS.map(({ name, Sign }) => ({ name, Sign, label: t(`console-panels:tab.${name}`) })),
  ];
  return (
    <Tabs value={shown} onChange={(name) => name && onShow(name)} keepMounted={false}>
      <Tabs.List mb="sm">
        {tabs.map(({ name, Sign, label }) => (
          // The names of all would fill half of the panel.
          <Tabs.Tab
            key={name}
            value={name}
            px="xs"
            title={label}
            aria-label={label}
            leftSection={<Sign size={18} aria-hidden />}
          >
            {name === shown ? label : undefined}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={SUGGESTIONS}>
        <SuggestionsPanel />
      </Tabs.Panel>
      {PANELS.map(({ name, Component }) => (
        <Tabs.Panel key={name} value={name}>
          <Suspense fallback={<Waiting />}>
            <Component />
          </Suspense>
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
