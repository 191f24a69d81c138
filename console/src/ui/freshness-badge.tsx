import { Badge } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';

/** Says that a translation is behind its source; one that is not says nothing. */
export function FreshnessBadge({ outdated }: { outdated: boolean }) {
  const { t } = useTexts();
  if (!outdated) return null;
  return (
    <Badge color="orange" variant="light">
      {t('console-shell:outdated')}
    </Badge>
  );
}
