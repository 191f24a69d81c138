import type { ReactNode } from 'react';
import type { VersionedChange } from '../api/use-versioned.js';
import { DraftNotices } from '../drafts/draft-notices.js';

interface Props<Seen extends { version: number }, Body> {
  change: VersionedChange<Seen, Body>;
  show: (value: Seen | Body) => ReactNode;
  /** The person has given up their own: the form begins with what is there. */
  onKeptTheirs: (theirs: Seen) => void;
}

/** After a 412: what is there now beside what one has typed. */
export function ConflictNotice<Seen extends { version: number }, Body>({
  change: { conflict, keepMine, keepTheirs },
  show,
  onKeptTheirs,
}: Props<Seen, Body>) {
  if (!conflict) return null;
  const { mine, theirs } = conflict;
  return (
    <DraftNotices<Seen | Body>
      draft={{
        phase: 'conflict',
        problem: undefined,
        offered: undefined,
        conflict: {
          ...{ mine, theirs: { value: theirs, version: theirs.version }, keepMine },
          keepTheirs: () => onKeptTheirs(keepTheirs()),
        },
      }}
      show={show}
    />
  );
}
