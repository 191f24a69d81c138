import { columns } from './columns.js';
import { say } from './say.js';

const COMMON = ['DATABASE_URL', 'REDIS_URL', 'JARSHY_DATA_DIR', 'HOST'] as const;
const PUBLIC = ['PUBLIC_URL', 'SITE_NAME_KK', 'SITE_NAME_RU', 'SITE_NAME_EN', 'LOG_LEVEL'] as const;

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
  ],
  worker: [...COMMON, 'HEALTH_PORT', ...PUBLIC],
} as const;

/** What stands below the options in the help of a command. */
export function settingsHelp(command: keyof typeof SETTINGS): string {
  const rows = columns(SETTINGS[command].map((name) => [name, say(`settings.${name}`)]));
  return ['', say('usage.title.settings'), ...rows.map((row) => `  ${row}`)].join('\n');
}
