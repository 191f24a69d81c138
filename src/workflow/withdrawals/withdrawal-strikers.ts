import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import { JARSHY, type Actor } from '../../accounts/actor.js';
import type { Reason } from '../../common/problem.js';
import type { Language } from '../../languages/languages.js';
import type { VariantFacts } from '../facts.js';
import { reasonGiven } from '../guards.js';
import { embargoedAt, Strikers, type Striker } from '../schedule/strikers.js';
import { redirectFaults } from './redirect-rules.js';
import {
  documentWithdrawal,
  reinstatement,
  type DocumentWithdrawalBody,
  type ReinstatementBody,
} from './withdrawal.schema.js';
import { noticeFaults, WithdrawalsService } from './withdrawals.service.js';

/** A planned withdrawal, asked for as one that happens at once. What is withdrawn by then is done. */
@Injectable()
export class WithdrawalStriker implements Striker<DocumentWithdrawalBody>, OnModuleInit {
  readonly action = 'withdraw';
  readonly input: z.ZodType<DocumentWithdrawalBody> = documentWithdrawal;

  constructor(
    private readonly strikers: Strikers,
    private readonly withdrawals: WithdrawalsService,
  ) {}

  onModuleInit(): void {
    this.strikers.register(this);
  }

  objections(variants: readonly VariantFacts[], { input, planner }: { input: DocumentWithdrawalBody; planner: Actor }) {
    const [first] = variants as [VariantFacts];
    const { kind, redirectTo = null, languages = [], notices = {} } = input;
    const redirect = { documentId: first.document.id, kind, redirectTo, languages };
    return [
      ...withoutReason(first, planner, input),
      ...redirectFaults(redirect),
      ...(languages.length > 0 ? noticeFaults(notices, languages) : []),
    ];
  }

  async strike(
    tx: EntityManager,
    variants: VariantFacts[],
    { input, planner }: { input: DocumentWithdrawalBody; planner: Actor },
  ) {
    const released = everPublic(variants);
    const languages = (input.languages ?? released).filter((language) => !isWithdrawn(variants, language));
    if (languages.length === 0 && released.length > 0) return { languages };
    // Written when nobody knew yet which texts would be public.
    const notices = Object.entries(input.notices ?? {}).filter(([language]) =>
      languages.includes(language as Language),
    );
    const open = { ...input, languages, notices: Object.fromEntries(notices) };
    const details = { orderedBy: planner.id };
    return { languages: await this.withdrawals.withdrawNow(tx, variants, 'withdraw', open, JARSHY, details) };
  }
}

/** A planned reinstatement. What is public by then is done. */
@Injectable()
export class ReinstatementStriker implements Striker<ReinstatementBody>, OnModuleInit {
  readonly action = 'reinstate';
  readonly input: z.ZodType<ReinstatementBody> = reinstatement;

  constructor(
    private readonly strikers: Strikers,
    private readonly withdrawals: WithdrawalsService,
  ) {}

  onModuleInit(): void {
    this.strikers.register(this);
  }

  objections(
    variants: readonly VariantFacts[],
    { input, at, planner }: { input: ReinstatementBody; at: Date; planner: Actor },
  ): Reason[] {
    const [first] = variants as [VariantFacts];
    return [...withoutReason(first, planner, input), ...embargoedAt(first.document, at)];
  }

  async strike(
    tx: EntityManager,
    variants: VariantFacts[],
    { input, planner }: { input: ReinstatementBody; planner: Actor },
  ) {
    const released = everPublic(variants);
    const languages = (input.languages ?? released).filter((language) => !isPublic(variants, language));
    if (languages.length === 0 && released.length > 0) return { languages };
    const open = { ...input, languages };
    return { languages: await this.withdrawals.reinstateNow(tx, variants, open, JARSHY, { orderedBy: planner.id }) };
  }
}

/** It has to be given with the plan: at the time itself there is nobody to ask. */
function withoutReason(facts: VariantFacts, planner: Actor, { reason }: { reason?: string | undefined }): Reason[] {
  return reasonGiven(facts, planner, { reason });
}

function everPublic(variants: readonly VariantFacts[]): Language[] {
  return variants.filter(({ firstPublishedAt }) => firstPublishedAt !== null).map(({ language }) => language);
}

function isWithdrawn(variants: readonly VariantFacts[], language: Language): boolean {
  return variants.some(
    (variant) => variant.language === language && !variant.live && variant.firstPublishedAt !== null,
  );
}

function isPublic(variants: readonly VariantFacts[], language: Language): boolean {
  return variants.some((variant) => variant.language === language && variant.live);
}
