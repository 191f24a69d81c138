import type { Translate } from '../languages/i18n.js';
import { DISMISSIBLE } from '../translations/checks/checks.js';
import type { FindingEntity } from '../translations/checks/finding.entity.js';
import type { FindingView } from './finding.schema.js';

export function findingView(found: FindingEntity, t: Translate): FindingView {
  const { id, segmentId, checkId: check, severity, startOffset: start, endOffset: end, replacement, state } = found;
  const params = found.params ?? {};
  return {
    ...{ id, segmentId, check, severity, start, end, replacement, params, state },
    message: t(`checks:${check}.message`, params),
    dismissible: DISMISSIBLE.has(check) || severity !== 'error',
    dismissal: found.dismissedAt && {
      by: found.dismissedBy,
      at: found.dismissedAt.toISOString(),
      reason: found.dismissalReason ?? '',
    },
  };
}
