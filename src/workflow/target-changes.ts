import type { Actor } from '../accounts/actor.js';
import type { Reason } from '../common/problem.js';
import type { SegmentEntity } from '../translations/segments/segment.entity.js';
import type { TargetChange } from '../translations/segments/segment-store.js';

export interface TargetInput {
  /** Of the segment. */
  id: string;
  text: string;
  /** `draft`: saved on the way; `translated`: finished. */
  status: 'draft' | 'translated';
}

type Before = Pick<SegmentEntity, 'segmentId' | 'targetText' | 'status' | 'authorship'>;

/** What is wrong with `inputs`. `limits`: most UTF-16 code units by segment id; `pointerTo`: where an input stood. */
export function faultsOf(
  inputs: readonly TargetInput[],
  limits: ReadonlyMap<string, number>,
  pointerTo: (index: number) => string,
): Reason[] {
  const seen = new Set<string>();
  return inputs.flatMap(({ id: segment, text, status }, index) => {
    const at = (member: string, code: string, params: object = {}) => [
      { code, params: { segment, ...params }, pointer: `${pointerTo(index)}/${member}` },
    ];
    const limit = limits.get(segment);
    if (limit === undefined) return at('id', 'segments.unknown');
    if (seen.has(segment)) return at('id', 'segments.twice');
    seen.add(segment);
    if (text === '' && status === 'translated') return at('text', 'segments.empty');
    return text.length > limit ? at('text', 'segments.too_long', { limit }) : [];
  });
}

/** What `inputs` without faults change; a segment that is already as it is put is left out. */
export function changesOf(
  inputs: readonly TargetInput[],
  segments: ReadonlyMap<string, Before>,
  actor: Actor,
): TargetChange[] {
  return inputs.flatMap((input) => {
    const before = segments.get(input.id) as Before;
    const status = input.text === '' ? ('untranslated' as const) : input.status;
    if (input.text === before.targetText && status === before.status) return [];
    const authorship = authorsAfter(before, input, actor);
    return [{ segmentId: input.id, targetText: input.text, status, authorship }];
  });
}

/** What "still accurate" changes: whoever vouches for a text has a share in it, so that somebody else approves it. */
export function confirmationOf({ segmentId, targetText, authorship }: Before, actor: Actor): TargetChange {
  return { segmentId, targetText, status: 'translated', authorship: withAuthor(authorship, actor) };
}

/** Nobody has a share in a text that is gone; finishing what others wrote is vouching for it, and so is changing it. */
function authorsAfter(before: Before, { text, status }: TargetInput, actor: Actor): string[] {
  if (text === '') return [];
  const vouches = status === 'translated' && before.status !== 'translated';
  return text === before.targetText && !vouches ? before.authorship : withAuthor(before.authorship, actor);
}

function withAuthor(authorship: string[], { id }: Actor): string[] {
  return id === null ? authorship : [...new Set([...authorship, id])];
}
