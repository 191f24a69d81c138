import type { IncomingHttpHeaders } from 'node:http';
import { isUnchanged } from '../conditional.js';
import { preferredEncoding, type Encoding } from './accept-encoding.js';
import type { Answer, AnswerHead, Depends } from './answer.js';
import { compress, isCompressible } from './compress.js';
import { Representation, type WholeAnswer } from './representation.js';

// What an answer occupies beside its bytes.
const OVERHEAD = 2048;

/** An answer as it is sent: each encoding is made once, when it is first asked for. */
export class ReadyAnswer {
  private readonly head: AnswerHead;
  private readonly identity: Buffer;
  private readonly made: Partial<Record<Encoding, Representation>> = {};
  private readonly making: Partial<Record<Encoding, Promise<Representation>>> = {};
  private readonly compressible: boolean;
  /** ms */
  private readonly lastModified: number | undefined;

  constructor({ body, ...head }: Answer) {
    this.head = head;
    this.identity = typeof body === 'string' ? Buffer.from(body) : body;
    this.made.identity = new Representation(head, 'identity', this.identity, this.identity);
    this.compressible = isCompressible(head.type, this.identity);
    this.lastModified = head.lastModified?.getTime();
  }

  get depends(): Depends {
    return this.head.depends;
  }

  get lifetime(): number | undefined {
    return this.head.lifetime;
  }

  get status(): number {
    return this.head.status;
  }

  /** Bytes that it takes, also once it is compressed. */
  get size(): number {
    return OVERHEAD + Math.ceil(this.identity.length * (this.compressible ? 1.6 : 1));
  }

  /** What to say to a GET or HEAD with these headers; undefined as long as its encoding is not made: see `prepare`. */
  answerTo(headers: IncomingHttpHeaders, now = Date.now()): WholeAnswer | undefined {
    const representation = this.made[this.encodingFor(headers)];
    if (!representation) return undefined;
    const { etag } = representation;
    if (etag !== undefined && isUnchanged(headers, etag, this.lastModified)) return representation.unchanged;
    // Many changes in a row move the date ahead of the clock, where HTTP must not tell it (RFC 9110 section 8.8.2.1).
    return this.lastModified !== undefined && now < this.lastModified ? representation.undated : representation.found;
  }

  /** Makes what a request with these headers wants. */
  async prepare(headers: IncomingHttpHeaders): Promise<void> {
    await this.encode(this.encodingFor(headers));
  }

  async prepareAll(): Promise<void> {
    if (!this.compressible) return;
    // One after the other: the other cores are for those who ask.
    await this.encode('br');
    await this.encode('gzip');
  }

  /** The same bytes have not changed, whatever was released meanwhile: they keep the date of `former`. */
  asOldAs(former: ReadyAnswer): ReadyAnswer {
    const { lastModified } = former.head;
    if (lastModified === undefined || !former.identity.equals(this.identity)) return this;
    return new ReadyAnswer({ ...this.head, body: this.identity, lastModified });
  }

  private encodingFor(headers: IncomingHttpHeaders): Encoding {
    return this.compressible ? preferredEncoding(headers['accept-encoding']) : 'identity';
  }

  private async encode(encoding: Encoding): Promise<void> {
    if (encoding === 'identity') return;
    this.made[encoding] ??= await (this.making[encoding] ??= this.compressed(encoding));
    delete this.making[encoding];
  }

  private async compressed(encoding: 'br' | 'gzip'): Promise<Representation> {
    return new Representation(this.head, encoding, this.identity, await compress(this.identity, encoding));
  }
}
