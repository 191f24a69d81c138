import { isIP, isIPv6 } from 'node:net';

/**
 * Whose X-Forwarded-For is believed: that of as many proxies as stand one behind the other before this process (0: of
 * none), or that of those with these addresses and networks (`10.0.0.0/8`).
 */
export type TrustProxy = number | string[];

/** @returns undefined when `text` is neither a number up to 10 nor a list of addresses and networks */
export function parseTrustProxy(text: string): TrustProxy | undefined {
  if (/^\d+$/.test(text)) return Number(text) <= 10 ? Number(text) : undefined;
  const proxies = text.split(',').map((part) => part.trim());
  return proxies.every(isAddressOrNetwork) ? proxies : undefined;
}

/** `10.0.0.0/8` or `::1`, but not a network of everyone. */
export function isAddressOrNetwork(text: string): boolean {
  const [address = '', prefix, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  // A prefix of 0 would trust everyone.
  return /^[1-9]\d{0,2}$/.test(prefix) && Number(prefix) <= (isIPv6(address) ? 128 : 32);
}
