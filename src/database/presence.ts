import pg from 'pg';
import { outliveBreak } from './outlive-break.js';

const LOCK = `hashtext('jarshy:present')`;

/** One process's work with the embedded database, from its start to its end, which the others can see. */
export class Presence {
  /** Settles when the connection breaks before end(). */
  readonly lost: Promise<void>;
  private ended = false;

  private constructor(private readonly client: pg.Client) {
    this.lost = new Promise((resolve) => {
      client.once('end', () => this.ended || resolve());
    });
  }

  /** Fails when nothing answers, or when the server is about to stop. */
  static async on(url: string): Promise<Presence> {
    const client = new pg.Client({
      connectionString: url,
      application_name: 'jarshy present',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    outliveBreak(client);
    try {
      await client.connect();
      await client.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
      return new Presence(client);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
  }

  /** Takes a name until the connection ends; false while another process has it. */
  async lock(name: string): Promise<boolean> {
    const { rows } = await this.client.query<{ taken: boolean }>(`SELECT pg_try_advisory_lock(hashtext($1)) AS taken`, [
      `jarshy:${name}`,
    ]);
    return rows[0]?.taken ?? false;
  }

  /** Runs `last` when no other process is present; none can come in meanwhile. */
  async end(last: () => Promise<void>): Promise<void> {
    this.ended = true;
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
