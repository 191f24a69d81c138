import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ChangeDialog } from '../../ui/change-dialog.js';
import { TermFields } from './term-fields.js';
import { TermForms } from './term-forms.js';
import { termOf, valuesOf } from './term-values.js';

type Term = Schemas['Term'];

export function ChangedTerm({ term, onClose }: { term: Term; onClose: () => void }) {
  const { t } = useTexts('console-glossary');
  return (
    <ChangeDialog
      name={`term/${term.id}`}
      title={t('console-glossary:change')}
      submit={t('console-glossary:save')}
      size="lg"
      seen={term}
      valuesOf={valuesOf}
      bodyOf={termOf}
      send={send}
      refreshes={['/api/v1/glossary/terms']}
      done={t('console-glossary:changed')}
      show={({ forms, note }) => (
        <>
          <TermForms forms={forms} />
          {note}
        </>
      )}
      onClose={onClose}
    >
      {(form) => <TermFields form={form} />}
    </ChangeDialog>
  );
}

function send(body: Schemas['NewTerm'], seen: Term): Promise<Term> {
  const params = { path: { id: seen.id }, header: ifMatch(seen) };
  return dataOf(client.PUT('/api/v1/glossary/terms/{id}', { params, body }));
}
