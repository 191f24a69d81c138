import { answerFor } from './address-answer.js';
import type { FullPublication, Sibling } from './publication.js';

const DOCUMENT = '01970000-0000-7000-8000-000000000001';

const PUBLIC: FullPublication = {
  documentId: DOCUMENT,
  language: 'kk',
  kind: 'article',
  slug: 'qazirgi',
  title: 'Тақырып',
  description: '',
  section: [],
  sectionSlugs: [],
  publishedAt: new Date('2026-01-01T00:00:00Z'),
  updatedAt: new Date('2026-01-01T00:00:00Z'),
  ...{ officials: [], correctedAt: null, minorEditedAt: null, corrections: [] },
  ...{ correctionAwaitedSince: null, correctedLanguage: null },
  withdrawnAt: null,
  siblings: [],
  html: '',
  content: {},
  withdrawal: null,
  redirect: null,
  ...{ named: [], sourceLanguage: null },
};

const WITHDRAWN: FullPublication = {
  ...PUBLIC,
  withdrawnAt: new Date('2026-02-01T00:00:00Z'),
  withdrawal: { kind: 'duplicate', notice: null },
};

const INSTEAD: Sibling = {
  documentId: '01970000-0000-7000-8000-000000000002',
  language: 'kk',
  kind: 'article',
  slug: 'basqa',
};

describe('What an address answers', () => {
  it('is the text, at its present address and by its id', () => {
    expect(answerFor(PUBLIC, 'qazirgi')).toEqual({ status: 'found', publication: PUBLIC });
    expect(answerFor(PUBLIC)).toEqual({ status: 'found', publication: PUBLIC });
  });

  it('is the present address, at a former one', () => {
    expect(answerFor(PUBLIC, 'burynghy')).toEqual({ status: 'moved', publication: PUBLIC, to: PUBLIC });
  });

  it.each(['qazirgi', 'burynghy', undefined])('is that the text is gone, without a detour (%s)', (slug) => {
    expect(answerFor(WITHDRAWN, slug)).toEqual({ status: 'gone', publication: WITHDRAWN });
  });

  it.each(['qazirgi', 'burynghy', undefined])('is what took its place, in one step (%s)', (slug) => {
    const redirected = { ...WITHDRAWN, redirect: INSTEAD };
    expect(answerFor(redirected, slug)).toEqual({ status: 'moved', publication: redirected, to: INSTEAD });
  });

  it('is nothing where nothing has been', () => {
    expect(answerFor(undefined, 'qazirgi')).toBeUndefined();
  });
});
