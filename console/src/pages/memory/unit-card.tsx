import { Badge, Button, Group, Paper, SimpleGrid, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { Ago } from '../../ui/ago.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { CorrectedUnit } from './corrected-unit.js';
import { DeletedUnit } from './deleted-unit.js';
import type { Unit } from './unit.js';
import { UnitUses } from './unit-uses.js';

interface Props {
  unit: Unit;
  /** With what was sought marked in them. */
  source?: ReactNode;
  target?: ReactNode;
}

export function UnitCard({ unit, source, target }: Props) {
  const { from, to, sourceText, targetText } = unit;
  return (
    <Paper component="li" withBorder p="sm">
      <SimpleGrid cols={{ base: 1, sm: 2 }} mb="xs">
        <Side language={from}>{source ?? sourceText}</Side>
        <Side language={to}>{target ?? targetText}</Side>
      </SimpleGrid>
      <Group gap="xs" justify="space-between">
        <Origin unit={unit} />
        <UnitActions unit={unit} />
      </Group>
    </Paper>
  );
}

function Side({ language, children }: { language: Unit['from']; children: ReactNode }) {
  return (
    <Group gap="xs" wrap="nowrap" align="flex-start">
      <LanguageTag language={language} />
      <Text lang={language} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
        {children}
      </Text>
    </Group>
  );
}

function Origin({ unit: { origin, reviewed, uses, createdAt } }: { unit: Unit }) {
  const { t } = useTexts('console-memory');
  return (
    <Group gap="xs">
      <Badge variant="light" color={origin === 'human' ? 'teal' : 'gray'}>
        {t(`console-memory:origin.${origin}`)}
      </Badge>
      <Badge variant="light" color={reviewed ? 'green' : 'orange'}>
        {t(`console-memory:reviewed.${reviewed ? 'true' : 'false'}`)}
      </Badge>
      <Text size="sm" c="dimmed">
        {t('console-memory:used', { count: uses })} · <Ago at={createdAt} />
      </Text>
    </Group>
  );
}

function UnitActions({ unit }: { unit: Unit }) {
  const { t } = useTexts('console-memory');
  const [open, setOpen] = useState<'correct' | 'delete' | 'uses'>();
  const mayChange = useMay('memoryUnits.change');
  const close = () => setOpen(undefined);
  const names = { name: unit.sourceText };
  return (
    <Group gap="xs">
      {unit.uses > 0 && (
        <Button
          {...{ variant: 'default', size: 'xs' }}
          aria-label={t('console-memory:usesOf', names)}
          onClick={() => setOpen('uses')}
        >
          {t('console-memory:uses')}
        </Button>
      )}
      {mayChange && (
        <>
          <Button
            {...{ variant: 'default', size: 'xs' }}
            aria-label={t('console-memory:correctNamed', names)}
            onClick={() => setOpen('correct')}
          >
            {t('console-memory:correct')}
          </Button>
          <Button
            {...{ variant: 'default', size: 'xs' }}
            aria-label={t('console-memory:deleteNamed', names)}
            onClick={() => setOpen('delete')}
          >
            {t('console-memory:delete')}
          </Button>
        </>
      )}
      {open === 'uses' && <UnitUses unit={unit} onClose={close} />}
      {open === 'correct' && <CorrectedUnit unit={unit} onClose={close} />}
      {open === 'delete' && <DeletedUnit unit={unit} onClose={close} />}
    </Group>
  );
}
