import type { Translate } from '../languages/i18n.js';

/** Why a text was taken from the public. */
export const WITHDRAWAL_KINDS = ['publishedInError', 'superseded', 'legalOrder', 'duplicate'] as const;
export type WithdrawalKind = (typeof WITHDRAWAL_KINDS)[number];

/** What readers find where a text was. */
export interface Withdrawal {
  kind: WithdrawalKind;
  /** In the language of the text; null: the words that its kind has in `locales/`. */
  notice: string | null;
  /** The document whose page in the same language they are sent to instead; null: they are told that it is gone. */
  redirectTo: string | null;
}

/** What the public is told of a withdrawal. */
export type PublicWithdrawal = Pick<Withdrawal, 'kind' | 'notice'>;

/** What is said in the place of the text, plain; `t` is of the language of the text, not of its reader. */
export function noticeOf({ kind, notice }: PublicWithdrawal, t: Translate): string {
  return notice ?? t(`withdrawals:notice.${kind}`);
}
