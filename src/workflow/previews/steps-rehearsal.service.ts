import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JARSHY, type Actor } from '../../accounts/actor.js';
import { Problem, type Reason } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import { GoingOut } from '../changes/going-out.service.js';
import type { VariantFacts } from '../facts.js';
import { againstOverride, isNeedless } from '../release-overrides/overrides.service.js';
import { inLanguage } from '../release-verdict.js';
import { refusal } from '../transitions.js';
import { WithdrawalsService } from '../withdrawals/withdrawals.service.js';
import { WorkflowService } from '../workflow.service.js';
import type { ReleasePreviewRequest } from './release-preview.schema.js';

type Asked<A extends ReleasePreviewRequest['action']> = Extract<ReleasePreviewRequest, { action: A }>;
type Withdrawal = Asked<'withdrawal' | 'withdrawalChange'>;
type Settlement = Asked<'stillAccurate' | 'notApplicable'>;
export type StepRequest = Asked<'override'> | Asked<'reinstatement'> | Withdrawal | Settlement;

/** Who asks for a preview has not said yet why it is done. */
const REASON = '…';

/** The steps of a rehearsal that texts take as they are, without being worked on. */
@Injectable()
export class StepsRehearsal {
  constructor(
    private readonly withdrawals: WithdrawalsService,
    private readonly workflow: WorkflowService,
    private readonly goingOut: GoingOut,
  ) {}

  /** @returns what stands against it; of what is each person's own to say, for `asker` @throws Problem 422 */
  async of(tx: EntityManager, variants: VariantFacts[], request: StepRequest, asker: Actor): Promise<Reason[]> {
    switch (request.action) {
      case 'override':
        return this.override(tx, variants, request.languages);
      case 'withdrawal':
      case 'withdrawalChange':
        return unlessRefused(() => this.withdraw(tx, variants, request));
      case 'reinstatement':
        return unlessRefused(() =>
          this.withdrawals.reinstateNow(tx, variants, { languages: request.languages, reason: REASON }, JARSHY),
        );
      case 'stillAccurate':
      case 'notApplicable':
        return this.settle(tx, variants, request, asker);
    }
  }

  private async override(tx: EntityManager, variants: VariantFacts[], languages: Language[]): Promise<Reason[]> {
    const { reasons } = againstOverride(variants, languages, JARSHY, REASON);
    if (reasons.length > 0) return reasons;
    if (isNeedless(variants, languages)) return [{ code: 'overrides.not_needed' }];
    await this.goingOut.of(tx, variants, languages, (variant) =>
      this.workflow.move(tx, variant, 'override', JARSHY, { reason: REASON }),
    );
    return [];
  }

  private withdraw(tx: EntityManager, variants: VariantFacts[], { action, ...request }: Withdrawal) {
    const step = action === 'withdrawal' ? 'withdraw' : 'amendWithdrawal';
    return this.withdrawals.withdrawNow(tx, variants, step, { ...request, reason: REASON }, JARSHY);
  }

  /** Each language for itself: one that it cannot be said of keeps no other from it. */
  private async settle(
    tx: EntityManager,
    variants: VariantFacts[],
    { action, languages }: Settlement,
    asker: Actor,
  ): Promise<Reason[]> {
    const input = { reason: REASON, leaveEdits: true };
    const asked = languages ?? behind(variants);
    if (asked.length === 0) return [{ code: 'workflow.not_behind' }];
    const against = absentAmong(asked, variants);
    for (const variant of variants.filter(({ language }) => asked.includes(language))) {
      const refused = refusal(action, variant, asker, input);
      if (refused) against.push(...inLanguage(refused.reasons, variant.language));
      else await this.workflow.move(tx, variant, action, asker, input);
    }
    return against;
  }
}

function behind(variants: readonly VariantFacts[]): Language[] {
  return variants.filter(({ behindFrom }) => behindFrom !== null).map(({ language }) => language);
}

function absentAmong(asked: readonly Language[], variants: readonly VariantFacts[]): Reason[] {
  return asked
    .filter((wanted) => !variants.some(({ language }) => language === wanted))
    .flatMap((language) => inLanguage([{ code: 'workflow.not_live' }], language));
}

async function unlessRefused(step: () => Promise<unknown>): Promise<Reason[]> {
  try {
    await step();
    return [];
  } catch (error) {
    if (error instanceof Problem && error.code === 'withdrawal.refused') return error.reasons;
    throw error;
  }
}
