import type { Schemas } from '../../../api/client.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { written, type PerLanguage } from './per-language.js';
import type { When } from './when-choice.js';

export type WithdrawalKind = Schemas['DocumentWithdrawal']['kind'];

/** What the dialogue of a withdrawal holds. */
export interface Filled {
  kind: WithdrawalKind;
  languages: Language[];
  notices: PerLanguage;
  redirectTo: string;
  reason: string;
  when: When;
}

const MAY_LEAD_ELSEWHERE: readonly WithdrawalKind[] = ['superseded', 'duplicate'];

export const leadsElsewhere = (kind: WithdrawalKind) => MAY_LEAD_ELSEWHERE.includes(kind);

/** As the API takes it, without what does not belong to this kind. */
export function withdrawalOf({ kind, languages, notices, redirectTo, reason }: Filled): Schemas['DocumentWithdrawal'] {
  const told = written(notices, languages);
  return {
    kind,
    languages: [...languages],
    ...(reason.trim() && { reason: reason.trim() }),
    ...(told && { notices: told }),
    ...(redirectTo && leadsElsewhere(kind) && { redirectTo }),
  };
}

/** What is asked about it, as soon as there is enough. */
export function withdrawalRequest(
  filled: Filled,
  action: 'withdrawal' | 'withdrawalChange' = 'withdrawal',
): Schemas['ReleasePreviewRequest'] | undefined {
  if (filled.languages.length === 0) return undefined;
  const { reason: _, ...body } = withdrawalOf(filled);
  return { ...body, action };
}
