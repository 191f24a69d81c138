import { client, dataOf } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { AddDialog } from '../../ui/add-dialog.js';
import { TermFields } from './term-fields.js';
import { NEW_TERM, termOf } from './term-values.js';

export function NewTerm({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-glossary');
  return (
    <AddDialog
      name="new-term"
      title={t('console-glossary:add')}
      submit={t('console-glossary:save')}
      size="lg"
      first={NEW_TERM}
      add={(values) => dataOf(client.POST('/api/v1/glossary/terms', { body: termOf(values) }))}
      refreshes={['/api/v1/glossary/terms']}
      done={t('console-glossary:added')}
      onClose={onClose}
    >
      {(form) => <TermFields form={form} />}
    </AddDialog>
  );
}
