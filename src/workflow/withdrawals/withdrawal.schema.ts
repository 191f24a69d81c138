import { z } from 'zod';
import { id } from '../../common/id.js';
import { storable } from '../../documents/content/storable.js';
import { LANGUAGES } from '../../languages/languages.js';
import { WITHDRAWAL_KINDS } from '../../publications/withdrawal.js';

const kind = z.enum(WITHDRAWAL_KINDS).meta({ description: 'Why, as the public is told' });
const reason = storable().trim().max(5_000).optional().meta({ description: 'For the office only; required' });
const notice = storable().trim().min(1).max(1_000).meta({
  description: 'What readers find in the place of the text, plain, in its language. Without one, the words of the kind',
});
const redirectTo = id.optional().meta({
  description: 'The document whose page readers are sent to instead. `superseded` needs it, `duplicate` may have it',
});
const languages = z.array(z.enum(LANGUAGES)).min(1).max(LANGUAGES.length).optional();

export const documentWithdrawal = z
  .strictObject({
    kind,
    reason,
    languages: languages.meta({ description: 'Without them, all that it can be done to' }),
    notices: z.strictObject({ kk: notice, ru: notice, en: notice }).partial().optional(),
    redirectTo,
  })
  .meta({ id: 'DocumentWithdrawal' });

export const withdrawal = z
  .strictObject({ kind: kind.default('publishedInError'), reason, notice: notice.optional(), redirectTo })
  .meta({ id: 'Withdrawal' });

export const reinstatement = z.strictObject({ reason, languages }).meta({ id: 'Reinstatement' });
export const textReinstatement = z.strictObject({ reason }).meta({ id: 'TextReinstatement' });

const standing = z
  .object({
    language: z.enum(LANGUAGES),
    kind,
    notice: z.string().nullable().meta({ description: 'Null: the words of the kind' }),
    text: z.string().meta({ description: 'What readers find there' }),
    redirectTo: z.uuid().nullable(),
    withdrawnAt: z.iso.datetime(),
  })
  .meta({ id: 'StandingWithdrawal' });

export const withdrawals = z
  .object({
    version: z
      .int()
      .meta({ description: 'Of the document with its texts, but for what is being written; the ETag is made of it' }),
    withdrawals: z.array(standing),
  })
  .meta({ id: 'Withdrawals', description: 'What is withdrawn of a document now' });

export type DocumentWithdrawalBody = z.infer<typeof documentWithdrawal>;
export type WithdrawalBody = z.infer<typeof withdrawal>;
export type ReinstatementBody = z.infer<typeof reinstatement>;
export type WithdrawalsView = z.infer<typeof withdrawals>;
