import { Badge, Group, Stack, Text } from '@mantine/core';
import { useRead } from '../../../api/use-read.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';

interface Props {
  text: string;
  from: Language;
  to: Language;
}

const MOST = 10;

/** Terms with this text in any of their forms: those of the two languages. */
export function TermsFound({ text, from, to }: Props) {
  const { t } = useTexts('console-panels');
  const params = { query: { text, limit: MOST } };
  const { data, error } = useRead('/api/v1/glossary/terms', { params }, { keepPrevious: true });
  if (error) return <ProblemAlert problem={error} />;
  if (data?.items.length === 0) return <Text size="sm">{t('console-panels:search.nothing')}</Text>;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
      {data?.items.map(({ id, forms, note }) => (
        <li key={id}>
          {[from, to].map((language) => (
            <Group key={language} gap="xs">
              {forms[language]?.map((form) => (
                <Group key={form.text} gap={4}>
                  <Text size="sm" lang={language} td={form.status === 'forbidden' ? 'line-through' : undefined}>
                    {form.text}
                  </Text>
                  {form.status !== 'preferred' && (
                    <Badge size="sm" variant="light" color={form.status === 'forbidden' ? 'red' : 'gray'} tt="none">
                      {t(`console-panels:term.${form.status}`)}
                    </Badge>
                  )}
                </Group>
              ))}
            </Group>
          ))}
          {note && (
            <Text size="sm" c="dimmed">
              {note}
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}
