import { useState } from 'react';
import type { ApiPath } from './client.js';
import { useAction } from './use-action.js';

interface Options<Seen> {
  refreshes: readonly ApiPath[];
  done: string;
  onDone?: (changed: Seen) => void;
}

/**
 * A form that changes what was seen, and only that. When somebody else was faster (412) there is a `conflict` with both
 * versions, until the person chooses; show it with <ConflictNotice>. Other refusals are in `problem`.
 */
export function useVersioned<Seen extends { version: number }, Body>(
  seen: Seen,
  send: (body: Body, seen: Seen) => Promise<Seen>,
  { onDone, ...options }: Options<Seen>,
) {
  const [base, setBase] = useState(seen);
  const [conflict, setConflict] = useState<{ mine: Body; theirs: Seen }>();
  const change = useAction(({ body, upon }: { body: Body; upon: Seen }) => send(body, upon), {
    ...options,
    onDone: (changed) => {
      setBase(changed);
      setConflict(undefined);
      onDone?.(changed);
    },
    onProblem: () => undefined,
  });
  const submit = (body: Body, upon = base) =>
    change.mutate(
      { body, upon },
      {
        onError: (problem) => {
          if (problem.status === 412) setConflict({ mine: body, theirs: problem.current as Seen });
        },
      },
    );
  return {
    submit: (body: Body) => submit(body),
    isPending: change.isPending,
    problem: change.error?.status === 412 ? null : change.error,
    conflict,
    keepMine: () => conflict && submit(conflict.mine, conflict.theirs),
    keepTheirs: () => {
      const { theirs } = conflict!;
      setBase(theirs);
      setConflict(undefined);
      return theirs;
    },
  };
}

export type VersionedChange<Seen extends { version: number }, Body> = ReturnType<typeof useVersioned<Seen, Body>>;
