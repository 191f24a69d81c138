import type { Schemas } from '../../../api/client.js';

type Part = Schemas['WordDiff'][number];

/** Longer texts are shown whole, before and after: a table of their words would take too long. */
const MOST_WORDS = 1_500;

/** What changed from one state of a segment to the next, for which the API has no diff. */
export function wordDiff(before: string, after: string): Part[] {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  if (old.length > MOST_WORDS || fresh.length > MOST_WORDS) return joined([removed(before), added(after)]);
  return joined(walk(old, fresh, commonLengths(old, fresh)));
}

/** Words and what stands between them, so that nothing is lost. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];
}

/** How much two texts have in common from these places on. */
function commonLengths(old: readonly string[], fresh: readonly string[]): Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(fresh.length + 1));
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = fresh.length - 1; j >= 0; j -= 1) {
      const [here, below] = [lengths[i], lengths[i + 1]];
      if (!here || !below) continue;
      here[j] = old[i] === fresh[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, here[j + 1] ?? 0);
    }
  }
  return lengths;
}

function walk(old: readonly string[], fresh: readonly string[], lengths: readonly Uint16Array[]): Part[] {
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < fresh.length) {
    if (old[i] === fresh[j]) {
      parts.push({ kind: 'same', text: old[i] ?? '' });
      i += 1;
      j += 1;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) parts.push(removed(old[i++] ?? ''));
    else parts.push(added(fresh[j++] ?? ''));
  }
  return [...parts, ...old.slice(i).map(removed), ...fresh.slice(j).map(added)];
}

function removed(text: string): Part {
  return { kind: 'removed', text };
}

function added(text: string): Part {
  return { kind: 'added', text };
}

function joined(parts: readonly Part[]): Part[] {
  const together: Part[] = [];
  for (const { kind, text } of parts.filter((part) => part.text !== '')) {
    const last = together.at(-1);
    if (last?.kind === kind) last.text += text;
    else together.push({ kind, text });
  }
  return together;
}
