import { Loader, Stack, Text, Title } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import { ProblemAlert } from '../../../ui/problem-alert.js';
import { useEditor } from '../editor-context.js';
import { modeOf } from '../mode.js';
import { MachineProposal } from './machine-proposal.js';
import { MatchList } from './match-list.js';
import { TermList } from './term-list.js';
import { useSuggestions } from './use-suggestions.js';

/** What helps with the current segment: matches of the memory, terms, and a machine if there is one. */
export function SuggestionsPanel() {
  const { t } = useTexts('console-editor');
  const { variant, current } = useEditor();
  const { data, error, refetch } = useSuggestions(variant.id, current);
  if (!current) return <Text c="dimmed">{t('console-editor:noSegment')}</Text>;
  if (error) return <ProblemAlert problem={error} retry={() => void refetch()} />;
  if (!data) return <Loader aria-label={t('console-shell:loading')} />;
  const mayWrite = modeOf(variant) !== 'read';
  return (
    <Stack key={current.id}>
      <section>
        <Title order={2} size="h3" mb="xs">
          {t('console-editor:match.title')}
        </Title>
        <MatchList matches={data.matches} segmentId={current.id} mayWrite={mayWrite} />
      </section>
      <section>
        <Title order={2} size="h3" mb="xs">
          {t('console-editor:term.title')}
        </Title>
        <TermList terms={data.terms} segment={current} mayWrite={mayWrite} />
      </section>
      {data.engines.length > 0 && mayWrite && <MachineProposal segmentId={current.id} />}
    </Stack>
  );
}
