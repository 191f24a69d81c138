import { Center, Loader } from '@mantine/core';
import { useTexts } from '../i18n/texts.js';

/** While something is being read for the first time. */
export function Waiting() {
  const { t } = useTexts();
  return (
    <Center h="20vh">
      <Loader aria-label={t('console-shell:loading')} />
    </Center>
  );
}
