import { Anchor, Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../api/client.js';
import { CopiedText } from '../../ui/copied-text.js';

const FORMATS = { rss: 'RSS 2.0', atom: 'Atom', json: 'JSON Feed' };

/** One feed in its formats. */
export function FeedEntry({ feed }: { feed: Schemas['FeedList']['items'][number] }) {
  const { title, language, pageUrl, addresses } = feed;
  return (
    <Stack gap={6}>
      <Anchor href={pageUrl} target="_blank" rel="noreferrer" lang={language} fw={600}>
        {title}
      </Anchor>
      {addresses.map(({ format, url }) => (
        <Group key={format} gap="2px 10px">
          <Text size="sm" w="5.5rem" flex="none">
            {FORMATS[format]}
          </Text>
          <div style={{ flex: '1 1 16rem', minWidth: 0 }}>
            <CopiedText text={url} name={`${title}, ${FORMATS[format]}`} />
          </div>
        </Group>
      ))}
    </Stack>
  );
}
