import { Badge } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconPencil,
  IconRefresh,
  IconRosetteDiscountCheck,
  IconSparkles,
  type Icon,
} from '@tabler/icons-react';
import { useTexts } from '../../../i18n/texts.js';
import type { Segment } from '../editor-context.js';

const LOOKS: Record<Segment['status'], [Icon, string]> = {
  untranslated: [IconCircleDashed, 'gray'],
  prefilled: [IconSparkles, 'violet'],
  draft: [IconPencil, 'blue'],
  translated: [IconCircleCheck, 'teal'],
  needsRevision: [IconRefresh, 'orange'],
  reviewed: [IconRosetteDiscountCheck, 'green'],
  rejected: [IconAlertTriangle, 'red'],
};

/** How far a segment is; for a proposal, where it came from and how near it was. */
export function StatusBadge({ segment: { status, origin, score } }: { segment: Segment }) {
  const { t } = useTexts('console-editor');
  const [Sign, color] = LOOKS[status];
  const from = origin && origin !== 'human' ? t(`console-editor:origin.${origin}`) : undefined;
  return (
    <>
      <Badge color={color} variant="light" leftSection={<Sign size={14} aria-hidden />} tt="none">
        {t(`console-editor:status.${status}`)}
      </Badge>
      {from && (
        <Badge color="gray" variant="outline" tt="none">
          {score === null ? from : `${from} · ${score} %`}
        </Badge>
      )}
    </>
  );
}
