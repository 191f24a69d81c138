import { resolve } from 'node:path';
import { LANGUAGES, isLanguage, type Language } from '../languages/languages.js';
import { ConfigError, type ConfigFault } from './config-error.js';
import { readMachineTranslation, type MachineTranslationConfig } from './engines.js';
import { canonicalPublicUrl } from './public-url.js';
import { WRITTEN_POLICIES, type ReleasePolicy } from './release-policies.js';
import { isAddressOrNetwork, parseTrustProxy, type TrustProxy } from './trust-proxy.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const SHORTEST_PASSWORD = 12;
const LONGEST_PASSWORD = 200;
const SHORTEST_SECRET = 32;

/** Everything the process takes from its environment. Read once, at start. */
export interface Config {
  /** Absent: the embedded PostgreSQL in `dataDir` is used. */
  databaseUrl: string | undefined;
  /** Absent: BullMQ keeps its queues in PostgreSQL. */
  redisUrl: string | undefined;
  host: string;
  port: number;
  /** Where a worker answers /healthz and /readyz; null: nowhere. */
  healthPort: number | null;
  /** What feeds and pages are addressed with: ASCII, no slash at the end. */
  publicUrl: string;
  dataDir: string;
  samples: boolean;
  admin: { email: string | undefined; password: string | undefined };
  logLevel: (typeof LOG_LEVELS)[number];
  /** Whether the HTTP process also works off the jobs. */
  inlineWorker: boolean;
  /** Whether client addresses are taken from X-Forwarded-For, and whose. */
  trustProxy: TrustProxy;
  /** For documents that say nothing else. */
  release: ReleasePolicy & { requiredLanguages: Language[] };
  claimLeaseMinutes: number;
  sessionHours: number;
  /** Signs preview links; absent: one that the database keeps. */
  previewSecret: string | undefined;
  /** How much memory public answers may take in a process; 0: none is kept. */
  publicCacheMib: number;
  /** The office's name on pages and feeds; absent: the one in `locales/`. */
  siteName: Record<Language, string | undefined>;
  mail: {
    /** `smtp:` or `smtps:`, with user and password where the server wants them. Absent: no mail is sent. */
    smtpUrl: string | undefined;
    from: string;
  };
  machineTranslation: MachineTranslationConfig;
  /** Where Hunspell's Kazakh dictionary is, if there is one: `kk_KZ.aff` and `kk_KZ.dic`. */
  spellingDir: string;
  /** Hubs besides the own one that are told of changes (WebSub). */
  websubHubs: string[];
  /** Networks and addresses besides the public Internet that requests may go to which others have asked for. */
  egressAllow: string[];
}

type Environment = Record<string, string | undefined>;

/** @throws ConfigError that names every fault at once. */
export function readConfig(environment: Environment = process.env): Config {
  const read = new EnvironmentReader(environment);
  const databaseUrl = read.url('DATABASE_URL', ['postgres:', 'postgresql:']);
  const port = read.integer('PORT', 3000, 0, 65_535);
  const publicUrl = read.publicUrl('PUBLIC_URL') ?? `http://localhost:${port}`;
  const config: Config = {
    databaseUrl,
    redisUrl: read.url('REDIS_URL', ['redis:', 'rediss:']),
    host: read.text('HOST') ?? 'localhost',
    port,
    healthPort: read.text('HEALTH_PORT') === undefined ? null : read.integer('HEALTH_PORT', 0, 0, 65_535),
    publicUrl,
    dataDir: resolve(read.text('JARSHY_DATA_DIR') ?? '.jarshy'),
    samples: read.oneOf('JARSHY_SAMPLES', ['on', 'off'], databaseUrl ? 'off' : 'on') === 'on',
    admin: { email: read.email('JARSHY_ADMIN_EMAIL'), password: read.password('JARSHY_ADMIN_PASSWORD') },
    logLevel: read.oneOf('LOG_LEVEL', LOG_LEVELS, databaseUrl ? 'info' : 'warn'),
    inlineWorker: read.oneOf('JARSHY_INLINE_WORKER', ['on', 'off'], databaseUrl ? 'off' : 'on') === 'on',
    trustProxy: read.proxies('TRUST_PROXY'),
    release: {
      ...read.releasePolicy('RELEASE_POLICY'),
      requiredLanguages: read.languages('REQUIRED_LANGUAGES', ['kk', 'ru']),
    },
    claimLeaseMinutes: read.integer('CLAIM_LEASE_MINUTES', 120, 1, 10_080),
    sessionHours: read.integer('SESSION_HOURS', 12, 1, 720),
    previewSecret: read.secret('PREVIEW_SECRET'),
    publicCacheMib: read.integer('PUBLIC_CACHE_MIB', 32, 0, 16_384),
    siteName: { kk: read.text('SITE_NAME_KK'), ru: read.text('SITE_NAME_RU'), en: read.text('SITE_NAME_EN') },
    mail: {
      smtpUrl: read.url('SMTP_URL', ['smtp:', 'smtps:']),
      from: read.email('MAIL_FROM') ?? `jarshy@${new URL(publicUrl).hostname}`,
    },
    machineTranslation: readMachineTranslation(read),
    spellingDir: resolve(read.text('SPELLING_DIR') ?? '/usr/share/hunspell'),
    websubHubs: read.urls('WEBSUB_HUBS', ['http:', 'https:']),
    egressAllow: read.networks('EGRESS_ALLOW'),
  };
  read.finish();
  return config;
}

