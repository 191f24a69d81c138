import { Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';

export function TurnCell({ row: { turns }, named = false }: { row: Schemas['BoardRow']; named?: boolean }) {
  const { t } = useTexts('console-documents');
  const roles = turns.map((turn) => t(`workflow:role.${turn}`)).join(', ') || t('console-documents:nobody');
  return (
    <Text size="sm">
      {named && `${t('console-documents:column.turn')}: `}
      {roles}
    </Text>
  );
}
