import { isIPv6 } from 'node:net';
import ipaddr from 'ipaddr.js';

type Address = ReturnType<typeof ipaddr.parse>;
type Network = ReturnType<typeof ipaddr.parseCIDR>;

/** Networks and single addresses, as `10.0.0.0/8` and `::1`. */
export function parseNetworks(texts: readonly string[]): Network[] {
  return texts.map((text) => {
    if (text.includes('/')) return ipaddr.parseCIDR(text);
    const address = ipaddr.parse(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  });
}

/**
 * Whether requests may go to an address that somebody else chose: it is one of the public Internet (IANA special-purpose
 * address registries, RFC 6890), or in a network that the operator allows.
 */
export function isReachable(text: string, allowed: readonly Network[] = []): boolean {
  // A zone (fe80::1%eth0) names an interface of this machine.
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  const address = innermost(ipaddr.parse(canonical(text)));
  return isIn(address, allowed) || isPublic(address);
}

// ipaddr.js takes ::8.8.8.8 for ::ffff:8.8.8.8.
function canonical(text: string): string {
  return isIPv6(text) ? new URL(`http://[${text}]/`).hostname.slice(1, -1) : text;
}

/** What packets really reach: of IPv4 in IPv6 (RFC 4291 section 2.5.5.2, RFC 6052 section 2.1), the IPv4 address. */
function innermost(address: Address): Address {
  if (!(address instanceof ipaddr.IPv6)) return address;
  return address.match(NAT64) || address.match(MAPPED) ? fromLastBytes(address) : address;
}

function fromLastBytes(address: ipaddr.IPv6): Address {
  return ipaddr.fromByteArray(address.toByteArray().slice(-4));
}

function isPublic(address: Address): boolean {
  if (address.range() !== 'unicast' || isIn(address, OF_CLOUDS)) return false;
  return !(address instanceof ipaddr.IPv6) || address.match(GLOBAL_UNICAST);
}

function isIn(address: Address, networks: readonly Network[]): boolean {
  return networks.some(([network, bits]) => network.kind() === address.kind() && address.match(network, bits));
}

const MAPPED = ipaddr.IPv6.parseCIDR('::ffff:0:0/96');
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** What IANA gives out so far (RFC 4291 section 2.4). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');
/** Azure's platform answers virtual machines at a public address; the metadata of others is link-local. */
const OF_CLOUDS = parseNetworks(['168.63.129.16']);