/** What stands between commas, once each. */
function listOf(value: string | undefined): string[] {
  return [...new Set((value ?? '').split(',').map((part) => part.trim()))].filter(Boolean);
}

/** Collects the faults of single variables, so that all of them are told at once. */
class EnvironmentReader {
  private readonly faults: ConfigFault[] = [];

  constructor(private readonly environment: Environment) {}

  text(variable: string): string | undefined {
    return this.environment[variable]?.trim() || undefined;
  }

  url(variable: string, protocols: string[]): string | undefined {
    const value = this.text(variable);
    if (value === undefined || (URL.canParse(value) && protocols.includes(new URL(value).protocol))) return value;
    this.fault(variable, 'not_a_url', { protocols: protocols.map((protocol) => `${protocol}//`).join(', ') });
    return undefined;
  }

  urls(variable: string, protocols: string[]): string[] {
    const values = listOf(this.text(variable));
    if (values.every((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol))) return values;
    this.fault(variable, 'not_a_url', { protocols: protocols.map((protocol) => `${protocol}//`).join(', ') });
    return [];
  }

  networks(variable: string): string[] {
    const values = listOf(this.text(variable));
    if (values.every(isAddressOrNetwork)) return values;
    this.fault(variable, 'not_networks', {});
    return [];
  }

  publicUrl(variable: string): string | undefined {
    const value = this.url(variable, ['http:', 'https:']);
    if (value === undefined) return undefined;
    const canonical = canonicalPublicUrl(value);
    if (canonical === undefined) this.fault(variable, 'not_a_public_url', {});
    return canonical;
  }

  proxies(variable: string): TrustProxy {
    const trusted = parseTrustProxy(this.text(variable) ?? '0');
    if (trusted === undefined) this.fault(variable, 'not_proxies', {});
    return trusted ?? 0;
  }

  integer(variable: string, fallback: number, least: number, most: number): number {
    const value = this.text(variable) ?? String(fallback);
    if (/^\d{1,9}$/.test(value) && Number(value) >= least && Number(value) <= most) return Number(value);
    this.fault(variable, 'not_an_integer', { least, most });
    return fallback;
  }

  oneOf<T extends string>(variable: string, choices: readonly T[], fallback: T): T {
    const value = this.text(variable) ?? fallback;
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined) this.fault(variable, 'not_one_of', { choices: choices.join(', ') });
    return choice ?? fallback;
  }

  releasePolicy(variable: string): ReleasePolicy {
    const written = this.oneOf(variable, [...WRITTEN_POLICIES.keys()], 'together');
    return WRITTEN_POLICIES.get(written) as ReleasePolicy;
  }

  languages(variable: string, fallback: Language[]): Language[] {
    const value = this.text(variable);
    if (value === undefined) return fallback;
    const languages = value.split(',').map((part) => part.trim());
    if (languages.every(isLanguage)) return [...new Set(languages)];
    this.fault(variable, 'not_one_of', { choices: LANGUAGES.join(', ') });
    return fallback;
  }

  email(variable: string): string | undefined {
    const value = this.text(variable);
    if (value !== undefined && !/^[^\s@]+@[^\s@]+$/.test(value)) this.fault(variable, 'not_an_email', {});
    return value;
  }

  password(variable: string): string | undefined {
    const value = this.environment[variable] || undefined;
    if (value !== undefined && value.length < SHORTEST_PASSWORD) {
      this.fault(variable, 'password_too_short', { least: SHORTEST_PASSWORD });
    }
    if (value !== undefined && value.length > LONGEST_PASSWORD) {
      this.fault(variable, 'password_too_long', { most: LONGEST_PASSWORD });
    }
    return value;
  }

  secret(variable: string): string | undefined {
    const value = this.text(variable);
    if (value === undefined || value.length >= SHORTEST_SECRET) return value;
    this.fault(variable, 'password_too_short', { least: SHORTEST_SECRET });
    return undefined;
  }

  finish(): void {
    if (this.faults.length > 0) throw new ConfigError(this.faults);
  }

  // The value itself is never part of a fault: it may be a secret.
  fault(variable: string, code: string, params: Record<string, unknown>): void {
    this.faults.push({ variable, code, params });
  }
}
