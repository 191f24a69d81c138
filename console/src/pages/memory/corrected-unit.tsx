import { Checkbox, Text, Textarea } from '@mantine/core';
import { client, dataOf, ifMatch, type Schemas } from '../../api/client.js';
import { useTexts } from '../../i18n/texts.js';
import { ChangeDialog } from '../../ui/change-dialog.js';
import type { Unit } from './unit.js';

type Body = Schemas['MemoryUnitChange'];

const TEXTS = { autosize: true, minRows: 2, maxRows: 10, required: true };

export function CorrectedUnit({ unit, onClose }: { unit: Unit; onClose: () => void }) {
  const { t } = useTexts('console-memory');
  const { id, from, to } = unit;
  return (
    <ChangeDialog
      name={`unit/${id}`}
      title={t('console-memory:correctTitle')}
      submit={t('console-memory:save')}
      size="lg"
      seen={unit}
      valuesOf={fieldsOf}
      bodyOf={(values) => values}
      send={send}
      refreshes={['/api/v1/memory/units', '/api/v1/memory/concordance']}
      done={t('console-memory:corrected')}
      show={({ sourceText, targetText }) => (
        <>
          <Text size="sm" lang={from}>
            {sourceText}
          </Text>
          <Text size="sm" lang={to}>
            {targetText}
          </Text>
        </>
      )}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Textarea
            label={t(`workflow:language.${from}`)}
            lang={from}
            {...TEXTS}
            {...form.getInputProps('sourceText')}
          />
          <Textarea label={t(`workflow:language.${to}`)} lang={to} {...TEXTS} {...form.getInputProps('targetText')} />
          <Checkbox
            label={t('console-memory:isReviewed')}
            description={t('console-memory:isReviewedHint')}
            {...form.getInputProps('reviewed', { type: 'checkbox' })}
          />
        </>
      )}
    </ChangeDialog>
  );
}

function send(body: Body, seen: Unit): Promise<Unit> {
  const params = { path: { id: seen.id }, header: ifMatch(seen) };
  return dataOf(client.PUT('/api/v1/memory/units/{id}', { params, body }));
}

function fieldsOf({ sourceText, targetText, reviewed }: Unit): Body {
  return { sourceText, targetText, reviewed };
}
