import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor } from '../editor-context.js';
import { Concordance } from './concordance.js';
import { TermsFound } from './terms-found.js';

const SOON_MS = 300;

/** Where a word stands in the glossary, and how it was translated before. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), SOON_MS);
  return (
    <Stack gap="sm">
      <TextInput
        type="search"
        label={t('console-panels:search.label')}
        description={t('console-panels:search.hint')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {text !== '' && (
        <>
          <Title order={3}>{t('console-panels:search.glossary')}</Title>
          <TermsFound text={text} from={variant.sourceLanguage} to={variant.language} />
          <Title order={3}>{t('console-panels:search.memory')}</Title>
          {variant.isSource ? (
            <Text size="sm">{t('console-panels:search.onlyTargets')}</Text>
          ) : (
            <Concordance text={text} from={variant.sourceLanguage} to={variant.language} />
          )}
        </>
      )}
    </Stack>
  );
}
