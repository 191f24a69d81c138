export interface ServerSent {
  event: string;
  /** What a client that comes again sends as Last-Event-ID. */
  id?: string;
  data: object;
}

/** In the form of the HTML standard, section 9.2.5. JSON has no line ends of its own. */
export function serverSent({ event, id, data }: ServerSent): string {
  return `event: ${event}\n${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
}

/** A line that clients pass over, so that nobody between takes the connection for a dead one. */
export const HEARTBEAT = ':\n\n';

/** How long a client should wait before it comes again. */
export function retryAfter(milliseconds: number): string {
  return `retry: ${milliseconds}\n\n`;
}
