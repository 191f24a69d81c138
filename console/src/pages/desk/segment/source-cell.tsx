import { Stack, Text } from '@mantine/core';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { WordDiff } from '../../../ui/word-diff.js';
import type { Segment } from '../editor-context.js';
import { useOpenTargets } from '../open-targets.js';
import { MarkedText } from '../text/marked-text.js';
import { useSuggestions } from '../suggest/use-suggestions.js';
import { InTable } from './in-table.js';

interface Props {
  segment: Segment;
  language: Language;
}

export function SourceCell({ segment, language }: Props) {
  return (
    <Stack gap={4}>
      <InTable segment={segment} language={language} />
      <MarkedText text={segment.sourceText} lang={language} marks={segment.marks} />
      <SourceChange segment={segment} language={language} />
    </Stack>
  );
}

/** With the terms of the glossary underlined, for the segment where one is. */
export function CurrentSourceCell({ segment, language, variantId }: Props & { variantId: string }) {
  const targets = useOpenTargets();
  const { data } = useSuggestions(variantId, segment);
  return (
    <Stack gap={4}>
      <InTable segment={segment} language={language} />
      <MarkedText
        text={segment.sourceText}
        lang={language}
        marks={segment.marks}
        terms={data?.terms}
        onTerm={(text) => targets.of(segment.id)?.insert(text)}
      />
      <SourceChange segment={segment} language={language} />
    </Stack>
  );
}

function SourceChange({ segment: { sourceChange }, language }: Props) {
  const { t } = useTexts('console-editor');
  if (!sourceChange) return null;
  return (
    <Text size="sm" component="div">
      <b>{t('console-editor:sourceChange')}</b> <WordDiff diff={sourceChange} lang={language} />
    </Text>
  );
}
