import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { JARSHY, type Actor } from '../../accounts/actor.js';
import type { Reason } from '../../common/problem.js';
import { DocumentKinds } from '../../documents/document-kinds.js';
import { VariantEntity } from '../../documents/variant.entity.js';
import type { Language } from '../../languages/languages.js';
import { GoingOut } from '../changes/going-out.service.js';
import { NO_CHANGE, type ChangeFacts } from '../changes/change.js';
import type { VariantFacts } from '../facts.js';
import * as guard from '../guards.js';
import { inLanguage, verdictOf } from '../release-verdict.js';
import { ReleaseService } from '../release.service.js';
import { reviseText } from '../target-text.js';
import { TransitionEffects } from '../transition-effects.js';
import type { ReleasePreviewRequest } from './release-preview.schema.js';
import { StepsRehearsal } from './steps-rehearsal.service.js';

type Asked<A extends ReleasePreviewRequest['action']> = Extract<ReleasePreviewRequest, { action: A }>;
type Change = Asked<'minorEdit' | 'update'> | Asked<'correction'>;

/** Does to the public what is thought of, by what really does it, for a transaction that is rolled back. */
@Injectable()
export class Rehearsal {
  constructor(
    private readonly kinds: DocumentKinds,
    private readonly releases: ReleaseService,
    private readonly steps: StepsRehearsal,
    private readonly effects: TransitionEffects,
    private readonly goingOut: GoingOut,
  ) {}

  /**
   * Says what stands against it; with `params.language` where it does in one language.
   *
   * @throws Problem 422
   */
  async of(
    tx: EntityManager,
    variants: VariantFacts[],
    request: ReleasePreviewRequest,
    asker: Actor,
  ): Promise<Reason[]> {
    switch (request.action) {
      case 'release':
        return this.release(tx, variants);
      case 'minorEdit':
      case 'update':
      case 'correction':
        return this.change(tx, variants, request);
      default:
        return this.steps.of(tx, variants, request, asker);
    }
  }

  private async release(tx: EntityManager, variants: VariantFacts[]): Promise<Reason[]> {
    const { languages, reasons } = verdictOf(variants);
    await this.releases.letOut(tx, variants, languages, JARSHY);
    return reasons;
  }

  /** As if what is worked on were approved. */
  private async change(tx: EntityManager, variants: VariantFacts[], request: Change): Promise<Reason[]> {
    const asked = languagesOf(request, variants);
    const described = variants.map((facts) => ({ ...facts, ...describedAs(request, facts, asked) }));
    const reasons = [
      ...asked.filter((language) => !has(variants, language)).map(notLive),
      ...described
        .filter(({ language }) => asked.includes(language))
        .flatMap((facts) => inLanguage(faultsOf(facts), facts.language)),
    ];
    const languages = asked.filter((language) => !reasons.some(({ params }) => params?.['language'] === language));
    await this.goingOut.of(tx, behindIt(described, languages), languages, (facts) => this.letOut(tx, facts));
    return reasons;
  }

  private async letOut(tx: EntityManager, facts: VariantFacts): Promise<void> {
    const isInWork = !facts.isSource && (facts.state === 'translation' || facts.state === 'review');
    if (isInWork) await reviseText(tx, this.kinds, facts, null);
    const variant = await tx.findOneByOrFail(VariantEntity, { id: facts.id });
    await this.effects.of(tx, { ...facts, revisionId: variant.revisionId }, 'release', JARSHY);
  }
}

/** A correction is for those whose readers are told what was wrong. */
function languagesOf(request: Change, variants: readonly VariantFacts[]): Language[] {
  const told = request.action === 'correction' ? (Object.keys(request.notes) as Language[]) : [];
  const live = variants.filter((facts) => facts.live).map(({ language }) => language);
  return [...new Set(request.languages ?? (told.length > 0 ? told : live))].sort();
}

function describedAs(request: Change, facts: VariantFacts, asked: readonly Language[]): ChangeFacts {
  const { language, behindFrom } = facts;
  if (!asked.includes(language)) return { ...NO_CHANGE, behindFrom };
  if (request.action !== 'correction')
    return { ...NO_CHANGE, behindFrom, changeKind: request.action === 'update' ? 'update' : 'minor' };
  return { ...NO_CHANGE, behindFrom, changeKind: 'correction', changeNote: request.notes[language] ?? null };
}

/** A correction of the source may not be written yet: the others are as they will be once it is. */
function behindIt(variants: VariantFacts[], released: readonly Language[]): VariantFacts[] {
  return variants.map((facts) => {
    const { isSource, language, behindFrom, sourceRevisionId } = facts;
    return isSource || released.includes(language) ? facts : { ...facts, behindFrom: behindFrom ?? sourceRevisionId };
  });
}

function faultsOf(facts: VariantFacts): Reason[] {
  const guards = [
    ...[guard.isLive, guard.languageIsWanted, guard.hasText, guard.everySegmentTranslated],
    guard.correctionIsNoted,
  ];
  return guards.flatMap((guardOf) => guardOf(facts, JARSHY, {}));
}

function has(variants: readonly VariantFacts[], wanted: Language): boolean {
  return variants.some(({ language }) => language === wanted);
}

function notLive(language: Language): Reason {
  return { code: 'workflow.not_live', params: { language } };
}
