import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LanguagePair } from '../accounts/language-pair.js';
import { notFound, Problem } from '../common/problem.js';
import { wordDiff } from '../languages/word-diff.js';
import { MachineTranslationService } from '../translations/engines/machine-translation.service.js';
import { GlossaryService } from '../translations/glossary/glossary.service.js';
import type { TermMatch } from '../translations/glossary/term.js';
import { MemoryService } from '../translations/memory/memory.service.js';
import type { MemoryMatch } from '../translations/memory/unit.js';
import { segmentsOf } from '../translations/segments/segment-store.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { VariantFacts } from './facts.js';
import { variantFacts } from './facts.query.js';
import { glossaryPairs } from './glossary-pairs.js';
import { memoryQueryOf } from './memory-query.js';
import type { MachineProposalView, SuggestionsView } from './suggestion.schema.js';

/** Matches below this are folded away. */
const SHOWN = 75;

interface Place {
  facts: VariantFacts;
  pair: LanguagePair;
  segment: SegmentEntity;
  segments: SegmentEntity[];
}

/** What helps a translator with one segment. */
@Injectable()
export class SuggestionsService {
  constructor(
    private readonly database: DataSource,
    private readonly memory: MemoryService,
    private readonly glossary: GlossaryService,
    private readonly machine: MachineTranslationService,
  ) {}

  /** @throws Problem 404 */
  async of(variantId: string, segmentId: string): Promise<SuggestionsView> {
    const { facts, segment, segments, pair } = await this.find(variantId, segmentId);
    const [matches, terms] = await Promise.all([
      this.memory.matches(this.database.manager, pair, memoryQueryOf(segment, segments)),
      this.glossary.find(segment.sourceText, pair.from),
    ]);
    return {
      matches: matches.map((match) => matchView(match, segment)),
      terms: terms.map((match) => termView(match, pair)),
      engines: this.machine.usable(pair, facts.document),
    };
  }

  /** @throws Problem 404; 409 when there is no machine for the pair, or none that may see what is under an embargo */
  async byMachine(variantId: string, segmentId: string): Promise<MachineProposalView> {
    const { facts, segment, pair } = await this.find(variantId, segmentId);
    if (this.machine.configured(pair).length === 0)
      throw new Problem(409, 'machine_translation.none', { params: { ...pair } });
    const { texts, troubles } = await this.machine.translate({
      ...pair,
      texts: [{ text: segment.sourceText, marks: segment.marks }],
      glossary: glossaryPairs(await this.glossary.find(segment.sourceText, pair.from), pair),
      embargoed: facts.document.embargoed,
      documentId: facts.document.id,
      variantId,
    });
    if (this.machine.usable(pair, facts.document).length === 0)
      throw new Problem(409, 'machine_translation.embargoed', {
        params: { ...pair, until: facts.document.embargoUntil?.toISOString() },
      });
    return { proposal: texts[0] ?? null, troubles };
  }

  private async find(variantId: string, segmentId: string): Promise<Place> {
    const facts = await variantFacts(this.database.manager, variantId, { lock: false });
    if (!facts) throw notFound('variant');
    const segments = await segmentsOf(this.database.manager, variantId);
    const segment = segments.find((one) => one.segmentId === segmentId);
    if (!segment) throw notFound('segment');
    return { facts, segment, segments, pair: { from: facts.document.sourceLanguage, to: facts.language } };
  }
}

function matchView(match: MemoryMatch, { sourceText }: SegmentEntity): SuggestionsView['matches'][number] {
  return {
    ...match,
    // Never up: 100 says that the text is the same.
    score: Math.floor(match.score),
    approvedAt: match.approvedAt?.toISOString() ?? null,
    difference: wordDiff(match.sourceText, sourceText),
    folded: match.score < SHOWN,
  };
}

function termView({ term, start, end }: TermMatch, { to }: LanguagePair): SuggestionsView['terms'][number] {
  const { id: termId, section, note, doNotTranslate } = term;
  return { termId, start, end, section, note, doNotTranslate, target: [...(term.forms[to] ?? [])] };
}
