import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { hasRole, type Actor } from '../../accounts/actor.js';
import { notFound, Problem, type Reason } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import type { Withdrawal } from '../../publications/withdrawal.js';
import type { VariantFacts } from '../facts.js';
import { variantFacts } from '../facts.query.js';
import { seenFacts } from '../locked-document.js';
import { inLanguage } from '../release-verdict.js';
import { refusal } from '../transitions.js';
import { requireSeen, type SeenVersion } from '../versions.js';
import { requireAllowed, WorkflowService } from '../workflow.service.js';
import { redirectFaults, redirectObstacles } from './redirect-rules.js';
import type { DocumentWithdrawalBody, ReinstatementBody, WithdrawalBody } from './withdrawal.schema.js';
import { lockRedirects, neighboursOf } from './withdrawals.query.js';

type Action = 'withdraw' | 'amendWithdrawal' | 'reinstate';
type Request = Partial<Omit<DocumentWithdrawalBody, 'kind'>> & Pick<DocumentWithdrawalBody, 'kind'>;

/** Takes texts from the public, says why, and gives them back: each language of a document, or all in one transaction. */
@Injectable()
export class WithdrawalsService {
  constructor(
    private readonly database: DataSource,
    private readonly workflow: WorkflowService,
  ) {}

  /**
   * Or changes what is said of what is withdrawn already.
   *
   * @throws Problem 404, 412; 403 or 409 with every reason by language; 422. Nothing is done then.
   */
  async withdraw(
    documentId: string,
    action: Exclude<Action, 'reinstate'>,
    request: DocumentWithdrawalBody,
    actor: Actor,
    seen: SeenVersion,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const variants = await seenFacts(tx, documentId, seen);
      await this.withdrawNow(tx, variants, action, request, actor);
    });
  }

  /** @throws Problem as `withdraw` */
  async reinstate(documentId: string, request: ReinstatementBody, actor: Actor, seen: SeenVersion): Promise<void> {
    await this.database.transaction(async (tx) => {
      const variants = await seenFacts(tx, documentId, seen);
      await this.reinstateNow(tx, variants, request, actor);
    });
  }

  /** The same for one text. @throws Problem as `withdraw` */
  async withdrawText(variantId: string, body: WithdrawalBody, actor: Actor, seen: SeenVersion): Promise<void> {
    const { notice, ...rest } = body;
    await this.changeText(variantId, 'withdraw', body.reason, actor, seen, (tx, variants, language) => {
      const request = {
        ...rest,
        languages: [language],
        ...(notice !== undefined && { notices: { [language]: notice } }),
      };
      return this.withdrawNow(tx, variants, 'withdraw', request, actor);
    });
  }

  /** The same for one text. @throws Problem as `withdraw` */
  async reinstateText(
    variantId: string,
    { reason }: ReinstatementBody,
    actor: Actor,
    seen: SeenVersion,
  ): Promise<void> {
    await this.changeText(variantId, 'reinstate', reason, actor, seen, (tx, variants, language) =>
      this.reinstateNow(tx, variants, { reason, languages: [language] }, actor),
    );
  }

  /** For callers that hold the locks of the document and its variants. Says which languages it was. */
  async withdrawNow(
    tx: EntityManager,
    variants: readonly VariantFacts[],
    action: Exclude<Action, 'reinstate'>,
    request: Request,
    actor: Actor,
    details: Record<string, unknown> = {},
  ): Promise<Language[]> {
    const { kind, reason, notices = {}, redirectTo = null } = request;
    const documentId = documentIdOf(variants);
    const chosen = chosenFor(action, variants, request.languages);
    const redirect = { documentId, kind, redirectTo, languages: chosen.languages };
    requireSound([...redirectFaults(redirect), ...noticeFaults(notices, chosen.languages)]);
    await lockRedirects(tx);
    const neighbours = redirectTo === null ? [] : await neighboursOf(tx, documentId, redirectTo);
    requireNothingAgainst(action, chosen, actor, reason, redirectObstacles(redirect, neighbours));
    for (const variant of chosen.variants) {
      const withdrawal: Withdrawal = { kind, redirectTo, notice: notices[variant.language] ?? null };
      await this.workflow.move(tx, variant, action, actor, { reason, withdrawal }, { ...details, ...withdrawal });
    }
    return chosen.languages;
  }

  /** For callers that hold the locks of the document and its variants. Says which languages it was. */
  async reinstateNow(
    tx: EntityManager,
    variants: readonly VariantFacts[],
    { reason, languages }: ReinstatementBody,
    actor: Actor,
    details: Record<string, unknown> = {},
  ): Promise<Language[]> {
    const chosen = chosenFor('reinstate', variants, languages);
    requireNothingAgainst('reinstate', chosen, actor, reason);
    for (const variant of chosen.variants)
      await this.workflow.move(tx, variant, 'reinstate', actor, { reason }, details);
    return chosen.languages;
  }

  private async changeText(
    variantId: string,
    action: Action,
    reason: string | undefined,
    actor: Actor,
    seen: SeenVersion,
    change: (tx: EntityManager, variants: VariantFacts[], language: Language) => Promise<unknown>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts) throw notFound('variant');
      requireSeen(facts, seen);
      requireAllowed(action, facts, actor, { reason });
      await change(tx, [facts], facts.language);
    });
  }
}

