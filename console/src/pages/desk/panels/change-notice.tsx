import { Alert, Stack, Text } from '@mantine/core';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { changeActionsOf, TextButtons } from '../../document/text-buttons.js';
import { textsOf } from '../../document/texts-of.js';
import { useEditor } from '../editor-context.js';
import { useOpenTargets } from '../open-targets.js';

/** Of a text that is public: what it is worked on for, and what may be said of it besides a new translation. */
export function Component() {
  const { t } = useTexts('console-document', 'console-editor');
  const { variant } = useEditor();
  const { change, documentId } = variant;
  const init = { params: { path: { id: documentId } } };
  const targets = useOpenTargets();
  const { data: row, refetch } = useRead('/api/v1/documents/{id}', init, { enabled: change !== null });
  if (!row || !change) return null;
  // What one types raises the version that is changed then.
  const readAnew = async () => {
    await targets.saveAll();
    await refetch();
  };
  const texts = textsOf(row);
  const text = texts.find(({ id }) => id === variant.id);
  const noted = texts.filter((one) => one.change?.note && (one.isSource || one.id === variant.id));
  return (
    <Alert color="blue" mb="md" title={t(`console-document:change.${change.kind}`)}>
      <Stack gap="xs">
        {noted.map(({ id, language, change: said }) => (
          <Text key={id} size="sm">
            {t('console-editor:changeNote', { language: t(`workflow:language.${language}`) })}{' '}
            <span lang={language}>{said?.note}</span>
          </Text>
        ))}
        {text && <TextButtons row={row} text={text} offered={changeActionsOf(text)} readAnew={readAnew} />}
      </Stack>
    </Alert>
  );
}
