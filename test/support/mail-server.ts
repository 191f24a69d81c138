import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface ReceivedMail {
  envelope: { from: string; to: string[] };
  user: string | null;
  /** As it came over the wire. */
  raw: string;
  mail: Email;
}

/** What the server answers instead of taking a mail; `delayMs` before that. */
interface Mood {
  mail?: number;
  rcpt?: number;
  data?: number;
  auth?: number;
  delayMs?: number;
}

/** An SMTP server on loopback that keeps what it is given. */
export class MailServer {
  readonly received: ReceivedMail[] = [];
  /** How many times somebody has begun to hand over a mail. */
  attempts = 0;
  mood: Mood = {};

  private constructor(
    private readonly server: SMTPServer,
    readonly url: string,
  ) {}

  static async start(credentials?: { user: string; pass: string }): Promise<MailServer> {
    const holder: { it?: MailServer } = {};
    const server = new SMTPServer(optionsOf(() => holder.it as MailServer, credentials));
    server.on('error', () => undefined);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.server.address() as AddressInfo;
    const signIn = credentials ? `${credentials.user}:${encodeURIComponent(credentials.pass)}@` : '';
    holder.it = new MailServer(server, `smtp://${signIn}127.0.0.1:${port}`);
    return holder.it;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

function optionsOf(server: () => MailServer, credentials?: { user: string; pass: string }): SMTPServerOptions {
  return {
    ...{ authOptional: !credentials, allowInsecureAuth: true, disabledCommands: ['STARTTLS'], closeTimeout: 100 },
    onAuth: ({ username, password }, _, callback) => {
      const right = username === credentials?.user && password === credentials?.pass && !server().mood.auth;
      if (right) callback(null, { user: username });
      else callback(answer(server().mood.auth ?? 535));
    },
    onMailFrom: (_address, _session, callback) => {
      server().attempts += 1;
      callback(refusal(server().mood.mail));
    },
    onRcptTo: (_address, _session, callback) => callback(refusal(server().mood.rcpt)),
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mood, received } = server();
        const raw = Buffer.concat(chunks);
        const done = async () => {
          if (mood.data) return callback(answer(mood.data));
          const { mailFrom, rcptTo } = session.envelope;
          const envelope = { from: mailFrom ? mailFrom.address : '', to: rcptTo.map(({ address }) => address) };
          const mail = await PostalMime.parse(raw);
          received.push({
            envelope,
            user: typeof session.user === 'string' ? session.user : null,
            raw: raw.toString('latin1'),
            mail,
          });
          callback();
        };
        setTimeout(() => void done(), mood.delayMs ?? 0);
      });
    },
  };
}

function refusal(code: number | undefined): Error | null {
  return code === undefined ? null : answer(code);
}

function answer(code: number): Error {
  return Object.assign(new Error('Not now'), { responseCode: code });
}
