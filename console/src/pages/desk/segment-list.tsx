import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useCallback, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTexts } from '../../i18n/texts.js';
import { EmptyState } from '../../ui/empty-state.js';
import { useEditor, type Segment } from './editor-context.js';
import { modeOf } from './mode.js';
import { useOpenTargets } from './open-targets.js';
import type { Place } from './place.js';
import { SegmentRow } from './segment/segment-row.js';
import type { Present } from './use-presence.js';

/** Of a row that nobody has seen yet, in pixels. */
const GUESSED_HEIGHT = 120;
/** What is stuck to the top, the head of the console and the toolbar, and a bit of the segment before. */
const STUCK_HEIGHT = 190;

interface Props {
  shown: readonly Segment[];
  place: Place;
  others: readonly Present[];
  onConfirmed: (segmentId: string) => void;
}

/** The segments that are in sight, and those that are written in, wherever they are. */
export function SegmentList({ shown, place, others, onConfirmed }: Props) {
  const { t } = useTexts('console-editor');
  const { variant, segments } = useEditor();
  const mode = modeOf(variant);
  const numbers = useMemo(() => new Map(segments.map(({ id }, index) => [id, index])), [segments]);
  const { list, virtualizer, margin } = useVirtualList(shown, place);
  if (shown.length === 0) return <EmptyState title={t('console-editor:noneShown')} />;
  return (
    <ol
      ref={list}
      className="desk-list"
      aria-label={t('console-editor:segments')}
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualizer.getVirtualItems().map(({ index, key, start }) => {
        const segment = shown[index];
        if (!segment) return null;
        const at = numbers.get(segment.id) ?? 0;
        const here = others.filter(({ segmentId }) => segmentId === segment.id);
        return (
          <li
            key={key}
            ref={virtualizer.measureElement}
            data-index={index}
            aria-setsize={shown.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start - margin}px)` }}
          >
            <SegmentRow
              variantId={variant.id}
              segment={segment}
              number={at + 1}
              source={variant.sourceLanguage}
              target={variant.language}
              mode={mode}
              isCurrent={segment.id === place.currentId}
              isOpen={place.open.includes(segment.id)}
              mayMerge={segments[at + 1]?.field === segment.field}
              others={here.map(({ name }) => name).join(', ')}
              onConfirmed={onConfirmed}
            />
          </li>
        );
      })}
    </ol>
  );
}

function useVirtualList(shown: readonly Segment[], { open, currentId, moves }: Place) {
  const list = useRef<HTMLOListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      if (list.current) setMargin(Math.round(list.current.getBoundingClientRect().top + window.scrollY));
    };
    // What stands above comes and goes.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    measure();
    return () => observer.disconnect();
  }, []);
  const openPlaces = useMemo(
    () => shown.flatMap(({ id }, index) => (open.includes(id) || id === currentId ? [index] : [])),
    [shown, open, currentId],
  );
  const rangeExtractor = useCallback(
    (range: Range) => [...new Set([...defaultRangeExtractor(range), ...openPlaces])].sort((one, other) => one - other),
    [openPlaces],
  );
  const virtualizer = useWindowVirtualizer({
    count: shown.length,
    estimateSize: () => GUESSED_HEIGHT,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 4,
    scrollMargin: margin,
    scrollPaddingStart: STUCK_HEIGHT,
    scrollPaddingEnd: 24,
    rangeExtractor,
  });
  const targets = useOpenTargets();
  const show = useEffectEvent(() => {
    const index = shown.findIndex(({ id }) => id === currentId);
    if (index < 0) return;
    if (!isInSight(list.current?.querySelector(`[data-index="${index}"]`)))
      virtualizer.scrollToIndex(index, { align: 'start' });
    targets.of(currentId)?.focus();
  });
  useEffect(() => {
    if (moves > 0) show();
  }, [moves]);
  return { list, virtualizer, margin };
}

function isInSight(row: Element | null | undefined): boolean {
  if (!row) return false;
  const { top, bottom } = row.getBoundingClientRect();
  return top >= STUCK_HEIGHT && bottom <= window.innerHeight;
}
