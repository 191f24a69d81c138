import { ConfigError, type ConfigFault } from './config-error.js';
import { readConfig } from './env.js';

describe('the public address', () => {
  it.each([
    [undefined, 'http://localhost:3000'],
    ['https://press.example', 'https://press.example'],
    ['https://press.example/', 'https://press.example'],
    ['https://Press.Example:443/news//', 'https://press.example/news'],
    ['https://жаршы.қаз', 'https://xn--80al5a6ap.xn--80ao21a'],
    ['https://жаршы.қаз/жаңалықтар/', `https://xn--80al5a6ap.xn--80ao21a/${encodeURIComponent('жаңалықтар')}`],
  ])('%s is kept as %s', (given, kept) => {
    expect(readConfig({ PUBLIC_URL: given }).publicUrl).toBe(kept);
  });

  it.each([
    ['press.example', 'not_a_url'],
    ['ftp://press.example', 'not_a_url'],
    ['https://user:secret@press.example', 'not_a_public_url'],
    ['https://user@press.example', 'not_a_public_url'],
    ['https://press.example/?', 'not_a_public_url'],
    ['https://press.example/?page=1', 'not_a_public_url'],
    ['https://press.example/#top', 'not_a_public_url'],
  ])('is not %s', (given, code) => {
    expect(faultsOf({ PUBLIC_URL: given })).toMatchObject([{ variable: 'PUBLIC_URL', code }]);
  });
});

describe('the proxies whose word is taken', () => {
  it.each([
    [undefined, 0],
    ['0', 0],
    ['1', 1],
    ['10', 10],
    ['192.0.2.7', ['192.0.2.7']],
    ['10.0.0.0/8, 2001:db8::/32,::1', ['10.0.0.0/8', '2001:db8::/32', '::1']],
  ])('are %j: %j', (given, proxies) => {
    expect(readConfig({ TRUST_PROXY: given }).trustProxy).toEqual(proxies);
  });

  it.each(['on', 'true', '11', '-1', '1.5', '10.0.0.0/33', '10.0.0.0/0', '::/129', '10.0.0.1,', 'proxy.example'])(
    'are not %j',
    (given) =>
      expect(faultsOf({ TRUST_PROXY: given })).toMatchObject([{ variable: 'TRUST_PROXY', code: 'not_proxies' }]),
  );
});

function faultsOf(environment: Record<string, string>): ConfigFault[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}
