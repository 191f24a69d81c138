import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { JARSHY, type Actor } from '../../accounts/actor.js';
import { Problem, type Reason } from '../../common/problem.js';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import { isWanted, type VariantFacts } from '../facts.js';
import { isOutdated } from '../release-policy.js';
import { inLanguage, verdictOf, type ReleaseVerdict } from '../release-verdict.js';
import { ReleaseService } from '../release.service.js';
import { refusal } from '../transitions.js';
import { embargoedAt, Strikers, type Forecast, type Striker } from './strikers.js';

const input = z.strictObject({
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .max(LANGUAGES.length)
    // However they were written, the plan is the same.
    .transform((languages) => LANGUAGES.filter((language) => languages.includes(language)))
    .optional(),
});
type Input = z.infer<typeof input>;

/** A planned release: of these languages, or of what the policy lets out at that time. All of it, or nothing. */
@Injectable()
export class ReleaseStriker implements Striker<Input>, OnModuleInit {
  readonly action = 'release';
  readonly input = input as z.ZodType<Input>;

  constructor(
    private readonly strikers: Strikers,
    private readonly releases: ReleaseService,
  ) {}

  onModuleInit(): void {
    this.strikers.register(this);
  }

  objections(
    variants: readonly VariantFacts[],
    { input: { languages = [] }, at }: { input: Input; at: Date },
  ): Reason[] {
    const { document } = variants[0] as VariantFacts;
    return [
      ...embargoedAt(document, at),
      ...languages
        .filter((language) => !isWanted(document, language))
        .map((language) => ({ code: 'workflow.language_taken_out', params: { language } })),
    ];
  }

  forecast(variants: VariantFacts[], { input: { languages }, at }: { input: Input; at: Date }): Forecast {
    const then = variants.map((variant) => ({ ...variant, document: { ...variant.document, embargoed: false } }));
    const { document } = variants[0] as VariantFacts;
    const { open, missing } = assess(then, languages);
    return { languages: open, missing: [...embargoedAt(document, at), ...missing] };
  }

  async strike(tx: EntityManager, variants: VariantFacts[], plan: { input: Input; planner: Actor }) {
    const { open, missing } = assess(variants, plan.input.languages);
    if (missing.length > 0) throw new Problem(409, 'release.refused', { reasons: missing });
    await this.releases.letOut(tx, variants, open, JARSHY, plan.planner.id);
    return { languages: open };
  }
}

/** What is to go out by the policy as it is now, and why all of it cannot. What somebody has released meanwhile is done. */
function assess(variants: VariantFacts[], languages: readonly Language[] = planned(variants)) {
  const verdict = verdictOf(variants);
  const open = languages.filter((language) => !isOut(variants, language));
  const behind = open.filter((language) => !verdict.languages.includes(language));
  return { open, missing: behind.length > 0 ? whyNot(variants, behind, verdict) : [] };
}

/** What the policy is to let out: whatever is approved and, where they go together, everything that is required. */
function planned(variants: VariantFacts[]): Language[] {
  const { document } = variants[0] as VariantFacts;
  const { releasePolicy, firstLanguage, requiredLanguages } = document;
  const inState = (state: VariantFacts['state']) =>
    variants.filter((variant) => variant.state === state).map(({ language }) => language);
  const approved = inState('approved').filter((language) => isWanted(document, language));
  // The policy goes on without those that were withdrawn, and so does the plan.
  const withdrawn = inState('withdrawn');
  const leading = releasePolicy === 'languageFirst' && firstLanguage ? [firstLanguage] : requiredLanguages;
  const needed = leading.filter((language) => !withdrawn.includes(language));
  const wanted = releasePolicy === 'asReady' && approved.length > 0 ? approved : [...approved, ...needed];
  return LANGUAGES.filter((language) => wanted.includes(language));
}

function isOut(variants: VariantFacts[], language: Language): boolean {
  const variant = variants.find((candidate) => candidate.language === language);
  return variant?.state === 'published' && !isOutdated(variant);
}

function whyNot(
  variants: VariantFacts[],
  missing: readonly Language[],
  { reasons: general }: ReleaseVerdict,
): Reason[] {
  const own = missing.flatMap((language) => {
    const variant = variants.find((candidate) => candidate.language === language);
    if (!variant) return [{ code: 'release.language_missing', params: { language } }];
    return inLanguage(refusal('release', variant, JARSHY, {})?.reasons ?? [], language);
  });
  const distinct = new Map([...own, ...general].map((reason) => [JSON.stringify(reason), reason]));
  return [...distinct.values()];
}
