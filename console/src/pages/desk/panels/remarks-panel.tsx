import { Checkbox, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useRead } from '../../../api/use-read.js';
import { useTexts } from '../../../i18n/texts.js';
import { useMay } from '../../../session/use-session.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useEditor } from '../editor-context.js';
import { NewThread } from './new-thread.js';
import { RemarkThread } from './remark-thread.js';

type Scope = 'text' | 'segment';

/** What people have said about the text, in threads. */
export function Component() {
  const { t } = useTexts('console-panels');
  const { variant, current } = useEditor();
  const [scope, setScope] = useState<Scope>('text');
  const [resolved, setResolved] = useState(false);
  const mayWrite = useMay('remarks.begin');
  const params = { path: { id: variant.id }, query: { state: resolved ? ('all' as const) : ('open' as const) } };
  const { data, error, refetch } = useRead('/api/v1/variants/{id}/remarks', { params }, { keepPrevious: true });
  const shown = data?.items.filter(({ segmentId }) => scope === 'text' || segmentId === current?.id) ?? [];
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={t('console-panels:remarks.show')}
        value={scope}
        onChange={(value) => setScope(value)}
        data={[
          { value: 'text', label: t('console-panels:remarks.ofText') },
          { value: 'segment', label: t('console-panels:remarks.ofSegment'), disabled: !current },
        ]}
      />
      <Checkbox
        label={t('console-panels:remarks.withResolved')}
        checked={resolved}
        onChange={(event) => setResolved(event.currentTarget.checked)}
      />
      {error && <ProblemAlert problem={error} retry={() => void refetch()} />}
      {data && shown.length === 0 && <Text size="sm">{t('console-panels:remarks.none')}</Text>}
      {shown.map((thread) => (
        <RemarkThread key={thread.id} thread={thread} mayWrite={mayWrite} />
      ))}
      {mayWrite && <NewThread />}
    </Stack>
  );
}