interface Chosen {
  /** In alphabetical order. */
  languages: Language[];
  /** Those of the languages that there are, in the same order. */
  variants: VariantFacts[];
}

/** What was asked for; without that, what it can be done to. */
function chosenFor(action: Action, variants: readonly VariantFacts[], asked?: readonly Language[]): Chosen {
  const isFit = ({ live, firstPublishedAt }: VariantFacts) =>
    action === 'withdraw' ? live : !live && firstPublishedAt !== null;
  const fit = variants.filter(isFit).map(({ language }) => language);
  const languages = [...new Set(asked ?? fit)].sort();
  return {
    languages,
    variants: languages.flatMap((language) => variants.filter((variant) => variant.language === language)),
  };
}

/** @throws Problem 403 or 409 */
function requireNothingAgainst(
  action: Action,
  { languages, variants }: Chosen,
  actor: Actor,
  reason: string | undefined,
  others: readonly Reason[] = [],
): void {
  const isForbidden = actor.id !== null && !hasRole(actor, 'publisher');
  const role = { code: 'workflow.role_missing', params: { roles: ['publisher'] } };
  const nothing = action === 'withdraw' ? 'withdrawal.nothing_public' : 'withdrawal.nothing_withdrawn';
  const absent = languages.filter((language) => !variants.some((variant) => variant.language === language));
  const refused = variants.flatMap((variant) => {
    const found = refusal(action, variant, actor, { reason });
    return found ? inLanguage(found.reasons, variant.language) : [];
  });
  const reasons = [
    ...(languages.length === 0 ? [...(isForbidden ? [role] : []), { code: nothing }] : []),
    ...absent.map((language) => ({ code: 'workflow.not_live', params: { language } })),
    ...refused,
    ...others,
  ];
  if (reasons.length === 0) return;
  throw new Problem(isForbidden ? 403 : 409, 'withdrawal.refused', { reasons });
}

/** Notices for languages that are not withdrawn. */
export function noticeFaults(notices: Partial<Record<Language, string>>, languages: readonly Language[]): Reason[] {
  const unneeded = (Object.keys(notices) as Language[]).filter((language) => !languages.includes(language));
  return unneeded.map((language) => ({
    ...{ code: 'withdrawal.notice_unneeded', params: { language } },
    pointer: `/notices/${language}`,
  }));
}

/** @throws Problem 422 */
function requireSound(reasons: Reason[]): void {
  if (reasons.length > 0) throw new Problem(422, 'validation.failed', { reasons });
}

function documentIdOf(variants: readonly VariantFacts[]): string {
  return (variants[0] as VariantFacts).document.id;
}
