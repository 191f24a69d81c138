import pg from 'pg';
import { eventually } from './eventually.js';

/** Of the advisory locks that a stop is made of. */
const LOCKS = 20_261;

/**
 * Places in the database where whoever comes by can be made to stand still, so that a process is killed there: triggers
 * that wait for a lock which the test holds. A place is where a trigger fires: `AFTER INSERT ON feeds FOR EACH ROW`.
 */
export class Stops {
  private constructor(
    private readonly client: pg.Client,
    private readonly places: readonly string[],
  ) {}

  /** Connections that were there before take longer to notice that their process is gone. */
  static async in(databaseUrl: string, places: readonly string[]): Promise<Stops> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`
      CREATE FUNCTION stand_still() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN PERFORM pg_advisory_xact_lock_shared(${LOCKS}, TG_ARGV[0]::integer); RETURN NULL; END
      $$;
      ${places.map((place, i) => `CREATE TRIGGER stop_${i} ${place} EXECUTE FUNCTION stand_still(${i});`).join('\n')}
      -- Otherwise a statement that waits would go on, and commit, for a process that was killed.
      DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET client_connection_check_interval = 20', current_database()); END $$`);
    return new Stops(client, places);
  }

  async close(...places: string[]): Promise<void> {
    for (const place of places) await this.client.query('SELECT pg_advisory_lock($1, $2)', this.lockOf(place));
  }

  /** Resolves when somebody stands still at each of these. */
  async reached(places: string[], patienceMs: number): Promise<void> {
    const isReached = async () => (await this.held()) === places.length;
    await eventually(isReached, `somebody to come by ${places.join(', by ')}`, patienceMs);
  }

  /** Resolves when nobody stands anywhere any more, and others may pass. */
  async open(...places: string[]): Promise<void> {
    await eventually(async () => (await this.held()) === 0, 'the connections of the killed to end');
    for (const place of places) await this.client.query('SELECT pg_advisory_unlock($1, $2)', this.lockOf(place));
  }

  end(): Promise<void> {
    return this.client.end();
  }

  private lockOf(place: string): [number, number] {
    return [LOCKS, this.places.indexOf(place)];
  }

  /** At how many places somebody stands still. */
  private async held(): Promise<number> {
    const { rows } = await this.client.query<{ objid: number }>(
      `SELECT DISTINCT objid FROM pg_locks JOIN pg_database ON pg_database.oid = database
        WHERE datname = current_database() AND locktype = 'advisory' AND classid = $1 AND objsubid = 2 AND NOT granted`,
      [LOCKS],
    );
    return rows.length;
  }
}
