import { Badge } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';

/** Whether somebody can sign in. */
export function AccessBadge({ person: { disabled, hasPassword } }: { person: Schemas['Person'] }) {
  const { t } = useTexts('console-people');
  if (disabled) {
    return (
      <Badge color="red" variant="light">
        {t('console-people:isDisabled')}
      </Badge>
    );
  }
  return (
    <Badge color={hasPassword ? 'green' : 'orange'} variant="light">
      {t(hasPassword ? 'console-people:isActive' : 'console-people:hasNoPassword')}
    </Badge>
  );
}
