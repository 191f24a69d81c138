import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';

/** Shows what a revision changed of the one before it. */
export function CompareLink({ number }: { number: number }) {
  const { t } = useTexts('console-history');
  if (number < 2) return null;
  return (
    <Button
      component={Link}
      to={{ search: `from=${number - 1}&to=${number}` }}
      replace
      variant="default"
      size="xs"
      aria-label={t('console-history:changesNamed', { number })}
    >
      {t('console-history:changes')}
    </Button>
  );
}
