import type { Answer } from './answer.js';
import { AnswerStore } from './answer-store.js';

const BYTES = 1_000_000;

const answer = (body: string, depends: Answer['depends'], status: Answer['status'] = 200): Answer => ({
  ...{ status, type: 'text/plain', body, headers: {}, depends },
});

const KAZAKH = { languages: ['kk'] } as const;
const ALL = { languages: ['kk', 'ru', 'en'] } as const;

async function filled(entries: Record<string, Answer['depends']>, bytes = BYTES): Promise<AnswerStore> {
  const store = new AnswerStore(bytes);
  for (const [target, depends] of Object.entries(entries)) {
    await store.make(target, () => Promise.resolve(answer('text', depends)));
  }
  return store;
}

const left = (store: AnswerStore, ...targets: string[]) => targets.filter((target) => store.get(target));

it('keeps what was made', async () => {
  const store = await filled({ '/kk': KAZAKH });
  expect(store.get('/kk')?.answerTo({})?.body?.toString()).toBe('text');
  expect(store.get('/ru')).toBeUndefined();
});

it('makes it once for all who ask at the same time', async () => {
  const store = new AnswerStore(BYTES);
  let made = 0;
  const make = () => Promise.resolve(answer(`${(made += 1)}`, KAZAKH));
  const [one, other] = await Promise.all([store.make('/kk', make), store.make('/kk', make)]);
  expect(one).toBe(other);
  expect(made).toBe(1);
});

it('gives a failure to all who wait, and tries again for the next', async () => {
  const store = new AnswerStore(BYTES);
  const failing = () => Promise.reject(new Error('gone'));
  const both = [store.make('/kk', failing), store.make('/kk', failing)];
  await Promise.all(both.map((each) => expect(each).rejects.toThrow('gone')));
  expect((await store.make('/kk', () => Promise.resolve(answer('there', KAZAKH)))).status).toBe(200);
});

it('does not keep what is not there', async () => {
  const store = new AnswerStore(BYTES);
  await store.make('/nonsense', () => Promise.resolve(answer('', KAZAKH, 404)));
  await store.make('/gone', () => Promise.resolve(answer('', KAZAKH, 410)));
  expect(left(store, '/nonsense', '/gone')).toEqual(['/gone']);
});

const ARTICLE = (id: string) => ({ id, kind: 'article' }) as const;

describe('a change', () => {
  const ENTRIES = {
    '/kk': KAZAKH,
    '/ru': { languages: ['ru'] },
    '/kk/news/one': { ...ALL, documents: ['one'] },
    '/kk/news/two': { ...ALL, documents: ['two', 'three'] },
    '/api/list': ALL,
    '/kk/officials': { languages: ['kk'], kind: 'official' },
  } as const;
  const TARGETS = Object.keys(ENTRIES);

  it.each([
    ['of a document', 'kk', ARTICLE('one'), ['/ru', '/kk/news/two', '/kk/officials']],
    ['of a document that is one of several', 'kk', ARTICLE('three'), ['/ru', '/kk/news/one', '/kk/officials']],
    ['of its version in another language', 'en', ARTICLE('one'), ['/kk', '/ru', '/kk/news/two', '/kk/officials']],
    ['that nothing shows', 'en', ARTICLE('four'), ['/kk', '/ru', '/kk/news/one', '/kk/news/two', '/kk/officials']],
    ['of another kind', 'kk', { id: 'four', kind: 'official' }, ['/ru', '/kk/news/one', '/kk/news/two']],
    ['of unknown documents', 'ru', undefined, ['/kk', '/kk/officials']],
  ] as const)('%s drops what shows it, and nothing else', async (_, language, document, expected) => {
    const store = await filled(ENTRIES);
    store.change({ language, document });
    expect(left(store, ...TARGETS)).toEqual(expected);
  });

  it('drops what was made again after it', async () => {
    const store = await filled(ENTRIES);
    store.change({ language: 'kk', document: ARTICLE('one') });
    await store.make('/kk', () => Promise.resolve(answer('text', KAZAKH)));
    store.change({ language: 'kk', document: ARTICLE('one') });
    expect(store.get('/kk')).toBeUndefined();
  });

  it('keeps out what was read before it and came later', async () => {
    const store = new AnswerStore(BYTES);
    const { promise, resolve } = slow();
    const making = store.make('/kk', () => promise);
    store.change({ language: 'kk', document: ARTICLE('one') });
    resolve(answer('old', KAZAKH));
    expect((await making).status).toBe(200);
    expect(store.get('/kk')).toBeUndefined();
  });

  it('does not keep out what was read meanwhile in another language', async () => {
    const store = new AnswerStore(BYTES);
    const { promise, resolve } = slow();
    const making = store.make('/kk', () => promise);
    store.change({ language: 'ru', document: ARTICLE('one') });
    resolve(answer('new', KAZAKH));
    await making;
    expect(store.get('/kk')).toBeDefined();
  });

  it('gives nobody who asks after it what was read before', async () => {
    const store = new AnswerStore(BYTES);
    const { promise, resolve } = slow();
    const before = store.make('/kk', () => promise);
    store.change({ language: 'kk' });
    const after = store.make('/kk', () => Promise.resolve(answer('new', KAZAKH)));
    resolve(answer('old', KAZAKH));
    await before;
    expect((await after).answerTo({})?.body?.toString()).toBe('new');
    expect(store.get('/kk')).toBe(await after);
  });
});

describe('the memory', () => {
  it('is never more than it may take, and loses first what nobody has asked for', async () => {
    const store = await filled({}, 20_000);
    for (let n = 0; n < 50; n += 1) {
      await store.make(`/${n}`, () => Promise.resolve(answer('x'.repeat(1000), KAZAKH)));
      store.get('/0');
    }
    const targets = Array.from({ length: 50 }, (_, n) => `/${n}`);
    const there = targets.filter((target) => store.get(target));
    expect(there).toContain('/0');
    expect(there).toContain('/49');
    expect(there.length).toBeLessThanOrEqual(6);
    store.change({ language: 'kk' });
    expect(left(store, ...targets)).toEqual([]);
  });

  it('can be none', async () => {
    const store = await filled({ '/kk': KAZAKH }, 0);
    expect(store.get('/kk')).toBeUndefined();
  });
});

function slow() {
  let resolve: (made: Answer) => void = () => undefined;
  const promise = new Promise<Answer>((settle) => (resolve = settle));
  return { promise, resolve: (made: Answer) => resolve(made) };
}

it('makes anew what has grown old, though nothing has changed', async () => {
  const store = new AnswerStore(BYTES);
  const make = (lifetime?: number) => () =>
    Promise.resolve({ ...answer('text', KAZAKH), ...(lifetime !== undefined && { lifetime }) });
  await store.make('/kk/old', make(30));
  await store.make('/kk/new', make());
  expect(left(store, '/kk/old', '/kk/new')).toEqual(['/kk/old', '/kk/new']);
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(left(store, '/kk/old', '/kk/new')).toEqual(['/kk/new']);
});
