import { ENGINE_NAMES } from '../config/engines.js';
import { columns } from './columns.js';
import { say } from './say.js';

const COMMON = ['DATABASE_URL', 'REDIS_URL', 'JARSHY_DATA_DIR', 'HOST'] as const;
const PUBLIC = ['PUBLIC_URL', 'SITE_NAME_KK', 'SITE_NAME_RU', 'SITE_NAME_EN', 'LOG_LEVEL'] as const;
const SENDING = ['WEBSUB_HUBS', 'EGRESS_ALLOW'] as const;
const MAIL_AND_CHECKS = ['SMTP_URL', 'MAIL_FROM', 'SPELLING_DIR'] as const;

/** The environment variables that matter to a command, in the order in which its help names them. */
export const SETTINGS = {
  serve: [
    ...COMMON,
    'PORT',
    ...PUBLIC,
    'TRUST_PROXY',
    'JARSHY_ADMIN_EMAIL',
    'JARSHY_ADMIN_PASSWORD',
    'JARSHY_SAMPLES',
    'JARSHY_INLINE_WORKER',
    'RELEASE_POLICY',
    'REQUIRED_LANGUAGES',
    'CLAIM_LEASE_MINUTES',
    'SESSION_HOURS',
    'PREVIEW_SECRET',
    'PUBLIC_CACHE_MIB',
    ...MAIL_AND_CHECKS,
    ...SENDING,
  ],
  worker: [...COMMON, 'HEALTH_PORT', ...PUBLIC, ...MAIL_AND_CHECKS, ...SENDING],
} as const;

/** Those of machine translation, which matter to both. */
export const ENGINE_SETTINGS = [
  'MT_ENGINES',
  'MT_TIMEOUT_MS',
  ...['MT_EMBARGOED', 'MT_OWN_HOSTS'],
  ...['LIBRETRANSLATE_URL', 'LIBRETRANSLATE_API_KEY', 'LIBRETRANSLATE_CHAR_LIMIT'],
  ...['DEEPL_API_KEY', 'DEEPL_URL', 'DEEPL_GLOSSARIES'],
  ...['GOOGLE_TRANSLATE_API_KEY', 'GOOGLE_TRANSLATE_URL'],
  ...['AZURE_TRANSLATOR_KEY', 'AZURE_TRANSLATOR_REGION', 'AZURE_TRANSLATOR_URL'],
  ...['YANDEX_TRANSLATE_API_KEY', 'YANDEX_TRANSLATE_FOLDER_ID', 'YANDEX_TRANSLATE_URL'],
  ...['MT_OPENAI_MODEL', 'MT_OPENAI_API_KEY', 'MT_OPENAI_BASE_URL'],
  ...ENGINE_NAMES.map((engine) => `MT_BUDGET_${engine.toUpperCase()}`),
];

/** What stands below the options in the help of a command. */
export function settingsHelp(command: keyof typeof SETTINGS): string {
  return [
    ...['', say('usage.title.settings'), ...rowsOf(SETTINGS[command])],
    ...['', say('usage.title.engines'), ...rowsOf(ENGINE_SETTINGS)],
  ].join('\n');
}

function rowsOf(names: readonly string[]): string[] {
  return columns(names.map((name) => [name, say(`settings.${name}`)])).map((row) => `  ${row}`);
}
