import { isIPv6 } from 'node:net';

/**
 * What an address counts as when attempts are limited: an IPv4 address itself; of an IPv6 address the /64, which is what
 * one customer is given (RFC 6177), so that nobody has 2^64 tries.
 */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
  if (!isIPv6(plain)) return plain;
  const [head = '', tail] = (plain.split('%')[0] ?? '').toLowerCase().split('::');
  const first = groupsOf(head);
  const last = groupsOf(tail ?? '');
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...Array<string>(zeros).fill('0'), ...last];
  return `${groups.slice(0, 4).map(withoutLeadingZeros).join(':')}::/64`;
}

/** An IPv4 address at the end of an IPv6 one stands for two groups, of which no digit is in the /64. */
function groupsOf(text: string): string[] {
  return text
    .split(':')
    .filter(Boolean)
    .flatMap((group) => (group.includes('.') ? ['0', '0'] : [group]));
}

function withoutLeadingZeros(group: string): string {
  return group.replace(/^0+(?=.)/, '');
}
