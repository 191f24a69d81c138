import { Button, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import { useShortcut } from '../../../shell/shortcuts.js';
import { PersonName } from '../../../ui/person-name.js';
import { WordDiff } from '../../../ui/word-diff.js';
import { useEditor, type Segment } from '../editor-context.js';
import { SinceLastReview } from './since-last-review.js';
import { SegmentLink } from './segment-link.js';
import { nextUnreviewed } from './unreviewed.js';

/** What a reviewer has still to look at, what reviewers changed, and what is new since the last review. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { segments } = useEditor();
  const rejected = segments.filter(({ status }) => status === 'rejected');
  const changed = segments.filter(({ reviewChange }) => reviewChange !== null);
  return (
    <Stack gap="md">
      <Unreviewed />
      {rejected.length > 0 && (
        <section>
          <Title order={3}>{t('console-panels:review.rejected', { count: rejected.length })}</Title>
          {rejected.map(({ id, rejection }) => (
            <Text key={id} size="sm" component="div">
              <SegmentLink segmentId={id} /> {rejection}
            </Text>
          ))}
        </section>
      )}
      {changed.length > 0 && (
        <section>
          <Title order={3}>{t('console-panels:review.changed', { count: changed.length })}</Title>
          {changed.map((segment) => (
            <ReviewChange key={segment.id} segment={segment} />
          ))}
        </section>
      )}
      <SinceLastReview />
    </Stack>
  );
}

function Unreviewed() {
  const { t } = useTexts('console-panels');
  const { segments, current, select } = useEditor();
  const left = segments.filter(({ status }) => status !== 'reviewed').length;
  const next = nextUnreviewed(segments, current?.id);
  const go = () => next && select(next.id);
  useShortcut('Alt+U', t('console-panels:review.next'), go, { enabled: next !== undefined });
  return (
    <section>
      <Title order={3}>{t('console-panels:review.unreviewed', { count: left })}</Title>
      {next && (
        <Button variant="default" mt="xs" aria-keyshortcuts="Alt+U" onClick={go}>
          {t('console-panels:review.next')}
        </Button>
      )}
    </section>
  );
}

function ReviewChange({ segment: { id, reviewChange } }: { segment: Segment }) {
  const { variant } = useEditor();
  if (!reviewChange) return null;
  const { by, reason, change } = reviewChange;
  return (
    <Text size="sm" component="div" mb="xs">
      <SegmentLink segmentId={id} /> · <PersonName person={by} />
      {reason && `: ${reason}`}
      <div>
        <WordDiff diff={change} lang={variant.language} />
      </div>
    </Text>
  );
}
