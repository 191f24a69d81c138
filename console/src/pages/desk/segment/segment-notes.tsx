import { Alert, Text } from '@mantine/core';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { WordDiff } from '../../../ui/word-diff.js';
import type { Segment } from '../editor-context.js';

/** What a reviewer has said of a segment: why it came back, or what was changed in it. */
export function SegmentNotes({ segment, language }: { segment: Segment; language: Language }) {
  const { t } = useTexts('console-editor');
  const { status, rejection, reviewChange } = segment;
  return (
    <>
      {status === 'rejected' && rejection && (
        <Alert color="red" p="xs" title={t('console-editor:reject.title')}>
          {rejection}
        </Alert>
      )}
      {reviewChange && (
        <Alert color="violet" p="xs" title={t('console-editor:changedBy', { name: reviewChange.by.name })}>
          <WordDiff diff={reviewChange.change} lang={language} />
          {reviewChange.reason && <Text size="sm">{reviewChange.reason}</Text>}
        </Alert>
      )}
    </>
  );
}
