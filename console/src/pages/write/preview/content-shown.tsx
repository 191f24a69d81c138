import { Box, Text } from '@mantine/core';
import { isProfile, type Block, type Content } from '../content.js';
import { TableShown } from './table-shown.js';
import { Marked } from './marked.js';

/** A version of a text to read, beside another. */
export function ContentShown({ content, language }: { content: Content; language: string }) {
  const lines = isProfile(content)
    ? [content.fullName, content.post, ...content.career.map(({ text }) => text), ...content.awards.map((a) => a.name)]
    : [content.section.join(' / '), content.title, content.lead ?? ''];
  const duties = isProfile(content) ? (content.responsibilities?.items ?? []) : [];
  return (
    <Box lang={language} mah="40vh" tabIndex={0} style={{ overflowY: 'auto' }}>
      {[...lines, ...duties.map(({ text }) => text)].filter(Boolean).map((line, index) => (
        <Text key={index} size="sm" fw={index === 0 ? 600 : undefined}>
          {line}
        </Text>
      ))}
      {content.body.map((block, index) => (
        <BlockShown key={block.id ?? index} block={block} />
      ))}
    </Box>
  );
}

function BlockShown({ block }: { block: Block }) {
  switch (block.type) {
    case 'heading':
      return <Text fw={600}>{block.text}</Text>;
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {block.items.map((item, index) => (
            <li key={item.id ?? index}>
              <Marked text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <TableShown table={block} />;
    case 'quote':
    case 'paragraph':
      return (
        <Text size="sm" mb={4} fs={block.type === 'quote' ? 'italic' : undefined}>
          <Marked text={block} />
        </Text>
      );
  }
}
