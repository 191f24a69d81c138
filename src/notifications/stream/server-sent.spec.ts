import { createParser, type EventSourceMessage } from 'eventsource-parser';
import fc from 'fast-check';
import { HEARTBEAT, retryAfter, serverSent } from './server-sent.js';

function read(text: string) {
  const events: EventSourceMessage[] = [];
  const retries: number[] = [];
  createParser({ onEvent: (event) => events.push(event), onRetry: (ms) => retries.push(ms) }).feed(text);
  return { events, retries };
}

describe('server-sent events', () => {
  it('are read by a client as they were meant, whatever people have written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.option(fc.uuid(), { nil: undefined }), (title, id) => {
        const sent = { event: 'notification', data: { title }, ...(id !== undefined && { id }) };
        const { events } = read(HEARTBEAT + serverSent(sent) + HEARTBEAT);
        expect(events.map(({ data, ...rest }) => ({ ...rest, data: JSON.parse(data) as object }))).toEqual([
          { event: 'notification', id, data: { title } },
        ]);
      }),
    );
  });

  it('tell when to come again', () => {
    expect(read(retryAfter(3_000))).toEqual({ events: [], retries: [3_000] });
  });
});
