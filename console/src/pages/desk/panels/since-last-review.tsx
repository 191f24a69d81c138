import { Stack, Text, Title } from '@mantine/core';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { AlmatyTime } from '../../../ui/almaty-time.js';
import { PersonName } from '../../../ui/person-name.js';
import { RevisionDiff } from '../../history/revision-diff.js';
import { useEditor } from '../editor-context.js';
import { lastReviewed } from './last-reviewed.js';

const MOST = 100;

/** What differs between what a reviewer saw last and what stands there now. */
export function SinceLastReview() {
  const { t } = useTexts('console-panels');
  const { variant } = useEditor();
  const init = { params: { path: { id: variant.id }, query: { limit: MOST } } };
  const revisions = useRead('/api/v1/variants/{id}/revisions', init);
  const events = useRead('/api/v1/variants/{id}/events', init);
  if (!revisions.data || !events.data) return null;
  const last = lastReviewed(revisions.data.items, events.data.items);
  const now = revisions.data.items[0];
  return (
    <Stack gap="xs" component="section">
      <Title order={3}>{t('console-panels:review.since')}</Title>
      {!last && <Text size="sm">{t('console-panels:review.first')}</Text>}
      {last && (
        <Text size="sm">
          <PersonName person={last.event.actor} /> ·{' '}
          {last.event.action === 'variant.approved'
            ? t('console-panels:review.approved')
            : t('console-panels:review.sentBack')}{' '}
          · <AlmatyTime at={last.event.at} />
        </Text>
      )}
      {last && last.revision.number === now?.number && <Text size="sm">{t('console-panels:review.same')}</Text>}
      {last && now && last.revision.number !== now.number && (
        <RevisionDiff variantId={variant.id} language={variant.language} from={last.revision.number} to={now.number} />
      )}
    </Stack>
  );
}
