import { isIP } from 'node:net';
import { isReachable } from '../../egress/public-address.js';

/** Names that the public Internet does not have: RFC 6761, 6762, 8375, and «.internal», which ICANN keeps for this. */
const INSIDE = ['localhost', 'local', 'internal', 'home.arpa', 'lan'];

/**
 * Whether what is sent to a URL stays in the house: an address that is none of the public Internet, a name without a dot or
 * under one of the above, or a host that the office says is its own. Names are not looked up.
 */
export function isOwnServer(url: string, ownHosts: readonly string[]): boolean {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
  if (ownHosts.includes(host)) return true;
  if (isIP(host)) return !isReachable(host);
  return !host.includes('.') || INSIDE.some((name) => host.endsWith(`.${name}`));
}
