import { client, dataOf } from '../../api/client.js';
import { usePages } from '../../api/use-pages.js';
import { EmptyState } from '../../ui/empty-state.js';
import { LoadMore } from '../../ui/load-more.js';
import { ProblemAlert } from '../../ui/problem-alert.js';
import { Section } from './section.js';
import { TaskList } from './task-list.js';

interface Props {
  view: 'mine' | 'returned';
  title: string;
  /** Said when there is none; without it there is no section then. */
  empty?: string;
}

export function TaskSection({ view, title, empty }: Props) {
  const query = { view, limit: 10 };
  const { items, more, isPending, error, refetch } = usePages('/api/v1/tasks', query, (cursor) =>
    dataOf(client.GET('/api/v1/tasks', { params: { query: { ...query, cursor } } })),
  );
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (isPending || (items.length === 0 && empty === undefined)) return null;
  return (
    <Section title={title}>
      {items.length > 0 ? <TaskList tasks={items} /> : <EmptyState title={empty ?? ''} />}
      <LoadMore {...more} />
    </Section>
  );
}
