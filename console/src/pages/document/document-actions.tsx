import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { client } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useShortcut } from '../../shell/shortcuts.js';
import { ChangeDialog } from './release/change-dialog.js';
import { OverrideDialog } from './release/override-dialog.js';
import { PlanDialog } from './release/plan-dialog.js';
import { ReinstateDialog } from './release/reinstate-dialog.js';
import { ReleaseDialog } from './release/release-dialog.js';
import { WithdrawDialog } from './release/withdraw-dialog.js';
import { languagesFor, type Row } from './texts-of.js';
import { TOUCHED } from './touched.js';

const DIALOGS = {
  release: ReleaseDialog,
  plan: PlanDialog,
  change: ChangeDialog,
  override: OverrideDialog,
  withdraw: WithdrawDialog,
  reinstate: ReinstateDialog,
};
type Dialog = keyof typeof DIALOGS;

/** What may be done with the document as a whole, as far as the API lets this person do it. */
export function DocumentActions({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const [opened, setOpened] = useState<Dialog>();
  const publishes = row.allowedActions.includes('plan');
  const releases = row.allowedActions.includes('release');
  const overrides = languagesFor(row, 'override').length > 0;
  useShortcut('r', t('console-document:do.releaseKey'), () => setOpened('release'), { enabled: releases });
  useShortcut('p', t('console-document:do.planKey'), () => setOpened('plan'), { enabled: publishes });
  const others: [Dialog, boolean][] = [
    ['change', languagesFor(row, 'revise').length > 0],
    // Where nothing goes out by the rules, it has a button of its own.
    ['override', overrides && releases],
    ['withdraw', languagesFor(row, 'withdraw').length > 0],
    ['reinstate', languagesFor(row, 'reinstate').length > 0],
  ];
  const offered = others.filter(([, isAllowed]) => isAllowed).map(([name]) => name);
  const Opened = opened && DIALOGS[opened];
  return (
    <>
      {releases && <Button onClick={() => setOpened('release')}>{t('console-document:do.release')}</Button>}
      {publishes && (
        <Button variant="default" onClick={() => setOpened('plan')}>
          {t('console-document:do.plan')}
        </Button>
      )}
      {overrides && !releases && (
        <Button variant="default" onClick={() => setOpened('override')}>
          {t('console-document:do.override')}
        </Button>
      )}
      {(offered.length > 0 || publishes) && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} aria-hidden />}>
              {t('console-document:do.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((name) => (
              <Menu.Item key={name} onClick={() => setOpened(name)}>
                {t(`console-document:do.${name}`)}
              </Menu.Item>
            ))}
            {publishes && <StandingOrder row={row} />}
          </Menu.Dropdown>
        </Menu>
      )}
      {Opened && <Opened row={row} onClose={() => setOpened(undefined)} />}
    </>
  );
}

/** Each language by itself, as soon as it may. */
function StandingOrder({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const params = { path: { id: row.id } };
  const isOrdered = row.releaseOrderedAt !== null;
  const change = useAction(
    () =>
      isOrdered
        ? client.DELETE('/api/v1/documents/{id}/release-order', { params })
        : client.PUT('/api/v1/documents/{id}/release-order', { params }),
    { refreshes: TOUCHED, done: t(isOrdered ? 'console-document:do.orderCancelled' : 'console-document:do.ordered') },
  );
  if (!isOrdered && !row.allowedActions.includes('orderRelease')) return null;
  return (
    <Menu.Item onClick={() => change.mutate()}>
      {t(isOrdered ? 'console-document:do.cancelOrder' : 'console-document:do.order')}
    </Menu.Item>
  );
}
