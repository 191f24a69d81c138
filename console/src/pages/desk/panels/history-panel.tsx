import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useTexts } from '../../../i18n/texts.js';
import { paths } from '../../../paths.js';
import { useEditor } from '../editor-context.js';
import { SegmentHistory } from './segment-history.js';
import { SegmentLink } from './segment-link.js';

/** What the segment was, and the way to what the whole text was. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, current } = useEditor();
  return (
    <Stack gap="sm">
      <Anchor component={Link} to={paths.variantHistory(variant.id)}>
        {t('console-panels:history.whole')}
      </Anchor>
      {current ? (
        <>
          <Title order={3}>
            <SegmentLink segmentId={current.id} />
          </Title>
          <SegmentHistory key={current.id} segment={current} />
        </>
      ) : (
        <Text size="sm">{t('console-panels:history.choose')}</Text>
      )}
    </Stack>
  );
}
