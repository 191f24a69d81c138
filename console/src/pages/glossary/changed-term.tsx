import { useForm } from '@mantine/form';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/use-versioned.js';
import { useTexts } from '../../i18n/texts.js';
import { ConflictNotice } from '../../ui/conflict-notice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import { TermFields } from './term-fields.js';
import { TermForms } from './term-forms.js';
import { termOf, valuesOf, type TermValues } from './term-values.js';

type Term = Schemas['Term'];

export function ChangedTerm({ term, onClose }: { term: Term; onClose: () => void }) {
  const { t } = useTexts('console-glossary');
  const form = useForm<TermValues>({ initialValues: valuesOf(term) });
  const change = useVersioned(
    term,
    (body: Schemas['NewTerm'], seen: Term) =>
      dataOf(
        client.PUT('/api/v1/glossary/terms/{id}', { params: { path: { id: seen.id }, header: ifMatch(seen) }, body }),
      ),
    { refreshes: ['/api/v1/glossary/terms'], done: t('console-glossary:changed'), onDone: onClose },
  );
  return (
    <FormDialog
      title={t('console-glossary:change')}
      submit={t('console-glossary:save')}
      size="lg"
      loading={change.isPending}
      problem={change.problem}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((values) => change.submit(termOf(values)))}
      onClose={onClose}
    >
      <ConflictNotice
        change={change}
        show={({ forms, note }) => (
          <>
            <TermForms forms={forms} />
            {note}
          </>
        )}
        onKeptTheirs={(theirs) => form.setValues(valuesOf(theirs))}
      />
      <TermFields form={form} />
    </FormDialog>
  );
}
