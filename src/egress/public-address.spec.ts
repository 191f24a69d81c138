import { isReachable, parseNetworks } from './public-address.js';

describe('an address that somebody else chose', () => {
  it.each(['93.184.215.14', '8.8.8.8', '2606:4700::1', '2a00:1450:4001::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])(
    '%s is of the public Internet',
    (address) => expect(isReachable(address)).toBe(true),
  );

  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.0.0.1', '100.64.0.1', '100.100.100.200', '127.0.0.1', '127.255.255.254'],
    ...['168.63.129.16', '169.254.169.254', '172.16.0.1', '172.31.255.255', '192.0.0.192', '192.0.2.1'],
    ...['192.88.99.1', '192.168.1.1', '198.18.0.1', '198.51.100.1', '203.0.113.1', '224.0.0.1', '240.0.0.1'],
    '255.255.255.255',
  ])('%s is not', (address) => expect(isReachable(address)).toBe(false));

  it.each([
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['loopback, written out', '0:0:0:0:0:0:0:1'],
    ['IPv4-compatible', '::127.0.0.1'],
    ['IPv4-compatible, public', '::8.8.8.8'],
    ['mapped loopback', '::ffff:127.0.0.1'],
    ['mapped loopback in hexadecimal', '::ffff:7f00:1'],
    ['mapped metadata', '::ffff:169.254.169.254'],
    ['translated (RFC 2765)', '::ffff:0:127.0.0.1'],
    ['NAT64 of a private one', '64:ff9b::10.0.0.1'],
    ['local NAT64', '64:ff9b:1::8.8.8.8'],
    ['6to4 of a private one', '2002:a00:1::'],
    ['6to4 of a public one', '2002:808:808::'],
    ['Teredo', '2001::1'],
    ['ULA', 'fd00::1'],
    ['metadata', 'fd00:ec2::254'],
    ['link-local', 'fe80::1'],
    ['with a zone', 'fe80::1%eth0'],
    ['public with a zone', '2606:4700::1%eth0'],
    ['site-local', 'fec0::1'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['newer documentation', '3fff::1'],
    ['segment routing', '5f00::1'],
    ['given to nobody', '4000::1'],
    ['discard', '100::1'],
    ['no address', 'localhost'],
    ['nothing', ''],
  ])('%s is not: %s', (_, address) => expect(isReachable(address)).toBe(false));

  it('can be allowed with its network', () => {
    const allowed = parseNetworks(['127.0.0.1', '10.1.0.0/16', 'fd12::/16']);
    expect(['127.0.0.1', '::ffff:127.0.0.1', '10.1.2.3', 'fd12::7'].map((it) => isReachable(it, allowed))).toEqual(
      Array(4).fill(true),
    );
    expect(['127.0.0.2', '10.2.0.1', '::1', 'fd13::7'].map((it) => isReachable(it, allowed))).toEqual(
      Array(4).fill(false),
    );
  });
});
