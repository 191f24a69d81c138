import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Field } from '../../documents/content/segments.js';
import type { Language } from '../../languages/languages.js';
import { GlossaryService } from '../glossary/glossary.service.js';
import { textsOf } from '../segments/segment-texts.js';
import type { SegmentEntity } from '../segments/segment.entity.js';
import type { CheckContext, CheckedSegment } from './check.js';
import { LengthRatios } from './length-ratios.service.js';
import { SpellingService } from './spelling/spelling.service.js';

export interface CheckedVariant {
  variantId: string;
  from: Language;
  to: Language;
  /** The texts of the source that the segments are cut from. */
  fields: readonly Field[];
}

/** Gathers what the checks know of a segment besides its two texts. */
@Injectable()
export class CheckContexts {
  constructor(
    private readonly glossary: GlossaryService,
    private readonly ratios: LengthRatios,
    private readonly spelling: SpellingService,
  ) {}

  /** `all` segments of the variant, of which `some` are to be checked. */
  async of(
    tx: EntityManager,
    { from, to, fields }: Omit<CheckedVariant, 'variantId'>,
    all: readonly SegmentEntity[],
    some: readonly SegmentEntity[],
  ): Promise<CheckedSegment[]> {
    const byId = new Map(fields.map((field) => [field.id, field]));
    const taken = takenBy(all);
    const lengthRatio = await this.ratios.of(tx, { from, to });
    await this.spelling.ready(to);
    return Promise.all(
      some.map(async (segment) => ({
        id: segment.segmentId,
        source: segment.sourceText,
        target: segment.targetText,
        context: {
          ...{ from, to, lengthRatio },
          ...placeOf(segment, byId.get(segment.field), taken),
          ...historyOf(segment),
          terms: {
            source: await this.glossary.find(segment.sourceText, from, { db: tx }),
            target: await this.glossary.find(segment.targetText, to, { db: tx }),
          },
          isSpelledRight: (word: string) => this.spelling.isSpelledRight(word, to) ?? true,
        },
      })),
    );
  }
}

/** How many code units each field has in all. */
function takenBy(all: readonly SegmentEntity[]): Map<string, number> {
  return new Map([...textsOf(all)].map(([field, text]) => [field, text.length]));
}

function placeOf(segment: SegmentEntity, field: Field | undefined, taken: ReadonlyMap<string, number>) {
  const all = taken.get(segment.field) ?? 0;
  return {
    role: field?.role ?? ('body' as const),
    limit: field?.limit ?? Infinity,
    taken: Math.max(0, all - segment.targetText.length),
    marks: segment.marks,
  };
}

function historyOf({
  previousSourceText,
  origin,
  score,
  fuzzy,
  edited,
}: SegmentEntity): Pick<CheckContext, 'sourceChanged' | 'origin' | 'score' | 'fuzzy' | 'edited'> {
  return { sourceChanged: previousSourceText !== null, origin, score, fuzzy, edited };
}
