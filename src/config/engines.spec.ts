import { ConfigError, type ConfigFault } from './config-error.js';
import { ENGINE_NAMES } from './engines.js';
import { readConfig } from './env.js';

const read = (environment: Record<string, string>) => readConfig(environment).machineTranslation;

describe('machine translation', () => {
  it('is there for the pairs that name engines, in the order in which they are asked', () => {
    const { pairs, otherwise } = read({
      ...{ MT_ENGINES: 'ru>kk=deepl, yandex,deepl; kk > en=openai ;*=libretranslate;', DEEPL_API_KEY: 'k' },
      ...{ YANDEX_TRANSLATE_API_KEY: 'k', MT_OPENAI_API_KEY: 'k', MT_OPENAI_MODEL: 'm' },
      LIBRETRANSLATE_URL: 'http://localhost:5000',
    });
    expect(pairs).toEqual({ 'ru>kk': ['deepl', 'yandex'], 'kk>en': ['openai'] });
    expect(otherwise).toEqual(['libretranslate']);
  });

  it('knows how engines are reached, and where, unless it is told', () => {
    const keys = { DEEPL_API_KEY: 'd', GOOGLE_TRANSLATE_API_KEY: 'g', AZURE_TRANSLATOR_KEY: 'a' };
    const more = { YANDEX_TRANSLATE_API_KEY: 'y', MT_OPENAI_MODEL: 'm', LIBRETRANSLATE_URL: 'https://lt.example' };
    expect(read({ ...keys, ...more, MT_BUDGET_DEEPL: '500000', MT_TIMEOUT_MS: '5000' })).toEqual({
      ...{ pairs: {}, otherwise: [], budgets: { deepl: 500_000 }, timeoutMs: 5_000 },
      ...{ embargoed: 'refuse', ownHosts: [] },
      libretranslate: { url: 'https://lt.example', apiKey: undefined, characters: 5_000 },
      deepl: { url: undefined, apiKey: 'd', glossaries: {} },
      google: { url: 'https://translation.googleapis.com', apiKey: 'g' },
      azure: { url: 'https://api.cognitive.microsofttranslator.com', apiKey: 'a', region: undefined },
      yandex: { url: 'https://translate.api.cloud.yandex.net', apiKey: 'y', folderId: undefined },
      openai: { url: 'https://api.openai.com/v1', apiKey: undefined, model: 'm' },
    });
  });

  it('takes every address, glossary and limit from the environment', () => {
    const environment = {
      ...{ LIBRETRANSLATE_URL: 'http://a', LIBRETRANSLATE_API_KEY: 'l', LIBRETRANSLATE_CHAR_LIMIT: '2000' },
      ...{ DEEPL_URL: 'http://b', DEEPL_API_KEY: 'd', DEEPL_GLOSSARIES: 'ru>en=def3a26b-3e84; en>ru=0a1b' },
      ...{ GOOGLE_TRANSLATE_URL: 'http://c', GOOGLE_TRANSLATE_API_KEY: 'g', MT_BUDGET_YANDEX: '0' },
      ...{ AZURE_TRANSLATOR_URL: 'http://d', AZURE_TRANSLATOR_KEY: 'a', AZURE_TRANSLATOR_REGION: 'westeurope' },
      ...{ YANDEX_TRANSLATE_URL: 'http://e', YANDEX_TRANSLATE_API_KEY: 'y', YANDEX_TRANSLATE_FOLDER_ID: 'f' },
      ...{ MT_OPENAI_BASE_URL: 'http://f/v1', MT_OPENAI_API_KEY: 'o', MT_OPENAI_MODEL: 'm' },
    };
    expect(read(environment)).toMatchObject({
      budgets: { yandex: 0 },
      libretranslate: { url: 'http://a', apiKey: 'l', characters: 2_000 },
      deepl: { url: 'http://b', apiKey: 'd', glossaries: { 'ru>en': 'def3a26b-3e84', 'en>ru': '0a1b' } },
      google: { url: 'http://c', apiKey: 'g' },
      azure: { url: 'http://d', apiKey: 'a', region: 'westeurope' },
      yandex: { url: 'http://e', apiKey: 'y', folderId: 'f' },
      openai: { url: 'http://f/v1', apiKey: 'o', model: 'm' },
    });
  });

  it('needs what the engines need that a pair names, all told at once', () => {
    const faults = faultsOf({ MT_ENGINES: `*=${ENGINE_NAMES.join(',')}` });
    expect(faults.map(({ variable, params }) => [variable, params['engine']])).toEqual([
      ['LIBRETRANSLATE_URL', 'libretranslate'],
      ['DEEPL_API_KEY', 'deepl'],
      ['GOOGLE_TRANSLATE_API_KEY', 'google'],
      ['AZURE_TRANSLATOR_KEY', 'azure'],
      ['YANDEX_TRANSLATE_API_KEY', 'yandex'],
      ['MT_OPENAI_API_KEY', 'openai'],
      ['MT_OPENAI_MODEL', 'openai'],
    ]);
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['needed_by_engine']));
  });

  it('needs no key for a language model of one’s own', () => {
    const own = { MT_ENGINES: '*=openai', MT_OPENAI_BASE_URL: 'http://localhost:8000/v1', MT_OPENAI_MODEL: 'm' };
    expect(read(own).openai).toMatchObject({ apiKey: undefined });
  });

  it.each([
    ['MT_ENGINES', 'ru>kk=secret', 'not_engines'],
    ['MT_ENGINES', 'ru>kk', 'not_engines'],
    ['MT_ENGINES', 'ru>ru=google', 'not_language_pairs'],
    ['MT_ENGINES', 'ru>de=google', 'not_language_pairs'],
    ['MT_ENGINES', '=google', 'not_language_pairs'],
    ['DEEPL_GLOSSARIES', 'ru>en', 'not_language_pairs'],
    ['DEEPL_GLOSSARIES', '*=secret', 'not_language_pairs'],
    ['DEEPL_URL', 'secret', 'not_a_url'],
    ['GOOGLE_TRANSLATE_URL', 'ftp://secret', 'not_a_url'],
    ['MT_BUDGET_AZURE', 'secret', 'not_an_integer'],
    ['MT_TIMEOUT_MS', '5', 'not_an_integer'],
    ['LIBRETRANSLATE_CHAR_LIMIT', '-1', 'not_an_integer'],
  ])('is refused when %s is %s, without telling the value', (variable, value, code) => {
    const faults = faultsOf({ [variable]: value, GOOGLE_TRANSLATE_API_KEY: 'k' });
    expect(faults).toEqual([{ variable, code, params: expect.any(Object) }]);
    expect(JSON.stringify(faults)).not.toContain('secret');
  });
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
