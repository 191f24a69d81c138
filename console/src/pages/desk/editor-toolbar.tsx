import { ActionIcon, Button, Group, NativeSelect, Progress, Text } from '@mantine/core';
import { IconLayoutBottombarExpand } from '@tabler/icons-react';
import { useMemo } from 'react';
import { client, dataOf, ifMatch } from '../../api/client.js';
import { useAction } from '../../api/use-action.js';
import { useTexts } from '../../i18n/texts.js';
import { useEditor } from './editor-context.js';
import { counts, FILTERS, type Filter } from './filter.js';
import { modeOf } from './mode.js';
import { useOpenTargets } from './open-targets.js';
import { progressOf } from './progress.js';

interface Props {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  /** Where what stands beside the text has to be opened. */
  onPanels?: (() => void) | undefined;
}

/** Stays in sight: how far one is, and which segments are shown. */
export function EditorToolbar({ filter, onFilter, onPanels }: Props) {
  const { t } = useTexts('console-editor');
  const { variant, segments } = useEditor();
  const numbers = useMemo(() => counts(segments), [segments]);
  return (
    <>
      {modeOf(variant) === 'translate' && <FixAll />}
      <Group className="desk-toolbar" gap="sm" py="xs">
        <NativeSelect
          flex="1 1 10rem"
          aria-label={t('console-editor:filter.label')}
          value={filter}
          onChange={(event) => onFilter(event.currentTarget.value as Filter)}
        >
          {FILTERS.map((name) => (
            <option key={name} value={name}>
              {t(`console-editor:filter.${name}`)} ({numbers[name]})
            </option>
          ))}
        </NativeSelect>
        {onPanels && (
          <ActionIcon size={36} variant="default" aria-label={t('console-editor:panels')} onClick={onPanels}>
            <IconLayoutBottombarExpand aria-hidden />
          </ActionIcon>
        )}
        <ProgressOfText />
      </Group>
    </>
  );
}

function ProgressOfText() {
  const { t } = useTexts('console-editor');
  const { variant, segments } = useEditor();
  const review = modeOf(variant) === 'review';
  const progress = useMemo(() => progressOf(segments, review), [segments, review]);
  const { segments: parts, words } = progress;
  const share = words.all === 0 ? 0 : Math.round((100 * words.done) / words.all);
  return (
    <div className="desk-progress">
      <Text size="sm">
        {t('console-editor:progress.segments', parts)} · {t('console-editor:progress.words', words)}
      </Text>
      <Progress value={share} aria-label={t('console-editor:progress.label')} />
    </div>
  );
}

/** Mends all that is safe, once what is typed is on the server. */
function FixAll() {
  const { t } = useTexts('console-editor');
  const { variant, segments, refresh } = useEditor();
  const targets = useOpenTargets();
  const safe = segments
    .flatMap(({ findings }) => findings)
    .filter((one) => one.state === 'open' && one.replacement !== null);
  const fix = useAction(
    async () => {
      if (!(await targets.saveAll())) return;
      const path = { id: variant.id };
      const seen = await dataOf(client.GET('/api/v1/variants/{id}', { params: { path } }));
      await client.POST('/api/v1/variants/{id}/fixes', { params: { path, header: ifMatch(seen) } });
    },
    { onDone: () => void refresh() },
  );
  if (safe.length === 0) return null;
  return (
    <Button variant="light" loading={fix.isPending} onClick={() => fix.mutate()}>
      {t('console-editor:fix.all', { count: safe.length })}
    </Button>
  );
}
