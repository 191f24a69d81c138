import { useForm } from '@mantine/form';
import { client, dataOf } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TermFields } from './term-fields.js';
import { NEW_TERM, termOf, type TermValues } from './term-values.js';

export function NewTerm({ onClose }: { onClose: () => void }) {
  const { t } = useTexts('console-glossary');
  const form = useForm<TermValues>({ initialValues: NEW_TERM });
  const add = useAction(
    (values: TermValues) => dataOf(client.POST('/api/v1/glossary/terms', { body: termOf(values) })),
    {
      refreshes: ['/api/v1/glossary/terms'],
      done: t('console-glossary:added'),
      onDone: onClose,
      onProblem: () => undefined,
    },
  );
  return (
    <FormDialog
      title={t('console-glossary:add')}
      submit={t('console-glossary:save')}
      size="lg"
      loading={add.isPending}
      problem={add.error}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((values) => add.mutate(values))}
      onClose={onClose}
    >
      <TermFields form={form} />
    </FormDialog>
  );
}
