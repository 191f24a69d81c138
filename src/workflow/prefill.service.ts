import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { JARSHY } from '../accounts/actor.js';
import { recordEvent } from '../accounts/event-log.js';
import type { LanguagePair } from '../accounts/language-pair.js';
import { touchWriting } from '../documents/touch-variant.js';
import { MachineTranslationService, type EngineTrouble } from '../translations/engines/machine-translation.service.js';
import { GlossaryService } from '../translations/glossary/glossary.service.js';
import { figuresFor } from '../translations/memory/figures.js';
import { MemoryService } from '../translations/memory/memory.service.js';
import type { MemoryMatch } from '../translations/memory/unit.js';
import { changeSegments, segmentsOf, type SegmentChange } from '../translations/segments/segment-store.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { glossaryPairs } from './glossary-pairs.js';
import { memoryQueryOf } from './memory-query.js';
import { changed, SegmentWork } from './segment-work.service.js';
import { changeOf } from './target-changes.js';

interface Proposal {
  segment: SegmentEntity;
  text: string;
  origin: 'memory' | 'machine';
  score: number | null;
  fuzzy: boolean;
  unitId?: string;
}

/** What is the same as something that was translated before needs no more than a look when the whole is reviewed. */
const AS_GOOD_AS_TRANSLATED = 100;

/** Gives translators something to begin with: figures, what the memory knows, and what a machine makes of the rest. */
@Injectable()
export class PrefillService {
  constructor(
    private readonly database: DataSource,
    private readonly memory: MemoryService,
    private readonly glossary: GlossaryService,
    private readonly machine: MachineTranslationService,
    private readonly work: SegmentWork,
  ) {}

  /**
   * Can run any number of times: only segments that are empty are filled, as they are when the proposals are there. While
   * those are sought nothing is locked.
   */
  async prefill(variantId: string): Promise<void> {
    const facts = await variantFacts(this.database.manager, variantId, { lock: false });
    if (!facts || !isToBeTranslated(facts)) return;
    const segments = await segmentsOf(this.database.manager, variantId);
    const empty = segments.filter(isEmpty);
    const remembered = await this.fromMemory(facts, empty, segments);
    // What a person has decided before comes first, then figures; what is merely alike says others.
    const figures = fromFigures(facts, without(empty, remembered.filter(isKnown)));
    const open = new Set(without(empty, figures));
    const found = [...figures, ...remembered.filter(({ segment }) => open.has(segment))];
    const { proposals, troubles } = await this.fromMachine(facts, without(empty, found));
    await this.save(variantId, [...found, ...proposals], troubles);
  }

  private async fromMemory(
    facts: VariantFacts,
    empty: readonly SegmentEntity[],
    segments: readonly SegmentEntity[],
  ): Promise<Proposal[]> {
    if (empty.length === 0) return [];
    const queries = empty.map((segment) => memoryQueryOf(segment, segments));
    const matches = await this.memory.proposals(this.database.manager, pairOf(facts), queries);
    return empty.flatMap((segment, index) => {
      const match: MemoryMatch | null | undefined = matches[index];
      if (!match) return [];
      const { targetText: text, score, unitId, kind } = match;
      return [{ segment, text, origin: 'memory' as const, score: Math.floor(score), fuzzy: kind === 'fuzzy', unitId }];
    });
  }

  private async fromMachine(facts: VariantFacts, open: readonly SegmentEntity[]) {
    const pair = pairOf(facts);
    const none: { proposals: Proposal[]; troubles: EngineTrouble[] } = { proposals: [], troubles: [] };
    if (open.length === 0 || this.machine.configured(pair).length === 0) return none;
    const terms = await Promise.all(open.map(({ sourceText }) => this.glossary.find(sourceText, pair.from)));
    const { texts, troubles } = await this.machine.translate({
      ...pair,
      texts: open.map(({ sourceText: text, marks }) => ({ text, marks })),
      glossary: glossaryPairs(terms.flat(), pair),
      embargoed: facts.document.embargoed,
      documentId: facts.document.id,
      variantId: facts.id,
    });
    const proposals = open.flatMap((segment, index) => {
      const found = texts[index];
      return found ? [{ segment, text: found.text, origin: 'machine' as const, score: null, fuzzy: false }] : [];
    });
    return { proposals, troubles };
  }

