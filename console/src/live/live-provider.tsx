import { useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useEffect, useEffectEvent, useState, type ReactNode } from 'react';
import { isAffected } from './affected.js';
import { LIVE_EVENTS, LiveStream, type LiveEvent } from './live-stream.js';

const Live = createContext<LiveStream | null>(null);

const TOGETHER_MS = 400;

/** Keeps what is shown as fresh as the server tells. What is being typed is no query, and stays. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const queries = useQueryClient();
  const [stream] = useState(() => new LiveStream());
  useEffect(() => {
    let heard: [LiveEvent, Record<string, unknown>][] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAnew = () => {
      const events = heard;
      [heard, timer] = [[], undefined];
      const predicate = ({ queryKey }: { queryKey: readonly unknown[] }) =>
        events.some(([event, data]) => isAffected(queryKey, event, data));
      void queries.invalidateQueries({ predicate });
    };
    const stops = LIVE_EVENTS.map((event) =>
      stream.listen(event, (data) => {
        heard.push([event, data]);
        timer ??= setTimeout(readAnew, TOGETHER_MS);
      }),
    );
    stream.open();
    return () => {
      clearTimeout(timer);
      stops.forEach((stop) => stop());
      stream.close();
    };
  }, [queries, stream]);
  return <Live value={stream}>{children}</Live>;
}

/** Hears an event of the stream, such as `useLive('presence', ({ variantId }) => …)`. */
export function useLive(event: LiveEvent, handler: (data: Record<string, unknown>) => void): void {
  const stream = useContext(Live);
  const hear = useEffectEvent(handler);
  useEffect(() => stream?.listen(event, (data) => hear(data)), [stream, event]);
}
