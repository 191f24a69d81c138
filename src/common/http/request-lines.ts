import { pino, type DestinationStream, type Logger } from 'pino';

interface AnsweredRequest {
  /** Of nothing but letters, digits, `_`, `.` and `-`. */
  requestId: string;
  method: string;
  url: string;
  status: number;
}

const LONGEST_WAIT_MS = 100;
const MOST_WAITING = 8 * 1024;

/**
 * The same lines as `logRequest` writes, for requests that are answered at once and without a fault. They go out some
 * dozens at a time: to write each on its own would cost as much as the answer.
 */
export class RequestLines {
  private readonly destination: DestinationStream;
  private readonly isOn: boolean;
  private waiting = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(logger: Logger) {
    this.destination = (logger as unknown as { [pino.symbols.streamSym]: DestinationStream })[pino.symbols.streamSym];
    this.isOn = logger.isLevelEnabled('info');
    if (this.isOn) process.once('exit', this.flush);
  }

  add({ requestId, method, url, status }: AnsweredRequest): void {
    if (!this.isOn) return;
    this.waiting += `{"level":30,"time":${Date.now()},"pid":${process.pid},"requestId":"${requestId}","method":"${method}","url":${JSON.stringify(url)},"status":${status},"ms":0,"msg":"request"}\n`;
    if (this.waiting.length >= MOST_WAITING) this.flush();
    else this.timer ??= setTimeout(this.flush, LONGEST_WAIT_MS);
  }

  close(): void {
    process.removeListener('exit', this.flush);
    this.flush();
  }

  private readonly flush = (): void => {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.waiting === '') return;
    this.destination.write(this.waiting);
    this.waiting = '';
  };
}
