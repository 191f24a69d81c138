import { Badge, Button, Group, Kbd, Paper, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schemas } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { WordDiff } from '../../../ui/word-diff.js';
import { useEditor } from '../editor-context.js';
import { useOpenTargets } from '../open-targets.js';
import { inOrder, proposalOf } from './use-suggestions.js';

type Match = Schemas['MemoryMatch'];

interface Props {
  matches: readonly Match[];
  segmentId: string;
  mayWrite: boolean;
}

/** Matches of the memory by score, each with its key; those far off are folded away. */
export function MatchList({ matches, segmentId, mayWrite }: Props) {
  const { t } = useTexts('console-editor');
  const [unfolded, setUnfolded] = useState(false);
  const all = inOrder(matches);
  const folded = all.filter((match) => match.folded).length;
  const shown = unfolded ? all : all.slice(0, all.length - folded);
  return (
    <Stack gap="xs">
      {all.length === 0 && <Text c="dimmed">{t('console-editor:match.none')}</Text>}
      {shown.map((match, index) => (
        <MatchCard key={match.unitId} match={match} place={index + 1} segmentId={segmentId} mayWrite={mayWrite} />
      ))}
      {folded > 0 && !unfolded && (
        <Button variant="default" size="compact-md" onClick={() => setUnfolded(true)}>
          {t('console-editor:match.unfold', { count: folded })}
        </Button>
      )}
    </Stack>
  );
}

interface CardProps {
  match: Match;
  /** From 1. */
  place: number;
  segmentId: string;
  mayWrite: boolean;
}

function MatchCard({ match, place, segmentId, mayWrite }: CardProps) {
  const { t } = useTexts('console-editor');
  const { variant } = useEditor();
  const targets = useOpenTargets();
  const insert = () => targets.of(segmentId)?.replace(match.targetText, proposalOf(match));
  return (
    <Paper withBorder p="xs" role="group" aria-label={t('console-editor:match.label', { place, score: match.score })}>
      <Stack gap={6}>
        <Group gap={6}>
          <Badge color={match.score >= 100 ? 'green' : 'orange'} variant="light">
            {match.score} %
          </Badge>
          <Text size="sm">{t(`console-editor:match.kind.${match.kind}`)}</Text>
          <Text size="sm" c="dimmed">
            {t(`console-editor:origin.${match.origin}`)}
            {' · '}
            {match.reviewed ? t('console-editor:match.reviewed') : t('console-editor:match.unreviewed')}
            {match.reversed && ` · ${t('console-editor:match.reversed')}`}
          </Text>
        </Group>
        {match.score < 100 && (
          <Text size="sm" component="div">
            <WordDiff diff={match.difference} lang={variant.sourceLanguage} />
          </Text>
        )}
        <Text lang={variant.language} className="desk-text">
          {match.targetText}
        </Text>
        {mayWrite && (
          <Group>
            <Button size="compact-md" variant="light" onClick={insert}>
              {t('console-editor:match.insert')}
              {place <= 9 && <Kbd ml="xs">Alt+{place}</Kbd>}
            </Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
