import { Button, Center } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';

/** The rest of a list of usePages: `<LoadMore {...list.more} />`. */
export function LoadMore({ there, loading, load }: { there: boolean; loading: boolean; load: () => void }) {
  const { t } = useTexts();
  if (!there) return null;
  return (
    <Center mt="md">
      <Button variant="default" loading={loading} onClick={load}>
        {t('console-shell:loadMore')}
      </Button>
    </Center>
  );
}
