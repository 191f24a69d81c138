import { formsOf, neighbourHash, sha256 } from './normalise.js';
import { searchKeys } from './search-keys.js';
import type { NewUnit } from './unit.js';

/** What the table holds of the texts of a unit, by column. Hashes are hexadecimal. */
export interface UnitTexts {
  source_text: string;
  target_text: string;
  source_normalised: string;
  target_normalised: string;
  source_length: number;
  target_length: number;
  exact_hash: string;
  target_hash: string;
  skeleton_hash: string;
  target_skeleton_hash: string;
  identity_hash: string;
  search_keys: number[];
}

export interface Neighbours {
  previous_hash: string;
  next_hash: string;
}

export type UnitRow = UnitTexts & Neighbours;

export function rowOf(unit: NewUnit): UnitRow {
  const neighbours = {
    previous_hash: neighbourHash(unit.previousText).toString('hex'),
    next_hash: neighbourHash(unit.nextText).toString('hex'),
  };
  return { ...textColumns(unit, neighbours), ...neighbours };
}

/** The columns that follow from the texts of a unit. */
export function textColumns(
  { from, to, sourceText, targetText }: Pick<NewUnit, 'from' | 'to' | 'sourceText' | 'targetText'>,
  { previous_hash, next_hash }: Neighbours,
): UnitTexts {
  const [source, target] = [formsOf(sourceText), formsOf(targetText)];
  const exact = source.exactHash.toString('hex');
  const keys = [searchKeys(source.normalised, { from, to }), searchKeys(target.normalised, { from: to, to: from })];
  return {
    source_text: sourceText,
    target_text: targetText,
    source_normalised: source.normalised,
    target_normalised: target.normalised,
    source_length: source.normalised.length,
    target_length: target.normalised.length,
    exact_hash: exact,
    target_hash: target.exactHash.toString('hex'),
    skeleton_hash: source.skeletonHash.toString('hex'),
    target_skeleton_hash: target.skeletonHash.toString('hex'),
    identity_hash: identityOf([exact, previous_hash, next_hash, targetText]),
    search_keys: [...new Set(keys.flatMap(({ pairs, words }) => [...pairs, ...words]))],
  };
}

// Translations that differ in a mark or a dash are two; sources that do are one.
const identityOf = (parts: string[]) => sha256(parts.join('\n')).toString('hex');
