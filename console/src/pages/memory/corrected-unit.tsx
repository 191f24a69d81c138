import { Checkbox, Text, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useVersioned } from '../../api/use-versioned.js';
import { useTexts } from '../../i18n/texts.js';
import { ConflictNotice } from '../../ui/conflict-notice.js';
import { FormDialog } from '../../ui/form-dialog.js';
import type { Unit } from './unit.js';

type Body = Schemas['MemoryUnitChange'];

export function CorrectedUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTexts('console-memory');
  const form = useForm<Body>({ initialValues: fieldsOf(unit) });
  const change = useVersioned(
    unit,
    (body: Body, seen: Unit) =>
      dataOf(
        client.PUT('/api/v1/memory/units/{id}', { params: { path: { id: seen.id }, header: ifMatch(seen) }, body }),
      ),
    {
      refreshes: ['/api/v1/memory/units', '/api/v1/memory/concordance'],
      done: t('console-memory:corrected'),
      onDone: onClose,
    },
  );
  return (
    <FormDialog
      title={t('console-memory:correctTitle')}
      submit={t('console-memory:save')}
      size="lg"
      loading={change.isPending}
      problem={change.problem}
      dirty={form.isDirty()}
      onSubmit={form.onSubmit((values) => change.submit(values))}
      onClose={onClose}
    >
      <ConflictNotice
        change={change}
        show={({ sourceText, targetText }) => (
          <>
            <Text size="sm" lang={unit.from}>
              {sourceText}
            </Text>
            <Text size="sm" lang={unit.to}>
              {targetText}
            </Text>
          </>
        )}
        onKeptTheirs={(theirs) => form.setValues(fieldsOf(theirs))}
      />
      <Textarea
        label={t(`workflow:language.${unit.from}`)}
        {...{ lang: unit.from, autosize: true, minRows: 2, maxRows: 10, required: true }}
        {...form.getInputProps('sourceText')}
      />
      <Textarea
        label={t(`workflow:language.${unit.to}`)}
        {...{ lang: unit.to, autosize: true, minRows: 2, maxRows: 10, required: true }}
        {...form.getInputProps('targetText')}
      />
      <Checkbox
        label={t('console-memory:isReviewed')}
        description={t('console-memory:isReviewedHint')}
        {...form.getInputProps('reviewed', { type: 'checkbox' })}
      />
    </FormDialog>
  );
}

function fieldsOf({ sourceText, targetText, reviewed }: Unit): Body {
  return { sourceText, targetText, reviewed };
}
