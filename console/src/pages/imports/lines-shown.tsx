import { Table, Text } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import type { Trial } from './chosen-files.js';
import { pathName } from './path-name.js';

type Tried = Extract<Trial['outcome'], { lines: unknown }>;
type Piece = Tried['lines'][number]['pieces'][number];

const COLORS: Record<Piece['as'], string | undefined> = {
  ...{ text: undefined, label: 'violet', punctuation: 'dimmed', date: 'teal', number: 'blue', repeat: 'dimmed' },
};

/** Every line of a file, and what each of its pieces became. */
export function LinesShown({ tried: { lines, language, content } }: { tried: Tried }) {
  const { t } = useTexts('console-imports');
  return (
    <Table captionSide="top">
      <Table.Caption>{t('console-imports:linesCaption')}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          {['number', 'text', 'became'].map((column) => (
            <Table.Th key={column} scope="col">
              {t(`console-imports:column.${column}`)}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(({ line, pieces }) => (
          <Table.Tr key={line}>
            <Table.Th scope="row" w="3rem">
              {line}
            </Table.Th>
            <Table.Td lang={language} style={{ overflowWrap: 'anywhere' }}>
              {pieces.map((piece, index) => (
                <Text key={index} span size="sm" c={COLORS[piece.as]}>
                  {piece.text}
                </Text>
              ))}
            </Table.Td>
            <Table.Td w="34%">
              {wordsOf(pieces).map((words) => (
                <Text key={words} size="sm">
                  {words}
                </Text>
              ))}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );

  /** Each once; punctuation says nothing. */
  function wordsOf(pieces: readonly Piece[]): string[] {
    const said = pieces
      .filter(({ as }) => as !== 'punctuation')
      .map(({ as, path }) => {
        const name = path === null ? undefined : pathName(path, content);
        const what = name && t(`console-imports:field.${name}`);
        if (as === 'text' && what) return what;
        return [t(`console-imports:as.${as}`), what].filter(Boolean).join(': ');
      });
    return [...new Set(said)];
  }
}
