import { Button, Collapse, Group, Paper, SimpleGrid } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFilter } from '@tabler/icons-react';
import { useId } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { ChoiceFilter } from './choice-filter.js';
import { SectionFilter } from './section-filter.js';
import { CHOICES, howManyChosen, type ChoiceName, type Wanted } from './task-filters.js';

interface Props {
  wanted: Wanted;
  want: (changed: Partial<Wanted>) => void;
}

const NOTHING = Object.fromEntries(Object.keys(CHOICES).map((name) => [name, undefined]));

/** Folded away until somebody wants them, but open where some are chosen. */
export function QueueFilters({ wanted, want }: Props) {
  const { t } = useTexts('console-queue');
  const chosen = howManyChosen(wanted);
  const [opened, { toggle }] = useDisclosure(chosen > 0);
  const id = useId();
  return (
    <div>
      <Group>
        <Button
          variant="default"
          leftSection={<IconFilter size={18} aria-hidden />}
          aria-expanded={opened}
          aria-controls={id}
          onClick={toggle}
        >
          {chosen > 0 ? t('console-queue:filtersChosen', { count: chosen }) : t('console-queue:filters')}
        </Button>
        {chosen > 0 && (
          <Button variant="subtle" onClick={() => want({ ...NOTHING, section: [] })}>
            {t('console-queue:clear')}
          </Button>
        )}
      </Group>
      <Collapse expanded={opened} id={id}>
        <Paper withBorder p="md" mt="sm">
          <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
            {(Object.keys(CHOICES) as ChoiceName[]).map((name) => (
              <ChoiceFilter key={name} name={name} value={wanted[name]} want={want} />
            ))}
            <SectionFilter section={wanted.section} want={want} />
          </SimpleGrid>
        </Paper>
      </Collapse>
    </div>
  );
}
