import { Box, Tabs } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import type { Content } from '../content.js';
import { FeedPreview } from './feed-preview.js';
import { PagePreview } from './page-preview.js';

interface Props {
  variant: Schemas['Variant'];
  content: Content;
}

/** What readers will have: the page, and the item of the feeds. */
export function Previews({ variant, content }: Props) {
  const { t } = useTexts('console-write');
  return (
    <Box component="section" aria-label={t('console-write:preview.title')} pos="sticky" top={72}>
      <Tabs defaultValue="page" keepMounted={false}>
        <Tabs.List>
          <Tabs.Tab value="page">{t('console-write:preview.page')}</Tabs.Tab>
          <Tabs.Tab value="feed">{t('console-write:preview.feed')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="page" pt="sm">
          <PagePreview variant={variant} content={content} />
        </Tabs.Panel>
        <Tabs.Panel value="feed" pt="sm">
          <FeedPreview variant={variant} content={content} />
        </Tabs.Panel>
      </Tabs>
    </Box>
  );
}
