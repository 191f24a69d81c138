import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Received {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
  json: unknown;
}

/**
 * What the server does: an answer; `silent`: none at all; `destroyed`: the connection ends before one; `cutOff`: it ends
 * in the middle of one.
 */
export type Reply =
  | { status?: number; headers?: Record<string, string>; json: unknown }
  | { status?: number; headers?: Record<string, string>; text: string }
  | 'silent'
  | 'destroyed'
  | 'cutOff';

/** A vendor on loopback: it checks what it is sent, and answers as it is told, the last reply again and again. */
export class VendorServer {
  readonly received: Received[] = [];
  /** What `check` threw. */
  readonly complaints: unknown[] = [];
  private replies: ((request: Received) => Reply | Promise<Reply>)[] = [];

  private constructor(
    private readonly server: Server,
    private readonly check: (request: Received) => void,
  ) {}

  static async start(check: (request: Received) => void = () => undefined): Promise<VendorServer> {
    const server = createServer();
    const vendor = new VendorServer(server, check);
    server.on('request', (request, response) => void vendor.answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return vendor;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** From here on. */
  reply(...replies: (Reply | ((request: Received) => Reply | Promise<Reply>))[]): void {
    this.received.length = 0;
    this.complaints.length = 0;
    this.replies = replies.map((reply) => (typeof reply === 'function' ? reply : () => reply));
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await closed;
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await read(request);
    try {
      this.check(received);
    } catch (error) {
      this.complaints.push(error);
    }
    this.received.push(received);
    const habit = this.replies.length > 1 ? this.replies.shift() : this.replies[0];
    const reply = (await habit?.(received)) ?? 'destroyed';
    if (reply === 'silent') return;
    if (reply === 'destroyed') response.destroy();
    else if (reply === 'cutOff') cutOff(response);
    else {
      const body = 'text' in reply ? reply.text : JSON.stringify(reply.json);
      response.writeHead(reply.status ?? 200, { 'content-type': 'application/json', ...reply.headers }).end(body);
    }
  }
}

async function read(request: IncomingMessage): Promise<Received> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks).toString('utf8');
  const { pathname: path, searchParams: query } = new URL(request.url ?? '', 'http://vendor');
  return { method: request.method ?? '', path, query, headers: request.headers, body, json: parsed(body) };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function cutOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data": {"transl', () => response.destroy());
}
