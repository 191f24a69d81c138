import { Button, Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { LANGUAGES } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { DataTable, type Column } from '../../ui/data-table.js';
import { FormsIn } from './term-forms.js';

type Term = Schemas['Term'];

interface Props {
  terms: readonly Term[];
  onChange: (term: Term) => void;
  onDelete: (term: Term) => void;
}

export function TermTable({ terms, onChange, onDelete }: Props) {
  const { t } = useTexts('console-glossary');
  const mayChange = useMay('terms.change');
  const columns: Column<Term>[] = [
    ...LANGUAGES.map((language) => ({
      title: t(`workflow:language.${language}`),
      cell: ({ forms }: Term) => <FormsIn language={language} forms={forms[language] ?? []} />,
    })),
    { title: t('console-glossary:about'), cell: (term) => <About term={term} /> },
  ];
  if (mayChange) {
    columns.push({
      title: t('console-glossary:actions'),
      // What comes from another register is changed there.
      cell: (term) =>
        term.source === null && (
          <Group gap="xs">
            <Button
              variant="default"
              size="xs"
              aria-label={t('console-glossary:changeNamed', { name: nameOf(term) })}
              onClick={() => onChange(term)}
            >
              {t('console-glossary:change')}
            </Button>
            <Button
              variant="default"
              size="xs"
              aria-label={t('console-glossary:deleteNamed', { name: nameOf(term) })}
              onClick={() => onDelete(term)}
            >
              {t('console-glossary:delete')}
            </Button>
          </Group>
        ),
    });
  }
  return <DataTable caption={t('console-glossary:title')} columns={columns} rows={terms} rowKey={({ id }) => id} />;
}

function About({ term }: { term: Term }) {
  const { t } = useTexts('console-glossary');
  const said = [
    t(`console-glossary:section.${term.section}`),
    term.partOfSpeech,
    term.caseSensitive && t('console-glossary:caseSensitive'),
    term.doNotTranslate && t('console-glossary:doNotTranslate'),
    term.source !== null && t('console-glossary:fromRegister'),
  ];
  return (
    <Stack gap={2}>
      <Text size="sm">{said.filter(Boolean).join(' · ')}</Text>
      {term.note && (
        <Text size="sm" c="dimmed">
          {term.note}
        </Text>
      )}
    </Stack>
  );
}

/** By its first form, in whichever language. */
export function nameOf({ forms }: Term): string {
  return LANGUAGES.flatMap((language) => forms[language] ?? [])[0]?.text ?? '';
}
