import { diffArrays } from 'diff';

export interface DiffPart {
  text: string;
  kind: 'same' | 'added' | 'removed';
}

const TOKEN = /[\p{L}\p{M}\p{N}]+|\s+|[^]/gu;

/** Texts with more changes than these are compared by what they begin and end with alike. */
const MOST_EDITS = 1_000;

/**
 * What changed between two versions of a text, word by word. The parts that are not added make up `before`, those that
 * are not removed `after`; of a change, what was removed stands first.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [old, fresh] = [before.match(TOKEN) ?? [], after.match(TOKEN) ?? []];
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_EDITS });
  const parts = changes?.map(({ value, added, removed }) => partOf(value.join(''), added, removed));
  return gathered(parts ?? roughDiff(old, fresh));
}

const partOf = (text: string, added: boolean, removed: boolean): DiffPart => ({
  text,
  kind: added ? 'added' : removed ? 'removed' : 'same',
});

/** A space between two changed words is part of the change: nobody wants to read every word struck out by itself. */
function gathered(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = [];
  let change = { removed: '', added: '' };
  const finish = () => {
    result.push(partOf(change.removed, false, true), partOf(change.added, true, false));
    change = { removed: '', added: '' };
  };
  parts.forEach(({ text, kind }, index) => {
    if (kind !== 'same') change[kind] += text;
    else if (/^[^\S\r\n]+$/.test(text) && isChanged(parts[index - 1]) && isChanged(parts[index + 1])) {
      change.removed += text;
      change.added += text;
    } else {
      finish();
      result.push({ text, kind });
    }
  });
  finish();
  return result.filter(({ text }) => text !== '');
}

const isChanged = (part: DiffPart | undefined) => part !== undefined && part.kind !== 'same';

function roughDiff(old: readonly string[], fresh: readonly string[]): DiffPart[] {
  const shortest = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shortest && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  return [
    partOf(old.slice(0, start).join(''), false, false),
    partOf(old.slice(start, old.length - end).join(''), false, true),
    partOf(fresh.slice(start, fresh.length - end).join(''), true, false),
    partOf(old.slice(old.length - end).join(''), false, false),
  ];
}
