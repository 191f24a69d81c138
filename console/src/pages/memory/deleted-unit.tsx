import { Text } from '@mantine/core';
import { client, ifMatch } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { ConfirmDialog } from '../../ui/confirm-dialog.js';
import type { Unit } from './unit.js';

export function DeletedUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTexts('console-memory');
  const remove = useAction(
    () => client.DELETE('/api/v1/memory/units/{id}', { params: { path: { id: unit.id }, header: ifMatch(unit) } }),
    {
      refreshes: ['/api/v1/memory/units', '/api/v1/memory/concordance'],
      done: t('console-memory:deleted'),
      onDone: onClose,
    },
  );
  return (
    <ConfirmDialog
      opened
      title={t('console-memory:deleteTitle')}
      confirm={t('console-memory:delete')}
      dangerous
      loading={remove.isPending}
      onConfirm={() => remove.mutate()}
      onClose={onClose}
    >
      <Text size="sm">{t('console-memory:deleteText')}</Text>
      <Text size="sm" lang={unit.from}>
        {unit.sourceText}
      </Text>
      <Text size="sm" lang={unit.to}>
        {unit.targetText}
      </Text>
    </ConfirmDialog>
  );
}
