import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** When a connection asks to be let in, or when it first asks for something. */
type Moment = 'startup' | 'query';

/** Query, Parse: PostgreSQL's documentation, 54.7 Message Formats. */
const QUERIES = ['Q', 'P'];

/** A way to PostgreSQL that breaks when it is told to, until it is mended. It then takes connections and drops them. */
export class PostgresProxy {
  private readonly sockets = new Set<Socket>();
  private isCut = false;
  private breakAt: { moment: Moment; application: string; after: number } | undefined;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
  ) {
    server.on('connection', (client) => this.pass(client));
  }

  static async to(databaseUrl: string): Promise<PostgresProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new PostgresProxy(server, new URL(databaseUrl));
  }

  get url(): string {
    const url = new URL(this.target);
    url.host = `127.0.0.1:${(this.server.address() as AddressInfo).port}`;
    return url.href;
  }

  /** Lets so many connections of an application through, and cuts everything at the next one. */
  cutAt(moment: Moment, application: string, after: number): void {
    this.breakAt = { moment, application, after };
  }

  cut(): void {
    this.isCut = true;
    this.sockets.forEach((socket) => socket.destroy());
  }

  mend(): void {
    this.isCut = false;
    this.breakAt = undefined;
  }

  async close(): Promise<void> {
    this.cut();
    this.server.close();
    await once(this.server, 'close');
  }

  private pass(client: Socket): void {
    if (this.isCut) return void client.destroy();
    const server = connect(Number(this.target.port), this.target.hostname);
    let counts = false;
    client.once('data', (startup: Buffer) => (counts = this.isNext(startup)));
    client.on('data', (message: Buffer) => {
      if (counts && this.breaksAt(message)) return this.cut();
      server.write(message);
    });
    server.pipe(client);
    for (const socket of [client, server]) {
      this.sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        this.sockets.delete(socket);
        client.destroy();
        server.destroy();
      });
    }
  }

  private isNext(startup: Buffer): boolean {
    if (!this.breakAt || !startup.includes(`\0${this.breakAt.application}\0`)) return false;
    this.breakAt.after -= 1;
    return this.breakAt.after < 0;
  }

  private breaksAt(message: Buffer): boolean {
    return this.breakAt?.moment === 'startup' || QUERIES.includes(message.toString('latin1', 0, 1));
  }
}
