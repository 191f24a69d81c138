import { useState } from 'react';
import { useAction } from '../api/use-action.js';

/** Without a connection nothing comes: then a dialog opens upon what there is, and says so when it is sent. */
const LONGEST_WAIT_MS = 4_000;

/**
 * Which dialog is open, of those that begin with what there is now: `readAnew` comes first, after whatever else is done
 * `inTurn`. One decides on what one sees, and what one has just typed is a new version of it.
 */
export function useOpenedAnew<Name extends string>(
  readAnew: (() => Promise<unknown>) | undefined,
  options: { inTurn?: string } = {},
) {
  const [opened, setOpened] = useState<Name>();
  const ask = useAction(
    async (name: Name) => {
      if (readAnew) await Promise.race([readAnew().then(() => after(0)), after(LONGEST_WAIT_MS)]);
      return name;
    },
    { ...options, onDone: setOpened },
  );
  return {
    opened,
    /** The one that is on its way. */
    opening: ask.isPending ? ask.variables : undefined,
    open: (name: Name) => {
      if (!ask.isPending) ask.mutate(name);
    },
    close: () => setOpened(undefined),
  };
}

/** What was read is shown a moment later. */
function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
