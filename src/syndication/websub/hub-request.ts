import { refusalOf } from '../../egress/target.js';

const DAY_S = 86_400;
const SHORTEST_LEASE_S = DAY_S;
const LONGEST_LEASE_S = 10 * DAY_S;
/** W3C WebSub section 5.1: less than 200. */
const LONGEST_SECRET_BYTES = 199;

/** What a subscriber or a publisher wants of the hub (W3C WebSub section 5.1). */
export type HubRequest =
  | {
      mode: 'subscribe' | 'unsubscribe';
      /** As the feed calls itself. */
      topic: string;
      /** As the subscriber wrote it. */
      topicUrl: string;
      callback: string;
      secret: string | null;
      leaseSeconds: number;
    }
  | { mode: 'publish' };

/** Keys of the namespace `websub`, each below `fault`. */
export type HubFault =
  | 'mode'
  | 'topicMissing'
  | 'topicUnknown'
  | 'callbackMissing'
  | 'callbackRefused'
  | 'secretLong'
  | 'leaseWrong'
  | 'twice'
  | 'nul';

const SINGLE = ['hub.mode', 'hub.topic', 'hub.callback', 'hub.secret', 'hub.lease_seconds'];

/** What it does not know it ignores. */
export function readHubRequest(form: URLSearchParams, isTopic: (url: string) => boolean): HubRequest | HubFault[] {
  const mode = form.get('hub.mode');
  if (mode === 'publish') return readPublication(form, isTopic);
  if (mode !== 'subscribe' && mode !== 'unsubscribe') return ['mode'];
  const topicUrl = form.get('hub.topic') ?? '';
  const callback = form.get('hub.callback') ?? '';
  const secret = form.get('hub.secret') || null;
  const lease = form.get('hub.lease_seconds');
  const faults: HubFault[] = [
    ...wholeFaults(form),
    ...topicFaults(topicUrl, isTopic),
    ...callbackFaults(callback),
    ...(Buffer.byteLength(secret ?? '') > LONGEST_SECRET_BYTES ? (['secretLong'] as const) : []),
    ...(mode === 'subscribe' && lease && !/^0*[1-9]\d*$/.test(lease) ? (['leaseWrong'] as const) : []),
  ];
  if (faults.length > 0) return faults;
  return {
    mode,
    topic: canonical(topicUrl),
    topicUrl,
    callback,
    secret,
    leaseSeconds: clamped(mode === 'subscribe' ? lease : null),
  };
}

function readPublication(form: URLSearchParams, isTopic: (url: string) => boolean): HubRequest | HubFault[] {
  const urls = [...form.getAll('hub.url'), ...form.getAll('hub.topic')];
  const faults = urls.length === 0 ? ['topicMissing' as const] : urls.flatMap((url) => topicFaults(url, isTopic));
  return faults.length > 0 ? [...new Set(faults)] : { mode: 'publish' };
}

function wholeFaults(form: URLSearchParams): HubFault[] {
  const isTwice = SINGLE.some((name) => form.getAll(name).length > 1);
  // PostgreSQL's text cannot hold it.
  const hasNul = SINGLE.some((name) => form.get(name)?.includes('\0'));
  return [...(hasNul ? (['nul'] as const) : []), ...(isTwice ? (['twice'] as const) : [])];
}

function topicFaults(url: string, isTopic: (url: string) => boolean): HubFault[] {
  if (!url) return ['topicMissing'];
  return isTopic(canonical(url)) ? [] : ['topicUnknown'];
}

function callbackFaults(callback: string): HubFault[] {
  if (!callback) return ['callbackMissing'];
  // Requests are to go to the callback exactly; a fragment would not, nor what a parser of URLs leaves out or PostgreSQL does.
  return refusalOf(callback) !== null || /[#\s\p{Cc}]/u.test(callback) ? ['callbackRefused'] : [];
}

/** Subscribers may write letters where the feed has them encoded. */
function canonical(url: string): string {
  return URL.canParse(url) ? new URL(url).href : url;
}

function clamped(lease: string | null): number {
  const wanted = lease ? Number(lease) : LONGEST_LEASE_S;
  return Math.min(Math.max(wanted, SHORTEST_LEASE_S), LONGEST_LEASE_S);
}
