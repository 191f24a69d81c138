import type { Schemas } from '../../../api/client.js';
import type { Segment, Variant } from '../editor-context.js';

export const REMARKS = ['/api/v1/variants/{id}/remarks', '/api/v1/variants/{id}/segments'] as const;

export interface Known {
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

interface Offered {
  around: Known[];
  others: Known[];
  all: Known[];
}

/**
 * Whom a list offers, each once: those around the text, then the others that were found, whose name, or a word of it, begins
 * as is typed (what was found may be the answer to what was typed before). Who is chosen stays among them.
 */
export function offeredIn(
  around: readonly Known[],
  found: readonly Known[],
  chosen: readonly Known[],
  typed: string,
): Offered {
  const isChosen = ({ id }: Known) => chosen.some((one) => one.id === id);
  const isOffered = (person: Known) => isChosen(person) || beginsAs(person.name, typed);
  const near = around.filter(isOffered);
  const isNear = ({ id }: Known) => near.some((one) => one.id === id);
  const far = [...new Map([...chosen, ...found].map((person) => [person.id, person])).values()].filter(isOffered);
  const others = far.filter((person) => !isNear(person));
  return { around: near, others, all: [...near, ...others] };
}

function beginsAs(name: string, typed: string): boolean {
  const folded = (text: string) => text.toLowerCase().replaceAll('ё', 'е');
  return ` ${folded(name)}`.includes(` ${folded(typed.trim())}`);
}
