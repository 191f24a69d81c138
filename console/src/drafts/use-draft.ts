import { useCallback, useMemo } from 'react';
import { useMe } from '../session/use-session.js';
import { isAtRisk, isToBeSent, type Saved } from './draft.js';
import { useLocalCopy } from './use-local-copy.js';
import { useSaving, type SavingOptions } from './use-saving.js';
import { useUnloadGuard } from './use-unload-guard.js';

export interface DraftOptions<Value> extends SavingOptions<Value> {
  /** What is typed, for the copy in this browser: `segment/<variantId>/<segmentId>`, `content/<variantId>`. */
  resource: string;
}

export interface Conflict<Value> {
  mine: Value;
  theirs: Saved<Value>;
  keepMine: () => void;
  keepTheirs: () => void;
}

/**
 * A text that is typed and never lost: it saves itself, says truly how it stands, is kept in this browser until the server
 * has it, and is offered again after a crash. Give `equal` and `saved` the same identity while they are the same
 * (module function; useMemo on the answer of a query). Show it with <SaveState draft={…} />, and <DraftNotices draft={…} />.
 */
export function useDraft<Value>({ resource, ...options }: DraftOptions<Value>) {
  const me = useMe();
  const { draft, problem, tell, latest, send } = useSaving(options);
  const { left, settle, keepNow } = useLocalCopy(me.id, resource, draft, options.equal ?? Object.is);
  useUnloadGuard(isAtRisk(draft));
  const change = useCallback((value: Value) => tell({ type: 'typed', value }), [tell]);
  /** For who changes a part: the rest may have been typed since the last rendering. */
  const update = useCallback(
    (make: (newest: Value) => Value) => tell({ type: 'typed', value: make(latest.current.value) }),
    [tell, latest],
  );
  /** At once, such as before a text is submitted. True when the server has everything. */
  const saveNow = async () => {
    keepNow();
    if (isToBeSent(latest.current)) await send();
    return !isAtRisk(latest.current);
  };
  const conflict = useMemo<Conflict<Value> | undefined>(() => {
    if (!draft.theirs) return undefined;
    const [keepMine, keepTheirs] = (['keptMine', 'keptTheirs'] as const).map((type) => () => tell({ type }));
    return { mine: draft.value, theirs: draft.theirs, keepMine: keepMine!, keepTheirs: keepTheirs! };
  }, [draft, tell]);
  const offered = left && {
    ...left,
    take: () => {
      change(left.value);
      void settle(true);
    },
    drop: () => void settle(false),
  };
  return {
    value: draft.value,
    change,
    update,
    phase: draft.phase,
    savedAt: draft.savedAt,
    problem,
    saveNow,
    conflict,
    offered,
  };
}

export type DraftHandle<Value> = ReturnType<typeof useDraft<Value>>;
