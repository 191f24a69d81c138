import { Button, Group, Stack, Text } from '@mantine/core';
import { IconScissors } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { client, dataOf, ifMatch } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { Dialog } from '../../../ui/dialog.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';
import { gapsOf } from '../text/pieces.js';

interface Props {
  variantId: string;
  segment: Segment;
  source: Language;
  target: Language;
  onClose: () => void;
}

/** Where to cut: in the source, and where there is a translation, in it too. */
export function SplitDialog({ variantId, segment, source, target, onClose }: Props) {
  const { t } = useTexts('console-editor');
  const { refresh } = useEditorActions();
  const [offset, setOffset] = useState<number>();
  const [targetOffset, setTargetOffset] = useState<number>();
  const split = useAction(
    (at: number) => {
      const params = { path: { id: variantId, segmentId: segment.id }, header: ifMatch(segment) };
      const body = { offset: at, ...(targetOffset !== undefined && { targetOffset }) };
      return dataOf(client.POST('/api/v1/variants/{id}/segments/{segmentId}/split', { params, body }));
    },
    { onDone: () => (onClose(), void refresh()) },
  );
  return (
    <Dialog onClose={onClose} title={t('console-editor:split.title')} size="lg">
      <Stack>
        <Text size="sm">{t('console-editor:split.source')}</Text>
        <Gaps text={segment.sourceText} lang={source} marks={segment.marks} chosen={offset} onChoose={setOffset} />
        {segment.targetText && (
          <>
            <Text size="sm">{t('console-editor:split.target')}</Text>
            <Gaps
              text={segment.targetText}
              lang={target}
              marks={segment.marks}
              chosen={targetOffset}
              onChoose={setTargetOffset}
            />
          </>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('console-shell:cancel')}
          </Button>
          <Button
            disabled={offset === undefined}
            loading={split.isPending}
            onClick={() => offset !== undefined && split.mutate(offset)}
          >
            {t('console-editor:split.submit')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface GapsProps {
  text: string;
  lang: Language;
  marks: Segment['marks'];
  chosen: number | undefined;
  onChoose: (offset: number) => void;
}

/** A text with a pair of scissors wherever it may be cut. */
function Gaps({ text, lang, marks, chosen, onChoose }: GapsProps) {
  const { t } = useTexts('console-editor');
  const gaps = gapsOf(text, marks);
  const ends = [...gaps.map(({ offset }) => offset), text.length];
  return (
    <div className="desk-text">
      {ends.map((end, index) => {
        const gap = gaps[index];
        return (
          <Fragment key={end}>
            <span lang={lang}>{text.slice(ends[index - 1] ?? 0, end)}</span>
            {gap && (
              <button
                type="button"
                className="desk-gap"
                aria-pressed={chosen === gap.offset}
                aria-label={t('console-editor:split.after', { word: gap.before })}
                onClick={() => onChoose(gap.offset)}
              >
                <IconScissors size={14} aria-hidden />
              </button>
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
