import { translatorFor } from '../languages/i18n.js';
import { writeMessage, type MessagePublication } from './message.js';

const AT = new Date('2026-11-22T10:00:00Z');
const PUBLICATION: MessagePublication = {
  ...{ documentId: '0199a6d2-7d3c-7000-8000-5d1f0a4c9e11', language: 'kk', kind: 'article', slug: 'көпір' },
  ...{ guid: 'tag:press.example,2026:article/7/kk', version: 3, title: 'Көпір ашылды', description: 'Қысқаша.' },
  ...{ section: ['Жаңалықтар'], publishedAt: AT, updatedAt: AT, correctedAt: AT },
  corrections: [{ at: '2026-11-22T15:00:00+05:00', note: 'Күні түзетілді.' }],
  ...{ withdrawnAt: null, withdrawalKind: null, withdrawalNotice: null, redirect: null },
};
const written = (publication: MessagePublication | null, type = 'corrected') =>
  JSON.parse(writeMessage({ id: 'change-7', type, at: AT, publication }, 'https://press.example', translatorFor('kk')));

describe('a message', () => {
  it('tells what has changed and how it is now', () => {
    expect(written(PUBLICATION)).toEqual({
      ...{ id: 'change-7', type: 'corrected', at: '2026-11-22T10:00:00.000Z' },
      publication: {
        ...{ id: `${PUBLICATION.documentId}.kk`, guid: PUBLICATION.guid, language: 'kk', kind: 'article', version: 3 },
        url: `https://press.example/kk/news/${encodeURIComponent('көпір')}`,
        ...{ title: 'Көпір ашылды', description: 'Қысқаша.', section: ['Жаңалықтар'] },
        corrections: [{ at: '2026-11-22T10:00:00.000Z', note: 'Күні түзетілді.' }],
        publishedAt: '2026-11-22T10:00:00.000Z',
        updatedAt: '2026-11-22T10:00:00.000Z',
        correctedAt: '2026-11-22T10:00:00.000Z',
        withdrawal: null,
      },
    });
  });

  it('tells nothing of a text that is withdrawn but where it was, and why', () => {
    const redirect = { kind: 'official' as const, slug: 'жаңа' };
    const withdrawn = { ...PUBLICATION, withdrawnAt: AT, withdrawalKind: 'superseded' as const, redirect };
    const { publication } = written(withdrawn, 'withdrawn');
    expect(publication).toMatchObject({
      ...{ title: null, description: null, section: [], corrections: [] },
      withdrawal: {
        ...{
          at: '2026-11-22T10:00:00.000Z',
          kind: 'superseded',
          notice: expect.stringMatching(/\p{Script=Cyrillic}/u),
        },
        redirectUrl: `https://press.example/kk/officials/${encodeURIComponent('жаңа')}`,
      },
    });
    expect(written({ ...withdrawn, withdrawalNotice: 'Сот шешімі.' }).publication.withdrawal.notice).toBe(
      'Сот шешімі.',
    );
  });

  it('of a ping tells of nothing', () => {
    expect(written(null, 'ping')).toEqual({ id: 'change-7', type: 'ping', at: AT.toISOString(), publication: null });
  });
});
