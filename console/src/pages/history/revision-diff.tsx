import { Badge, Group, Stack, Table, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { useRead } from '../../api/use-read.js';
import type { Language } from '../../i18n/chosen-language.js';
import { useTexts } from '../../i18n/texts.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Waiting } from '../../ui/waiting.js';
import { WordDiff } from '../../ui/word-diff.js';
import { factName, factValue } from './fact-words.js';

interface Props {
  variantId: string;
  language: Language;
  from: number;
  to: number;
}

/** What differs between two revisions of a text: its words, and what is no text. */
export function RevisionDiff({ variantId: id, language, from, to }: Props) {
  const { t } = useTexts('console-history');
  const params = { path: { id, from, to } };
  const { data, error, refetch } = useRead('/api/v1/variants/{id}/revisions/{from}/diff/{to}', { params });
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <Waiting />;
  const { texts, facts } = data;
  if (texts.length + facts.length === 0) return <Text size="sm">{t('console-history:same')}</Text>;
  return (
    <Stack gap="sm">
      {texts.map((text) => (
        <TextChange key={text.field} text={text} language={language} />
      ))}
      {facts.length > 0 && <Facts facts={facts} />}
    </Stack>
  );
}

interface TextProps {
  text: Schemas['RevisionDiff']['texts'][number];
  language: Language;
}

function TextChange({ text: { change, moved, parts }, language }: TextProps) {
  const { t } = useTexts('console-history');
  return (
    <div>
      <Group gap="xs">
        {change !== 'same' && (
          <Badge variant="light" color="gray" tt="none">
            {t(`console-history:change.${change}`)}
          </Badge>
        )}
        {moved && (
          <Badge variant="light" color="gray" tt="none">
            {t('console-history:moved')}
          </Badge>
        )}
      </Group>
      <WordDiff diff={parts} lang={language} />
    </div>
  );
}

function Facts({ facts }: { facts: Schemas['RevisionDiff']['facts'] }) {
  const { t } = useTexts('console-history');
  return (
    <Table>
      <Table.Caption>{t('console-history:facts')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('console-history:fact')}</Table.Th>
          <Table.Th scope="col">{t('console-history:before')}</Table.Th>
          <Table.Th scope="col">{t('console-history:after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {facts.map(({ path, from, to }) => (
          <Table.Tr key={path}>
            <Table.Th scope="row">
              <FactName path={path} />
            </Table.Th>
            <Table.Td>
              <FactValue path={path} value={from} />
            </Table.Td>
            <Table.Td>
              <FactValue path={path} value={to} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function FactName({ path }: { path: string }) {
  const { t } = useTexts('console-history');
  const name = factName(path);
  return name ? t(`console-history:factName.${name}`) : <code lang="en">{path}</code>;
}

function FactValue({ path, value }: { path: string; value: unknown }) {
  const { t } = useTexts('console-history');
  if (value === null || value === undefined) return '–';
  const told = factValue(path, value);
  if (told) return t(`console-history:factValue.${told}`);
  return typeof value === 'string' ? value : JSON.stringify(value);
}
