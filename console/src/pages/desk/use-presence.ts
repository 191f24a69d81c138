import { useEffect, useEffectEvent, useState } from 'react';
import { client, dataOf, type Schemas } from '../../api/client.js';
import { useLive } from '../../live/live-provider.js';
import { useMe } from '../../session/use-session.js';

export type Present = Schemas['Presence']['people'][number];

/** Whoever sends nothing for 30 seconds is gone. */
const HEARTBEAT_MS = 12_000;

/** Tells where I am, and who else has the text open. Without a connection nobody is told, and nothing else fails. */
export function usePresence(variantId: string, segmentId: string | null): Present[] {
  const me = useMe();
  const [people, setPeople] = useState<Present[]>([]);
  const tell = useEffectEvent(() => {
    const params = { path: { id: variantId } };
    dataOf(client.PUT('/api/v1/variants/{id}/presence', { params, body: { segmentId } })).then(
      (presence) => setPeople(presence.people),
      () => undefined,
    );
  });
  useLive('presence', (data) => {
    const presence = data as unknown as Schemas['Presence'];
    if (presence.variantId === variantId) setPeople(presence.people);
  });
  useEffect(() => {
    tell();
    const heart = setInterval(tell, HEARTBEAT_MS);
    return () => clearInterval(heart);
  }, [variantId, segmentId]);
  useEffect(() => {
    const params = { path: { id: variantId } };
    const leave = () => void client.DELETE('/api/v1/variants/{id}/presence', { params }).catch(() => undefined);
    return leave;
  }, [variantId]);
  return people.filter(({ id }) => id !== me.id);
}
