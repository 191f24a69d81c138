import { Anchor, Badge, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { isLanguage, LANGUAGES, type Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { paths } from '../../paths.js';
import type { ChosenFile } from './chosen-files.js';
import { TrialShown } from './trial-shown.js';

interface Props {
  chosen: ChosenFile;
  busy: boolean;
  onLanguage: (language: Language | undefined) => void;
  onRemove: () => void;
}

/** A file: what would become of it, and once it is taken, what did. */
export function FileCard({ chosen, busy, onLanguage, onRemove }: Props) {
  const { t } = useTexts('console-imports');
  const { file, language, trial, taken } = chosen;
  return (
    <Paper withBorder p="md" component="section" aria-label={file.name}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-end">
          <Title order={2} style={{ overflowWrap: 'anywhere' }}>
            {file.name}
          </Title>
          {!taken && (
            <Group align="flex-end" gap="xs">
              <NativeSelect
                label={t('console-imports:language')}
                disabled={busy}
                value={language ?? ''}
                onChange={({ currentTarget: { value } }) => onLanguage(isLanguage(value) ? value : undefined)}
              >
                <option value="">{t('console-imports:byItself')}</option>
                {LANGUAGES.map((one) => (
                  <option key={one} value={one}>
                    {t(`workflow:language.${one}`)}
                  </option>
                ))}
              </NativeSelect>
              <Button
                variant="default"
                disabled={busy}
                aria-label={t('console-imports:removeNamed', { name: file.name })}
                onClick={onRemove}
              >
                {t('console-imports:remove')}
              </Button>
            </Group>
          )}
        </Group>
        {taken && <TakenShown taken={taken} />}
        {trial && !taken && <TrialShown outcome={trial.outcome} />}
      </Stack>
    </Paper>
  );
}

function TakenShown({ taken }: { taken: NonNullable<ChosenFile['taken']> }) {
  const { t } = useTexts('console-imports');
  if ('refused' in taken) {
    return (
      <Text component="div" role="alert">
        <Badge color="red.9">{t('console-imports:refused')}</Badge> {taken.refused}
      </Text>
    );
  }
  const { status, documentId } = taken.result;
  return (
    <Group gap="sm">
      <Badge color="green">{t(`console-imports:was.${status}`)}</Badge>
      <Anchor component={Link} to={paths.document(documentId)}>
        {t('console-imports:toDocument')}
      </Anchor>
    </Group>
  );
}
