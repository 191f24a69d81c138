import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { useTexts } from '../../i18n/texts.js';
import { LoadMore } from '../../ui/load-more.js';
import { Section } from './section.js';
import { TaskList } from './task-list.js';

const QUERY = { view: 'all', overdue: 'true', limit: 5 } as const;

/** What is late, whoever has it. */
export function OverdueTasks() {
  const { t } = useTexts('console-home');
  const { items, more } = usePages('/api/v1/tasks', QUERY, (cursor) =>
    dataOf(client.GET('/api/v1/tasks', { params: { query: { ...QUERY, cursor } } })),
  );
  if (items.length === 0) return null;
  return (
    <Section title={t('console-home:late')}>
      <TaskList tasks={items} />
      <LoadMore {...more} />
    </Section>
  );
}
