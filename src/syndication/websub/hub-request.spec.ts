import { readHubRequest } from './hub-request.js';

const TOPIC = 'https://press.example/kk/feed.xml';
const SECTION = `https://press.example/kk/sections/${encodeURIComponent('жаңалықтар')}/feed.atom`;
const CALLBACK = 'https://reader.example/push?id=7';
const isTopic = (url: string) => url === TOPIC || url === SECTION;
const read = (form: Record<string, string> | string) => readHubRequest(new URLSearchParams(form), isTopic);
const subscribe = { 'hub.mode': 'subscribe', 'hub.topic': TOPIC, 'hub.callback': CALLBACK };

describe('a request to the hub', () => {
  it('asks for a subscription of ten days', () => {
    expect(read(subscribe)).toEqual({
      ...{ mode: 'subscribe', topic: TOPIC, topicUrl: TOPIC, callback: CALLBACK, secret: null, leaseSeconds: 864_000 },
    });
  });

  it.each([
    ['1', 86_400],
    ['86400', 86_400],
    ['100000', 100_000],
    ['0100000', 100_000],
    ['864001', 864_000],
    ['99999999999999999999999', 864_000],
    ['', 864_000],
  ])('for %s seconds is given %s', (lease, leaseSeconds) => {
    expect(read({ ...subscribe, 'hub.lease_seconds': lease })).toMatchObject({ leaseSeconds });
  });

  it.each(['0', '-5', '1e5', '1.5', 'ten', ' 5'])('for %s seconds is refused', (lease) => {
    expect(read({ ...subscribe, 'hub.lease_seconds': lease })).toEqual(['leaseWrong']);
    expect(read({ ...subscribe, 'hub.mode': 'unsubscribe', 'hub.lease_seconds': lease })).toMatchObject({
      ...{ mode: 'unsubscribe', leaseSeconds: 864_000 },
    });
  });

  it('takes a secret of up to 199 bytes', () => {
    const secret = 'ә'.repeat(99);
    expect(read({ ...subscribe, 'hub.secret': secret })).toMatchObject({ secret });
    expect(read({ ...subscribe, 'hub.secret': `${secret}ә` })).toEqual(['secretLong']);
  });

  it('finds a topic whose letters were not encoded, and remembers how it was written', () => {
    const topicUrl = 'https://press.example/kk/sections/жаңалықтар/feed.atom';
    expect(read({ ...subscribe, 'hub.topic': topicUrl })).toMatchObject({ topic: SECTION, topicUrl });
  });

  it('may bring what nobody knows', () => {
    expect(read({ ...subscribe, 'hub.verify': 'sync', format: 'json' })).toMatchObject({ mode: 'subscribe' });
  });

  it.each([
    ['hub.url', TOPIC],
    ['hub.topic', TOPIC],
  ])('may say by %s that something was published', (name, url) => {
    expect(read({ 'hub.mode': 'publish', [name]: url })).toEqual({ mode: 'publish' });
  });

  it.each([
    ['nothing', '', ['mode']],
    ['an unknown mode', { ...subscribe, 'hub.mode': 'denied' }, ['mode']],
    ['no topic and no callback', { 'hub.mode': 'subscribe' }, ['topicMissing', 'callbackMissing']],
    ['a topic of others', { ...subscribe, 'hub.topic': 'https://other.example/feed' }, ['topicUnknown']],
    ['a topic that is no address', { ...subscribe, 'hub.topic': 'kk/feed.xml' }, ['topicUnknown']],
    ['a callback that is no address', { ...subscribe, 'hub.callback': 'reader' }, ['callbackRefused']],
    ['a callback by FTP', { ...subscribe, 'hub.callback': 'ftp://reader.example/' }, ['callbackRefused']],
    [
      'a callback with a password',
      { ...subscribe, 'hub.callback': 'https://a:b@reader.example/' },
      ['callbackRefused'],
    ],
    ['a callback with a fragment', { ...subscribe, 'hub.callback': `${CALLBACK}#x` }, ['callbackRefused']],
    ['a callback with a space', { ...subscribe, 'hub.callback': ` ${CALLBACK}` }, ['callbackRefused']],
    ['a callback with U+0000', { ...subscribe, 'hub.callback': `${CALLBACK}\0` }, ['nul', 'callbackRefused']],
    ['a callback for mail', { ...subscribe, 'hub.callback': 'http://reader.example:25/' }, ['callbackRefused']],
    ['two topics', `${new URLSearchParams(subscribe).toString()}&hub.topic=x`, ['twice']],
    ['a publication of others', { 'hub.mode': 'publish', 'hub.url': 'https://other.example/' }, ['topicUnknown']],
    ['a publication of nothing', { 'hub.mode': 'publish' }, ['topicMissing']],
  ])('is refused with %s', (_, form, faults) => {
    expect(read(form)).toEqual(faults);
  });
});
