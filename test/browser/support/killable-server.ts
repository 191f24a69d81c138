import { freePort } from '../../../src/database/free-port.js';
import { startTestApp, type TestApp } from '../../support/app.js';
import { JarshyProgram } from '../../support/jarshy-program.js';
import { openBrowser } from './browser.js';
import { Visits } from './console.js';

/** A server in a process of its own, which can be killed and comes back at the same address, and a browser beside it. */
export class KillableServer extends Visits {
  private program: JarshyProgram | undefined;

  private constructor(
    /** On the same database: it sets up what is needed and does the jobs, and is never seen by a browser. */
    readonly office: TestApp,
    private readonly port: number,
    ...visits: ConstructorParameters<typeof Visits>
  ) {
    super(...visits);
  }

  static async start(): Promise<KillableServer> {
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const office = await startTestApp({ PUBLIC_URL: url }, { worker: true });
    const server = new KillableServer(office, port, url, await openBrowser());
    await server.comeBack();
    return server;
  }

  /** Without a word to anybody. */
  async kill(): Promise<void> {
    await this.program?.end('SIGKILL');
    this.program = undefined;
  }

  async comeBack(): Promise<void> {
    this.program ??= JarshyProgram.start(['serve'], {
      ...{ DATABASE_URL: this.office.databaseUrl, PORT: String(this.port), LOG_LEVEL: 'silent' },
    });
    await this.program.printed('Ctrl-C');
  }

  async close(): Promise<void> {
    await this.closePages();
    await this.kill();
    await this.browser.close();
    await this.office.close();
  }
}
