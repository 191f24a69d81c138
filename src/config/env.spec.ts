import { resolve } from 'node:path';
import { translatorFor } from '../languages/i18n.js';
import { LANGUAGES } from '../languages/languages.js';
import { ConfigError, type ConfigFault } from './config-error.js';
import { readConfig } from './env.js';
import { terminalLocale } from './terminal.js';

describe('the environment', () => {
  it('may say nothing at all', () => {
    expect(readConfig({})).toEqual({
      ...{ databaseUrl: undefined, redisUrl: undefined, host: 'localhost', port: 3000, healthPort: null },
      ...{ publicUrl: 'http://localhost:3000', dataDir: resolve('.jarshy'), samples: true, inlineWorker: true },
      ...{ admin: { email: undefined, password: undefined }, logLevel: 'warn', trustProxy: 0 },
      ...{
        release: { policy: 'together', firstLanguage: null, requiredLanguages: ['kk', 'ru'] },
        claimLeaseMinutes: 120,
        sessionHours: 12,
        publicCacheMib: 32,
      },
      siteName: { kk: undefined, ru: undefined, en: undefined },
      mail: { smtpUrl: undefined, from: 'jarshy@localhost' },
      machineTranslation: {
        pairs: {},
        otherwise: [],
        budgets: {},
        timeoutMs: 30_000,
        embargoed: 'refuse',
        ownHosts: [],
      },
      spellingDir: '/usr/share/hunspell',
      ...{ websubHubs: [], egressAllow: [] },
    });
  });

  it('says everything that can be set', () => {
    const environment = {
      ...{ DATABASE_URL: 'postgres://u:p@db/jarshy', REDIS_URL: 'rediss://cache:6380', HOST: '0.0.0.0', PORT: '8080' },
      ...{ HEALTH_PORT: '0', PUBLIC_URL: 'https://press.example', JARSHY_DATA_DIR: '/var/lib/jarshy' },
      ...{ JARSHY_SAMPLES: 'on', JARSHY_ADMIN_EMAIL: 'chief@press.example', JARSHY_ADMIN_PASSWORD: ' twelve signs ' },
      ...{ LOG_LEVEL: 'error', JARSHY_INLINE_WORKER: 'on', TRUST_PROXY: '1', RELEASE_POLICY: 'languageFirst:kk' },
      ...{ REQUIRED_LANGUAGES: 'en, kk,en', CLAIM_LEASE_MINUTES: '30', SESSION_HOURS: '8' },
      ...{ PREVIEW_SECRET: 'x'.repeat(32), PUBLIC_CACHE_MIB: '16' },
      ...{ SITE_NAME_KK: 'Баспасөз', SITE_NAME_RU: 'Пресса', SITE_NAME_EN: 'Press' },
      ...{ SMTP_URL: 'smtps://u:p@mail.example:465', MAIL_FROM: 'news@press.example' },
      SPELLING_DIR: '/opt/dictionaries/',
      WEBSUB_HUBS: 'https://hub.example/, http://hub.test/x,https://hub.example/',
      EGRESS_ALLOW: '10.1.0.0/16, ::1',
    };
    expect(readConfig(environment)).toEqual({
      ...{ databaseUrl: environment.DATABASE_URL, redisUrl: environment.REDIS_URL, host: '0.0.0.0', port: 8080 },
      ...{ healthPort: 0, publicUrl: 'https://press.example', dataDir: '/var/lib/jarshy', samples: true },
      ...{ admin: { email: 'chief@press.example', password: ' twelve signs ' }, logLevel: 'error', inlineWorker: true },
      ...{ trustProxy: 1, release: { policy: 'languageFirst', firstLanguage: 'kk', requiredLanguages: ['en', 'kk'] } },
      ...{ claimLeaseMinutes: 30, sessionHours: 8, siteName: { kk: 'Баспасөз', ru: 'Пресса', en: 'Press' } },
      ...{ previewSecret: environment.PREVIEW_SECRET, publicCacheMib: 16 },
      mail: { smtpUrl: environment.SMTP_URL, from: environment.MAIL_FROM },
      machineTranslation: expect.any(Object),
      spellingDir: '/opt/dictionaries',
      websubHubs: ['https://hub.example/', 'http://hub.test/x'],
      egressAllow: ['10.1.0.0/16', '::1'],
    });
  });

  it('with a database of its own means an installation: no samples, no work in the HTTP process, more in the log', () => {
    const config = readConfig({ DATABASE_URL: 'postgresql://db/jarshy' });
    expect(config).toMatchObject({ samples: false, inlineWorker: false, logLevel: 'info' });
  });

  it('counts what is empty as not set', () => {
    const empty = { DATABASE_URL: '', PORT: ' ', JARSHY_DATA_DIR: '', JARSHY_ADMIN_PASSWORD: '', HEALTH_PORT: '' };
    expect(readConfig(empty)).toEqual(readConfig({}));
  });

  it('takes the sender of its mail from the public address', () => {
    expect(readConfig({ PUBLIC_URL: 'https://press.example:8443/news' }).mail.from).toBe('jarshy@press.example');
  });

  it('takes its port into the public address', () => {
    expect(readConfig({ PORT: '8080' }).publicUrl).toBe('http://localhost:8080');
  });

  const WRONG: [string, string, string][] = [
    ['DATABASE_URL', 'mysql://secret@db/jarshy', 'not_a_url'],
    ['REDIS_URL', 'secret', 'not_a_url'],
    ['PORT', '65536', 'not_an_integer'],
    ['HEALTH_PORT', '-1', 'not_an_integer'],
    ['PUBLIC_URL', 'secret.example', 'not_a_url'],
    ['JARSHY_SAMPLES', 'secret', 'not_one_of'],
    ['JARSHY_ADMIN_EMAIL', 'secret', 'not_an_email'],
    ['JARSHY_ADMIN_PASSWORD', 'secret', 'password_too_short'],
    ['PREVIEW_SECRET', 'x'.repeat(31), 'password_too_short'],
    ['LOG_LEVEL', 'secret', 'not_one_of'],
    ['JARSHY_INLINE_WORKER', 'secret', 'not_one_of'],
    ['TRUST_PROXY', 'secret', 'not_proxies'],
    ['RELEASE_POLICY', 'secret', 'not_one_of'],
    ['REQUIRED_LANGUAGES', 'kk,secret', 'not_one_of'],
    ['CLAIM_LEASE_MINUTES', '0', 'not_an_integer'],
    ['SESSION_HOURS', '1e3', 'not_an_integer'],
    ['SMTP_URL', 'https://secret.example', 'not_a_url'],
    ['MAIL_FROM', 'secret', 'not_an_email'],
    ['WEBSUB_HUBS', 'https://hub.example/, secret', 'not_a_url'],
    ['EGRESS_ALLOW', '10.0.0.0/8, secret', 'not_networks'],
  ];

  it.each(WRONG)('is refused when %s is %s', (variable, value, code) => {
    expect(faultsOf({ [variable]: value })).toEqual([{ variable, code, params: expect.any(Object) }]);
  });

  it('is refused with a password that nobody could type in again', () => {
    expect(faultsOf({ JARSHY_ADMIN_PASSWORD: 'x'.repeat(201) })).toMatchObject([{ code: 'password_too_long' }]);
  });

  it('is refused with every fault at once, and no fault tells a value', () => {
    const faults = faultsOf(Object.fromEntries(WRONG));
    expect(faults.map(({ variable, code }) => [variable, code]).sort()).toEqual(
      WRONG.map(([variable, , code]) => [variable, code]).sort(),
    );
    expect(JSON.stringify([faults, new ConfigError(faults).message])).not.toContain('secret');
  });

  it.each(['languageFirst', 'languageFirst:', 'languageFirst:de', 'together:kk'])('knows no policy %s', (policy) => {
    expect(faultsOf({ RELEASE_POLICY: policy })).toMatchObject([{ variable: 'RELEASE_POLICY', code: 'not_one_of' }]);
  });

  it('is refused in words of all three languages', () => {
    for (const language of LANGUAGES) {
      const t = translatorFor(language);
      for (const { code, params } of faultsOf(Object.fromEntries(WRONG))) {
        expect(t(`errors:config.${code}`, params)).not.toMatch(/config\.|\{\{/);
      }
    }
  });
});

describe('the terminal', () => {
  it.each([
    [{ LC_ALL: 'kk_KZ.UTF-8', LANG: 'ru_RU.UTF-8' }, 'kk_KZ.UTF-8'],
    [{ LC_ALL: '', LC_MESSAGES: 'en_GB.UTF-8', LANG: 'ru_RU.UTF-8' }, 'en_GB.UTF-8'],
    [{ LANG: 'ru_RU.UTF-8' }, 'ru_RU.UTF-8'],
    [{}, undefined],
  ])('with %j has the locale %s', (environment, locale) => {
    expect(terminalLocale(environment)).toBe(locale);
  });
});

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
