import { Anchor } from '@mantine/core';
import { useTexts } from '../../../i18n/texts.js';
import { useEditor } from '../editor-context.js';

interface Props {
  segmentId: string;
  onGo?: () => void;
}

/** Leads to a segment in the text beside; one that is gone has no place. */
export function SegmentLink({ segmentId, onGo }: Props) {
  const { t } = useTexts('console-panels');
  const { segments, select } = useEditor();
  const index = segments.findIndex(({ id }) => id === segmentId);
  const segment = segments[index];
  if (!segment) return <span>{t('console-panels:segmentGone')}</span>;
  const go = () => {
    onGo?.();
    select(segmentId);
  };
  return (
    <Anchor component="button" type="button" size="sm" ta="left" mih={24} onClick={go}>
      {t('console-panels:segmentNumber', { number: index + 1 })}
    </Anchor>
  );
}
