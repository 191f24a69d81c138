import { useRead } from '../../api/use-read.js';
import { useTexts } from '../../i18n/texts.js';
import { NotificationList } from '../../shell/notification-list.js';
import { Section } from './section.js';

const SHOWN = 5;

export function LatestNotifications() {
  const { t } = useTexts('console-home');
  const { data } = useRead('/api/v1/notifications', { params: { query: { limit: SHOWN } } });
  if (!data) return null;
  return (
    <Section title={t('console-home:told')}>
      <NotificationList items={data.items} unread={data.unread} onChosen={() => undefined} />
    </Section>
  );
}
