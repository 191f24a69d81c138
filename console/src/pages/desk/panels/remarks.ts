import type { Schemas } from '../../../api/client.js';
import type { Segment, Variant } from '../editor-context.js';

export const REMARKS = ['/api/v1/variants/{id}/remarks', '/api/v1/variants/{id}/segments'] as const;

interface Known {
  id: string;
  name: string;
}

/** Those who have had to do with the text, without the one who writes: they can be told of a remark. */
export function peopleAround(
  { claim }: Pick<Variant, 'claim'>,
  segments: readonly Pick<Segment, 'updatedBy' | 'reviewChange'>[],
  threads: readonly Pick<Schemas['RemarkThread'], 'remarks'>[],
  meId: string,
): Known[] {
  const all: (Known | null)[] = [
    claim && { id: claim.personId, name: claim.name },
    ...segments.flatMap(({ updatedBy, reviewChange }) => [updatedBy, reviewChange?.by ?? null]),
    ...threads.flatMap(({ remarks }) => remarks.flatMap(({ author, mentions }) => [author, ...mentions])),
  ];
  const others = all.filter((person): person is Known => person !== null && person.id !== meId);
  return [...new Map(others.map((person) => [person.id, person])).values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
}
