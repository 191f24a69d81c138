import { Button, Group, Stack, Text } from '@mantine/core';
import type { Schemas } from '../../../api/client.js';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor, type Segment } from '../editor-context.js';
import { useOpenTargets } from '../open-targets.js';

type Term = Schemas['TermInSegment'];

interface Props {
  terms: readonly Term[];
  segment: Segment;
  mayWrite: boolean;
}

/** The terms of the segment, and what they are called in the other language. */
export function TermList({ terms, segment, mayWrite }: Props) {
  const { t } = useTexts('console-editor');
  const { variant } = useEditor();
  if (terms.length === 0) return <Text c="dimmed">{t('console-editor:term.none')}</Text>;
  return (
    <Stack component="ul" gap="xs" m={0} p={0} className="desk-plain-list">
      {terms.map((term) => (
        <li key={`${term.termId} ${term.start}`}>
          <Text fw={600} lang={variant.sourceLanguage}>
            {segment.sourceText.slice(term.start, term.end)}
          </Text>
          <Targets term={term} segment={segment} mayWrite={mayWrite} />
          {term.note && <Text size="sm">{term.note}</Text>}
        </li>
      ))}
    </Stack>
  );
}

function Targets({ term, segment, mayWrite }: { term: Term; segment: Segment; mayWrite: boolean }) {
  const { t } = useTexts('console-editor');
  const { variant } = useEditor();
  const targets = useOpenTargets();
  if (term.doNotTranslate) return <Text size="sm">{t('console-editor:term.asItIs')}</Text>;
  const allowed = term.target.filter(({ status }) => status !== 'forbidden');
  const forbidden = term.target.filter(({ status }) => status === 'forbidden');
  return (
    <Stack gap={4}>
      <Group gap={6}>
        {allowed.map(({ text }) => (
          <Button
            key={text}
            size="compact-md"
            variant="light"
            disabled={!mayWrite}
            lang={variant.language}
            h="auto"
            mih={28}
            styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => targets.of(segment.id)?.insert(text)}
          >
            {text}
          </Button>
        ))}
      </Group>
      {forbidden.length > 0 && (
        <Text size="sm">
          {t('console-editor:term.forbidden')}{' '}
          <span lang={variant.language}>{forbidden.map(({ text }) => text).join(', ')}</span>
        </Text>
      )}
    </Stack>
  );
}
