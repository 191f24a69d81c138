import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowMerge, IconScissors } from '@tabler/icons-react';
import { client, dataOf, ifMatch } from '../../../api/client.js';
import { useAction } from '../../../api/use-action.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { useEditorActions } from '../editor-actions.js';
import type { Segment } from '../editor-context.js';
import { useOpenTargets } from '../open-targets.js';
import { SplitDialog } from './split-dialog.js';

interface Props {
  variantId: string;
  segment: Segment;
  source: Language;
  target: Language;
  /** Whether the next one belongs to the same text. */
  mayMerge: boolean;
}

/** Cutting a segment in two, and joining it with the next one; what is typed is saved before. */
export function CutButtons({ variantId, segment, mayMerge, source, target }: Props) {
  const { t } = useTexts('console-editor');
  const { refresh } = useEditorActions();
  const targets = useOpenTargets();
  const [splitting, split] = useDisclosure(false);
  const merge = useAction(
    async () => {
      await targets.saveAll();
      const path = { id: variantId, segmentId: segment.id };
      const seen = await dataOf(client.GET('/api/v1/variants/{id}/segments/{segmentId}', { params: { path } }));
      const params = { path, header: ifMatch(seen) };
      return dataOf(client.POST('/api/v1/variants/{id}/segments/{segmentId}/merge', { params }));
    },
    { onDone: () => void refresh() },
  );
  const begin = async () => {
    if (await targets.saveAll()) split.open();
  };
  return (
    <>
      <Button
        size="compact-xs"
        mih={24}
        variant="subtle"
        leftSection={<IconScissors size={14} aria-hidden />}
        onClick={() => void begin()}
      >
        {t('console-editor:split.begin')}
      </Button>
      {mayMerge && (
        <Button
          size="compact-xs"
          mih={24}
          variant="subtle"
          loading={merge.isPending}
          leftSection={<IconArrowMerge size={14} aria-hidden />}
          onClick={() => merge.mutate()}
        >
          {t('console-editor:merge')}
        </Button>
      )}
      {splitting && <SplitDialog {...{ variantId, segment, source, target }} onClose={split.close} />}
    </>
  );
}
