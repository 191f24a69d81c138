import { z } from 'zod';
import { ENGINE_NAMES } from '../config/engines.js';
import { FORM_STATUSES, TERM_SECTIONS } from '../translations/glossary/term.js';
import { UNIT_ORIGINS } from '../translations/memory/unit.js';
import { wordDiff } from './segment.schema.js';

const memoryMatch = z
  .object({
    unitId: z.uuid(),
    score: z.int().meta({ description: '0 to 102; 100 and more: the same text' }),
    kind: z.enum(['context', 'exact', 'skeleton', 'fuzzy']),
    sourceText: z.string(),
    targetText: z.string(),
    difference: wordDiff.meta({ description: 'From the text of the memory to the one of the segment' }),
    folded: z.boolean().meta({ description: 'So distant that it is better not shown at first' }),
    origin: z.enum(UNIT_ORIGINS),
    reviewed: z.boolean(),
    reversed: z.boolean(),
    documentId: z.uuid().nullable(),
    approvedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MemoryMatch' });

const knownTerm = z
  .object({
    termId: z.string(),
    start: z.int(),
    end: z.int(),
    section: z.enum(TERM_SECTIONS),
    note: z.string().nullable(),
    doNotTranslate: z.boolean(),
    target: z.array(z.object({ text: z.string(), status: z.enum(FORM_STATUSES) })),
  })
  .meta({ id: 'TermInSegment', description: 'A term in the source text, and what it is called in the other language' });

export const suggestions = z
  .object({
    matches: z.array(memoryMatch),
    terms: z.array(knownTerm),
    engines: z.array(z.enum(ENGINE_NAMES)).meta({ description: 'Machines that can be asked for it now' }),
  })
  .meta({ id: 'Suggestions' });

export const machineProposal = z
  .object({
    proposal: z.object({ text: z.string(), engine: z.enum(ENGINE_NAMES) }).nullable(),
    troubles: z.array(z.object({ engine: z.enum(ENGINE_NAMES), kind: z.string() })),
  })
  .meta({ id: 'MachineProposal' });

export type SuggestionsView = z.infer<typeof suggestions>;
export type MachineProposalView = z.infer<typeof machineProposal>;
