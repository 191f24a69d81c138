import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { EditorActionsContext } from './editor-actions.js';
import { EditorContext, type Segment, type Variant } from './editor-context.js';
import { EditorHead } from './editor-head.js';
import { EditorKeys } from './editor-keys.js';
import { EditorPanels, type DrawerState } from './editor-panels.js';
import { EditorToolbar } from './editor-toolbar.js';
import { isWanted, nextOf, type Filter } from './filter.js';
import { LeftBehind } from './left-behind.js';
import { modeOf } from './mode.js';
import { OpenTargets, OpenTargetsContext } from './open-targets.js';
import { beginAt, nextPlace, shownAt, toDoIn } from './place.js';
import { SegmentList } from './segment-list.js';
import { SourceText } from './source-text.js';
import { usePresence } from './use-presence.js';

const ROOM_FOR_PANELS = '(min-width: 75em)';

interface Props {
  variant: Variant;
  segments: readonly Segment[];
  put: (segment: Segment) => Promise<void>;
  refresh: () => Promise<void>;
}

export function OpenText({ variant, segments, put, refresh }: Props) {
  const mode = modeOf(variant);
  const [params] = useSearchParams();
  const [place, move] = useReducer(nextPlace, null, () => beginAt(segments, mode, params.get('segment')));
  const [targets] = useState(() => new OpenTargets());
  const [drawer, setDrawer] = useState<DrawerState>('closed');
  const beside = useMediaQuery(ROOM_FOR_PANELS, true, { getInitialValueInEffect: false });
  const current = segments.find(({ id }) => id === place.currentId);
  const others = usePresence(variant.id, current?.id ?? null);
  const shown = useMemo(() => shownAt(segments, place), [segments, place]);
  const select = useCallback((id: string) => {
    setDrawer((before) => (before === 'open' ? 'left' : before));
    move({ type: 'selected', id });
  }, []);
  const settled = useCallback((id: string) => move({ type: 'settled', id }), []);
  const latest = useRef({ shown, place, mode, refresh });
  useEffect(() => {
    latest.current = { shown, place, mode, refresh };
  });
  const readAnew = useCallback(() => latest.current.refresh(), []);
  const goOn = useCallback(
    (id: string) => {
      const { shown: all, place: here, mode: how } = latest.current;
      const wanted = toDoIn(how);
      // What was confirmed a moment ago is still on its way.
      const next = nextOf(all, id, (one) => wanted(one) && !here.open.includes(one.id));
      if (next) select(next.id);
    },
    [select],
  );
  const step = (by: 1 | -1) => {
    const next = shown[shown.findIndex(({ id }) => id === place.currentId) + by];
    if (next) select(next.id);
  };
  const filter = (name: Filter) => {
    const ids = segments.filter((segment) => isWanted(name, segment)).map(({ id }) => id);
    move({ type: 'filtered', filter: name, ids });
  };
  const editor = useMemo(
    () => ({ variant, segments, current, select, refresh: readAnew }),
    [variant, segments, current, select, readAnew],
  );
  const actions = useMemo(() => ({ select, put, settled, refresh: readAnew }), [select, put, settled, readAnew]);
  return (
    <EditorContext value={editor}>
      <EditorActionsContext value={actions}>
        <OpenTargetsContext value={targets}>
          <EditorKeys onStep={step} onConfirmed={goOn} />
          <EditorHead others={others} />
          <div className="desk-room">
            <div className="desk-main">
              {variant.isSource ? (
                <SourceText />
              ) : (
                <>
                  <LeftBehind />
                  <EditorToolbar
                    filter={place.filter}
                    onFilter={filter}
                    onPanels={beside ? undefined : () => setDrawer('open')}
                  />
                  <SegmentList shown={shown} place={place} others={others} onConfirmed={goOn} />
                </>
              )}
            </div>
            <EditorPanels beside={beside} drawer={drawer} onDrawer={setDrawer} />
          </div>
        </OpenTargetsContext>
      </EditorActionsContext>
    </EditorContext>
  );
}
