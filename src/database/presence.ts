import pg from 'pg';

const LOCK = `hashtext('jarshy:present')`;

/** One process's work with the embedded database, from its start to its end, which the others can see. */
export class Presence {
  private constructor(private readonly client: pg.Client) {}

  /** Fails when nothing answers, or when the server is about to stop. */
  static async on(url: string): Promise<Presence> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'jarshy present',
      connectionTimeoutMillis: 5_000,
    });
    // Whoever works with the database notices soon enough that it is gone.
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
      return new Presence(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Runs `last` when no other process is present; none can come in meanwhile. */
  async end(last: () => Promise<void>): Promise<void> {
    try {
      if (await this.isLast()) await last();
    } finally {
      await this.client.end().catch(() => undefined);
    }
  }

  private async isLast(): Promise<boolean> {
    try {
      await this.client.query(`SELECT pg_advisory_unlock_shared(${LOCK})`);
      const { rows } = await this.client.query<{ last: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS last`);
      return rows[0]?.last ?? false;
    } catch {
      // The server is gone already: there is nothing to stop.
      return false;
    }
  }
}
