import { LANGUAGES, type Language } from '../languages/languages.js';

/** The makers of machine translation that Jarshy can ask. */
export const ENGINE_NAMES = ['libretranslate', 'deepl', 'google', 'azure', 'yandex', 'openai'] as const;

export type EngineName = (typeof ENGINE_NAMES)[number];

/** `ru>kk` */
export type PairCode = `${Language}>${Language}`;

export interface EngineServer {
  url: string;
  apiKey: string;
}

/** Which engines translate what, and how they are reached. */
export interface MachineTranslationConfig {
  /** In the order in which they are asked. A pair that is not named takes `otherwise`. */
  pairs: Partial<Record<PairCode, EngineName[]>>;
  otherwise: EngineName[];
  /** Characters a calendar month; an engine that is not named has no limit. */
  budgets: Partial<Record<EngineName, number>>;
  /** For one request, in ms. */
  timeoutMs: number;
  /** Whether what is under an embargo may go to engines outside the house. */
  embargoed: 'allow' | 'refuse';
  /** Names of servers that are the office's own although their address does not say so. */
  ownHosts: string[];
  libretranslate?: { url: string; apiKey: string | undefined; characters: number };
  deepl?: { url: string | undefined; apiKey: string; glossaries: Partial<Record<PairCode, string>> };
  google?: EngineServer;
  azure?: EngineServer & { region: string | undefined };
  yandex?: EngineServer & { folderId: string | undefined };
  openai?: { url: string; apiKey: string | undefined; model: string };
}

/** What reads one variable and keeps its fault: the reader of env.ts. */
interface Variables {
  text(variable: string): string | undefined;
  url(variable: string, protocols: string[]): string | undefined;
  oneOf<T extends string>(variable: string, choices: readonly T[], fallback: T): T;
  integer(variable: string, fallback: number, least: number, most: number): number;
  fault(variable: string, code: string, params: Record<string, unknown>): void;
}

const HTTP = ['http:', 'https:'];
const GOOGLE = 'https://translation.googleapis.com';
const AZURE = 'https://api.cognitive.microsofttranslator.com';
const YANDEX = 'https://translate.api.cloud.yandex.net';
const OPENAI = 'https://api.openai.com/v1';

export function readMachineTranslation(read: Variables): MachineTranslationConfig {
  const routes = readRoutes(read);
  const used = new Set([...routes.otherwise, ...Object.values(routes.pairs).flat()]);
  const settings = new EngineSettings(read, used);
  return {
    ...routes,
    budgets: readBudgets(read),
    timeoutMs: read.integer('MT_TIMEOUT_MS', 30_000, 100, 600_000),
    embargoed: read.oneOf('MT_EMBARGOED', ['allow', 'refuse'], 'refuse'),
    ownHosts: readHosts(read),
    ...settings.libretranslate(),
    ...settings.deepl(),
    ...settings.google(),
    ...settings.azure(),
    ...settings.yandex(),
    ...settings.openai(),
  };
}

/** Reads the variables of every engine, and misses those that an engine of MT_ENGINES cannot do without. */
class EngineSettings {
  constructor(
    private readonly read: Variables,
    private readonly used: ReadonlySet<EngineName>,
  ) {}

  libretranslate(): Pick<MachineTranslationConfig, 'libretranslate'> {
    const url = this.needed('libretranslate', 'LIBRETRANSLATE_URL', this.read.url('LIBRETRANSLATE_URL', HTTP));
    const apiKey = this.read.text('LIBRETRANSLATE_API_KEY');
    const characters = this.read.integer('LIBRETRANSLATE_CHAR_LIMIT', 5_000, 100, 1_000_000);
    return url === undefined ? {} : { libretranslate: { url, apiKey, characters } };
  }

  deepl(): Pick<MachineTranslationConfig, 'deepl'> {
    const url = this.read.url('DEEPL_URL', HTTP);
    const glossaries = readGlossaries(this.read);
    const apiKey = this.needed('deepl', 'DEEPL_API_KEY', this.read.text('DEEPL_API_KEY'));
    return apiKey === undefined ? {} : { deepl: { url, apiKey, glossaries } };
  }

  google(): Pick<MachineTranslationConfig, 'google'> {
    const url = this.read.url('GOOGLE_TRANSLATE_URL', HTTP) ?? GOOGLE;
    const apiKey = this.needed('google', 'GOOGLE_TRANSLATE_API_KEY', this.read.text('GOOGLE_TRANSLATE_API_KEY'));
    return apiKey === undefined ? {} : { google: { url, apiKey } };
  }

