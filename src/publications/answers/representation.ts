import { SAFETY_HEADERS } from '../../common/http/common-headers.js';
import { entityTag } from '../conditional.js';
import type { Encoding } from './accept-encoding.js';
import type { AnswerHead } from './answer.js';

/** All that goes over the wire but what differs from request to request. */
export class WholeAnswer {
  /** For node:http, names and values by turns: with the length of the body and what is on every answer. */
  readonly raw: string[];

  constructor(
    readonly status: number,
    readonly headers: Readonly<Record<string, string>>,
    readonly body: Buffer | undefined,
  ) {
    this.raw = Object.entries({ ...headers, ...SAFETY_HEADERS }).flat();
    if (body) this.raw.push('content-length', String(body.length));
  }
}

/** The bytes of an answer in one encoding (RFC 9110 section 3.2), with every answer to a request for them. */
export class Representation {
  /** Strong, of the body and its encoding; undefined where there is nothing to be confirmed. */
  readonly etag: string | undefined;
  private readonly ready: { found?: WholeAnswer; undated?: WholeAnswer; unchanged?: WholeAnswer } = {};

  /** @param identity the body as it is without an encoding */
  constructor(
    private readonly answer: AnswerHead,
    private readonly encoding: Encoding,
    identity: Buffer,
    private readonly body: Buffer,
  ) {
    if (answer.status === 200) this.etag = entityTag(identity, encoding === 'identity' ? '' : `-${encoding}`);
  }

  get found(): WholeAnswer {
    return (this.ready.found ??= this.whole(this.answer.lastModified));
  }

  /** Without Last-Modified. */
  get undated(): WholeAnswer {
    return (this.ready.undated ??= this.whole(undefined));
  }

  /** For who has these bytes already: with the headers that RFC 9110 section 15.4.5 wants, and none about the bytes. */
  get unchanged(): WholeAnswer {
    const { etag, ...headers } = this.undated.headers;
    const repeated = Object.entries(headers).filter(([name]) => !/^content-(?!security)/.test(name));
    return (this.ready.unchanged ??= new WholeAnswer(
      304,
      { ...Object.fromEntries(repeated), etag: etag ?? '' },
      undefined,
    ));
  }

  private whole(lastModified: Date | undefined): WholeAnswer {
    const { status, type, headers } = this.answer;
    return new WholeAnswer(
      status,
      {
        ...headers,
        'content-type': type,
        vary: 'Accept-Encoding',
        ...(this.encoding !== 'identity' && { 'content-encoding': this.encoding }),
        ...(this.etag !== undefined && { etag: this.etag }),
        ...(lastModified && { 'last-modified': lastModified.toUTCString() }),
      },
      this.body,
    );
  }
}
