import { isIP } from 'node:net';

/** Why no request goes to an address. */
export type Refusal = 'notAUrl' | 'scheme' | 'credentials' | 'port' | 'host' | 'tooLong' | 'address';

export const LONGEST_URL = 2_048;
const SERVED_PORTS = [80, 443];
/** Below live services that take whatever is sent to them for their own protocol: mail, remote shells. */
const FIRST_FREE_PORT = 1_024;

/** Why an address cannot be one that requests go to, as far as it alone says; null: it can. */
export function refusalOf(text: string): Exclude<Refusal, 'address'> | null {
  if (Buffer.byteLength(text) > LONGEST_URL) return 'tooLong';
  if (!URL.canParse(text)) return 'notAUrl';
  const { protocol, username, password, port, hostname } = new URL(text);
  if (protocol !== 'http:' && protocol !== 'https:') return 'scheme';
  if (username || password) return 'credentials';
  if (port !== '' && !SERVED_PORTS.includes(Number(port)) && Number(port) < FIRST_FREE_PORT) return 'port';
  return /\.\.|^\.|^$/.test(hostname) ? 'host' : null;
}

/** What counts as one host when requests are limited: `example.org:443`. */
export function hostOf(text: string): string {
  const { protocol, hostname, port } = new URL(text);
  return `${hostname.replace(/\.$/, '')}:${port || (protocol === 'https:' ? '443' : '80')}`;
}

/** The host when it is an address itself, without the brackets of IPv6. */
export function literalAddress({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) === 0 ? undefined : bare;
}
