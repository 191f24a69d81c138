import type { IncomingHttpHeaders } from 'node:http';
import { bearerToken } from './bearer.js';

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that would change something was sent by a page of another site (cross-site request forgery). It
 * counts on what browsers tell and scripts cannot forge, in the way of Go's net/http.CrossOriginProtection:
 *
 * - Browsers send Origin with every method but GET and HEAD (Fetch standard, "append a request Origin header"). It must
 *   be ours: the origin of PUBLIC_URL, or the host that the request is addressed to. `null` (a sandboxed frame, a
 *   local file) is foreign.
 * - Without Origin, Sec-Fetch-Site must not name another site.
 * - With neither, no current browser has sent it, but curl or a script, whose cookies nobody else can use. (An old
 *   browser still does not send the cookie from another site: it is SameSite=Lax.)
 * - No page can make a browser add a bearer token by itself, so that requests with one are exempt. Basic credentials,
 *   which browsers do repeat, are not.
 */
export function isForeign(request: { method: string; headers: IncomingHttpHeaders }, publicUrl: string): boolean {
  const { method, headers } = request;
  if (SAFE_METHODS.includes(method) || bearerToken(headers) !== undefined) return false;
  if (headers.origin !== undefined) return !isOurs(headers.origin, headers.host, new URL(publicUrl));
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

function isOurs(origin: string, host: string | undefined, ours: URL): boolean {
  if (origin === ours.origin) return true;
  if (!URL.canParse(origin)) return false;
  const sender = new URL(origin);
  // On the public host only the public origin counts, so that a forged http: page cannot reach the https: site.
  return sender.host !== '' && sender.host !== ours.host && sender.host === host?.toLowerCase();
}
