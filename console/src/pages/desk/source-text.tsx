import { Button, Group, Stack, Text } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import { useEditor } from './editor-context.js';

/** A source has no segments: it is read as its page, and written elsewhere. */
export function SourceText() {
  const { t } = useTexts('console-editor');
  const { variant } = useEditor();
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm">{t('console-editor:isSource')}</Text>
        <Button component={Link} to={paths.writeVariant(variant.id)} variant="default">
          {t('console-editor:openSource')}
        </Button>
      </Group>
      <iframe
        key={variant.version}
        src={`/api/v1/variants/${variant.id}/page`}
        title={t('console-editor:sourceText', { inLanguage: t(`workflow:languageIn.${variant.language}`) })}
        sandbox=""
        style={{ width: '100%', height: '75vh', border: 0, background: '#fff' }}
      />
    </Stack>
  );
}
