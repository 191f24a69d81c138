import { Group, Stack } from '@mantine/core';
import { useTexts } from '../../i18n/texts.js';
import { useMay } from '../../session/use-session.js';
import { LanguageTag } from '../../ui/language-tag.js';
import { Panel } from '../../ui/panel.js';
import { Obstacles } from './release/obstacles.js';
import { Reasons } from './release/reasons.js';
import { useReleasePreview } from './release/use-release-preview.js';
import { textsOf, type Row } from './texts-of.js';

const RELEASE = { action: 'release' } as const;

/** Why not everything is public, for everybody who works on it. */
export function HeldPanel({ row }: { row: Row }) {
  const { t } = useTexts('console-document');
  const wanted = row.languages.filter((one) => one.wanted !== 'no').map(({ language }) => language);
  const behind = textsOf(row).filter(
    ({ language, state }) => wanted.includes(language) && state !== 'published' && state !== 'withdrawn',
  );
  const isHeld = behind.length > 0 && !row.allowedActions.includes('release');
  const mayAsk = useMay('releasePreviews.show');
  const { data } = useReleasePreview(row.id, isHeld && mayAsk ? RELEASE : undefined);
  if (behind.length === 0) return null;
  return (
    <Panel title={t('console-document:held')}>
      <Stack gap="md">
        {isHeld && data && data.reasons.length > 0 && <Reasons row={row} reasons={data.reasons} />}
        {behind.map((text) => (
          <Group key={text.id} gap="xs" align="flex-start" wrap="nowrap">
            <LanguageTag language={text.language} />
            <Stack gap="xs" flex={1}>
              <Obstacles row={row} text={text} />
            </Stack>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
