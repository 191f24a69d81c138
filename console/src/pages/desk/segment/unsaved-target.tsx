import { Alert, Button, CopyButton, Group, Stack, Text } from '@mantine/core';
import type { DraftHandle } from '../../../drafts/use-draft.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { ProblemText } from '../../../ui/problem-text.js';
import type { Segment } from '../editor-context.js';
import { draftIn, type TargetDraft } from '../target-draft.js';

interface Props {
  draft: DraftHandle<TargetDraft>;
  segment: Segment;
  language: Language;
}

/** What was typed into a text that one may not write in any more, and did not reach the server. */
export function UnsavedTarget({ draft, segment, language }: Props) {
  const { t } = useTexts('console-editor');
  const { phase, value, offered, problem, conflict, change } = draft;
  const isHere = phase !== 'clean' && phase !== 'saving';
  const text = isHere ? value.text : offered?.value.text;
  if (!text) return null;
  const discard = () => {
    if (conflict) conflict.keepTheirs();
    else if (isHere) change(draftIn(segment));
    else offered?.drop();
  };
  return (
    <Alert color="orange" p="xs" role="alert" title={t('console-editor:unsaved.title')}>
      <Stack gap="xs">
        <Text size="sm">{t('console-editor:unsaved.text')}</Text>
        <Text lang={language} className="desk-text">
          {text}
        </Text>
        {isHere && phase === 'refused' && problem && <ProblemText problem={problem} />}
        <Group gap="xs">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button size="compact-md" onClick={copy}>
                {t(copied ? 'console-shell:copied' : 'console-shell:copy')}
              </Button>
            )}
          </CopyButton>
          <Button size="compact-md" variant="default" onClick={discard}>
            {t('console-shell:draft.offered.drop')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