  private async save(variantId: string, proposals: readonly Proposal[], troubles: EngineTrouble[]): Promise<void> {
    if (proposals.length === 0 && troubles.length === 0) return;
    await this.database.transaction(async (tx) => {
      const facts = await variantFacts(tx, variantId, { lock: true });
      if (!facts || !isToBeTranslated(facts)) return;
      const segments = await segmentsOf(tx, variantId);
      const now = new Map(segments.map((segment) => [segment.segmentId, segment]));
      const fitting = proposals.filter(({ segment }) => isStillOpen(now.get(segment.segmentId), segment));
      const changes = fitting.map((proposal) => changeTo(proposal, facts.sourceRevisionId));
      await changeSegments(tx, variantId, changes, { action: 'prefilled', personId: null });
      await this.memory.markUsed(tx, usesOf(variantId, fitting));
      const fields = () => this.work.fieldsOf(tx, facts);
      await this.work.renewFindings({ tx, facts, segments: changed(segments, changes), fields }, changes);
      await remember(tx, facts, fitting, troubles);
    });
  }
}

/** Those that both languages write alike need no translator; of the others one says whether they are right. */
function fromFigures(facts: VariantFacts, segments: readonly SegmentEntity[]): Proposal[] {
  return segments.flatMap((segment) => {
    const text = figuresFor(segment.sourceText, pairOf(facts));
    if (text === null) return [];
    const score = AS_GOOD_AS_TRANSLATED - (sameButSpaces(text, segment.sourceText) ? 0 : 1);
    return [{ segment, text, origin: 'memory' as const, score, fuzzy: false }];
  });
}

/** Whether two texts are the same but for their spaces. */
function sameButSpaces(text: string, other: string): boolean {
  return text.replace(/\s/gu, '') === other.replace(/\s/gu, '');
}

function without(segments: readonly SegmentEntity[], proposals: readonly Proposal[]): SegmentEntity[] {
  const proposed = new Set(proposals.map(({ segment }) => segment.segmentId));
  return segments.filter(({ segmentId }) => !proposed.has(segmentId));
}

async function remember(
  tx: EntityManager,
  facts: VariantFacts,
  proposals: readonly Proposal[],
  troubles: EngineTrouble[],
): Promise<void> {
  if (proposals.length > 0) await touchWriting(tx, facts);
  const count = (origin: Proposal['origin']) => proposals.filter((one) => one.origin === origin).length;
  await recordEvent(tx, {
    ...{ actor: JARSHY, action: 'variant.prefilled', documentId: facts.document.id, variantId: facts.id },
    details: { memory: count('memory'), machine: count('machine'), ...(troubles.length > 0 && { troubles }) },
  });
}

function changeTo({ segment, text, origin, score, fuzzy }: Proposal, sourceRevisionId: string | null): SegmentChange {
  const status = isKnown({ origin, score }) ? 'translated' : 'prefilled';
  return {
    ...changeOf(segment),
    ...{ targetText: text, status, origin, score, fuzzy, edited: false },
    authorship: [],
    ...{ previousSourceText: null, sourceRevisionId },
  };
}

function usesOf(variantId: string, proposals: readonly Proposal[]) {
  return proposals.flatMap(({ unitId, segment: { segmentId } }) => (unitId ? [{ unitId, variantId, segmentId }] : []));
}

const isKnown = ({ origin, score }: Pick<Proposal, 'origin' | 'score'>) =>
  origin === 'memory' && (score ?? 0) >= AS_GOOD_AS_TRANSLATED;
const isToBeTranslated = ({ isSource, state }: VariantFacts) => !isSource && state === 'translation';
const isEmpty = ({ status, targetText }: SegmentEntity) => status === 'untranslated' && targetText === '';

function isStillOpen(now: SegmentEntity | undefined, then: SegmentEntity): boolean {
  return now !== undefined && isEmpty(now) && now.sourceText === then.sourceText;
}

const pairOf = ({ document, language }: VariantFacts): LanguagePair => ({
  from: document.sourceLanguage,
  to: language,
});
