import { exactHash, neighbourHash, normalised, sha256, skeletonHash } from './normalise.js';
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
  const [source, target] = [normalised(sourceText), normalised(targetText)];
  const [exact, translation] = [exactHash(sourceText), exactHash(targetText)].map((hash) => hash.toString('hex'));
  const keys = [searchKeys(source, { from, to }), searchKeys(target, { from: to, to: from })];
  return {
    source_text: sourceText,
    target_text: targetText,
    source_normalised: source,
    target_normalised: target,
    source_length: source.length,
    target_length: target.length,
    exact_hash: exact as string,
    target_hash: translation as string,
    skeleton_hash: skeletonHash(sourceText).toString('hex'),
    target_skeleton_hash: skeletonHash(targetText).toString('hex'),
    identity_hash: identityOf([exact as string, previous_hash, next_hash, targetText]),
    search_keys: [...new Set(keys.flatMap(({ pairs, words }) => [...pairs, ...words]))],
  };
}

// Translations that differ in a mark or a dash are two; sources that do are one.
const identityOf = (parts: string[]) => sha256(parts.join('\n')).toString('hex');
