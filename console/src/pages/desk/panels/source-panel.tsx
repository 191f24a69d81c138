import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { paths } from '../../../paths.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { WordDiff } from '../../../ui/word-diff.js';
import { RevisionDiff } from '../../history/revision-diff.js';
import { useEditor } from '../editor-context.js';
import { SegmentLink } from './segment-link.js';
import { translatedFrom } from './translated-from.js';
import { useSource } from './use-source.js';

/** What changed in the source since this was translated: by segment, and as a whole. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, segments } = useEditor();
  const behind = segments.filter(({ sourceChange }) => sourceChange !== null);
  if (behind.length === 0) return <Text size="sm">{t('console-panels:source.same')}</Text>;
  return (
    <Stack gap="md">
      <Title order={3}>{t('console-panels:source.segments', { count: behind.length })}</Title>
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {behind.map(({ id, sourceChange }) => (
          <li key={id}>
            <SegmentLink segmentId={id} />
            <Text size="sm" component="div">
              <WordDiff diff={sourceChange ?? []} lang={variant.sourceLanguage} />
            </Text>
          </li>
        ))}
      </Stack>
      <WholeSource />
    </Stack>
  );
}

function WholeSource() {
  const { t } = useTexts('console-panels');
  const { variant, segments } = useEditor();
  const sourceId = useSource(variant);
  const query = { limit: 100 };
  const params = { path: { id: sourceId ?? '' }, query };
  const enabled = sourceId !== undefined;
  const { data, error } = useRead('/api/v1/variants/{id}/revisions', { params }, { enabled });
  const base = translatedFrom(data?.items ?? [], segments);
  const now = data?.items[0];
  if (error) return <ProblemAlert problem={error} />;
  if (!sourceId || !base || !now || base.number === now.number) return null;
  return (
    <Stack gap="sm" component="section">
      <Title order={3}>{t('console-panels:source.whole', { from: base.number, to: now.number })}</Title>
      <RevisionDiff variantId={sourceId} language={variant.sourceLanguage} from={base.number} to={now.number} />
      <Anchor component={Link} to={paths.variantHistory(sourceId)} size="sm">
        {t('console-panels:source.history')}
      </Anchor>
    </Stack>
  );
}