  azure(): Pick<MachineTranslationConfig, 'azure'> {
    const url = this.read.url('AZURE_TRANSLATOR_URL', HTTP) ?? AZURE;
    const region = this.read.text('AZURE_TRANSLATOR_REGION');
    const apiKey = this.needed('azure', 'AZURE_TRANSLATOR_KEY', this.read.text('AZURE_TRANSLATOR_KEY'));
    return apiKey === undefined ? {} : { azure: { url, apiKey, region } };
  }

  yandex(): Pick<MachineTranslationConfig, 'yandex'> {
    const url = this.read.url('YANDEX_TRANSLATE_URL', HTTP) ?? YANDEX;
    const folderId = this.read.text('YANDEX_TRANSLATE_FOLDER_ID');
    const apiKey = this.needed('yandex', 'YANDEX_TRANSLATE_API_KEY', this.read.text('YANDEX_TRANSLATE_API_KEY'));
    return apiKey === undefined ? {} : { yandex: { url, apiKey, folderId } };
  }

  openai(): Pick<MachineTranslationConfig, 'openai'> {
    const url = this.read.url('MT_OPENAI_BASE_URL', HTTP) ?? OPENAI;
    const apiKey = this.read.text('MT_OPENAI_API_KEY');
    // Servers of one's own, such as llama.cpp and vLLM, need none.
    if (url === OPENAI) this.needed('openai', 'MT_OPENAI_API_KEY', apiKey);
    const model = this.needed('openai', 'MT_OPENAI_MODEL', this.read.text('MT_OPENAI_MODEL'));
    return model === undefined ? {} : { openai: { url, apiKey, model } };
  }

  private needed(engine: EngineName, variable: string, value: string | undefined): string | undefined {
    if (value === undefined && this.used.has(engine)) {
      this.read.fault(variable, 'needed_by_engine', { engine });
    }
    return value;
  }
}

/** `MT_ENGINES="ru>kk=deepl,yandex; kk>en=openai; *=libretranslate"` */
function readRoutes(read: Variables): Pick<MachineTranslationConfig, 'pairs' | 'otherwise'> {
  const pairs: MachineTranslationConfig['pairs'] = {};
  let otherwise: EngineName[] = [];
  for (const [left, right] of assignments(read.text('MT_ENGINES'))) {
    const engines = [...new Set(right.split(',').map((name) => name.trim()))];
    if (!engines.every(isEngineName)) read.fault('MT_ENGINES', 'not_engines', { engines: ENGINE_NAMES.join(', ') });
    else if (left === '*') otherwise = engines;
    else if (isPairCode(left)) pairs[left] = engines;
    else read.fault('MT_ENGINES', 'not_language_pairs', { languages: LANGUAGES.join(', ') });
  }
  return { pairs, otherwise };
}

/** `DEEPL_GLOSSARIES="ru>en=def3a26b-…; en>ru=…"` */
function readGlossaries(read: Variables): Partial<Record<PairCode, string>> {
  const glossaries: Partial<Record<PairCode, string>> = {};
  for (const [pair, id] of assignments(read.text('DEEPL_GLOSSARIES'))) {
    if (isPairCode(pair) && /^[\w-]+$/.test(id)) glossaries[pair] = id;
    else read.fault('DEEPL_GLOSSARIES', 'not_language_pairs', { languages: LANGUAGES.join(', ') });
  }
  return glossaries;
}

function readBudgets(read: Variables): MachineTranslationConfig['budgets'] {
  return Object.fromEntries(
    ENGINE_NAMES.flatMap((engine) => {
      const variable = `MT_BUDGET_${engine.toUpperCase()}`;
      return read.text(variable) === undefined ? [] : [[engine, read.integer(variable, 0, 0, 999_999_999)]];
    }),
  );
}

function readHosts(read: Variables): string[] {
  const hosts = (read.text('MT_OWN_HOSTS') ?? '').toLowerCase().split(',');
  return hosts.map((host) => host.trim()).filter(Boolean);
}

function assignments(text = ''): [string, string][] {
  return text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const [left = '', ...right] = part.split('=');
      return [left.replace(/\s/g, ''), right.join('=').trim()];
    });
}

function isEngineName(name: string): name is EngineName {
  return (ENGINE_NAMES as readonly string[]).includes(name);
}

function isPairCode(text: string): text is PairCode {
  return LANGUAGES.some((from) => LANGUAGES.some((to) => from !== to && text === `${from}>${to}`));
}
