import { unitsOfRelease, type ReleasedDocument, type ReleasedSegment } from './release-units.js';

const approvedAt = new Date('2026-02-03T04:05:06Z');
const segments = (language: string, ...texts: string[]): ReleasedSegment[] =>
  texts.map((sourceText, index) => ({ field: `f${index}`, sourceText, targetText: `${language} ${sourceText}` }));

const release = (fields: Partial<ReleasedDocument> = {}): ReleasedDocument => ({
  ...{ documentId: 'd', sourceLanguage: 'kk', approvedAt },
  targets: [
    { language: 'ru', segments: segments('ru', 'Бір', 'Екі') },
    { language: 'en', segments: segments('en', 'Бір', 'Екі') },
  ],
  ...fields,
});
const told = (document: ReleasedDocument) =>
  unitsOfRelease(document).map(({ from, to, sourceText, targetText }) => `${from}>${to} ${sourceText} = ${targetText}`);

describe('what the memory learns from a release', () => {
  it('is each pair of languages once', () => {
    expect(told(release())).toEqual([
      'kk>ru Бір = ru Бір',
      'kk>ru Екі = ru Екі',
      'kk>en Бір = en Бір',
      'kk>en Екі = en Екі',
      'ru>en ru Бір = en Бір',
      'ru>en ru Екі = en Екі',
    ]);
  });

  it.each([
    ['kk', ['kk>ru', 'kk>en', 'ru>en']],
    ['ru', ['ru>kk', 'ru>en', 'kk>en']],
    ['en', ['en>kk', 'en>ru', 'kk>ru']],
  ] as const)('goes from the source where that is %s', (sourceLanguage, pairs) => {
    const targets = (['en', 'kk', 'ru'] as const).map((language) => ({ language, segments: segments(language, 'A') }));
    const units = unitsOfRelease(release({ sourceLanguage, targets }));
    expect(units.map(({ from, to }) => `${from}>${to}`)).toEqual(pairs);
  });

  it('says where a unit stands, who translated it and that it was read', () => {
    const [first, , , , , last] = unitsOfRelease(release());
    expect(first).toEqual({
      ...{ from: 'kk', to: 'ru', sourceText: 'Бір', targetText: 'ru Бір', previousText: null, nextText: 'Екі' },
      ...{ origin: 'human', reviewed: true, documentId: 'd', field: 'f0', approvedAt },
    });
    expect(last).toMatchObject({ previousText: 'ru Бір', nextText: null });
  });

  it('joins two translations only where they translate the same text of the same field', () => {
    const ru = segments('ru', 'Бір', 'Екі', 'Үш');
    const en = [...segments('en', 'Бір', 'Екі.'), { field: 'other', sourceText: 'Үш', targetText: 'en Үш' }];
    const document = release({
      targets: [
        { language: 'ru', segments: ru },
        { language: 'en', segments: en },
      ],
    });
    expect(told(document).filter((unit) => unit.startsWith('ru>en'))).toEqual(['ru>en ru Бір = en Бір']);
  });

  it('joins a text that a field says twice in its order', () => {
    const twice = (language: string) =>
      [1, 2].map((number) => ({ field: 'f', sourceText: 'Бір', targetText: `${language} ${number}` }));
    const document = release({
      targets: [
        { language: 'ru', segments: twice('ru') },
        { language: 'en', segments: twice('en') },
      ],
    });
    expect(told(document).slice(-2)).toEqual(['ru>en ru 1 = en 1', 'ru>en ru 2 = en 2']);
  });

  it('calls a pair what the less certain of its sides was', () => {
    const machine = segments('en', 'Бір').map((segment) => ({ ...segment, origin: 'machine' as const }));
    const document = release({
      targets: [
        { language: 'ru', segments: segments('ru', 'Бір') },
        { language: 'en', segments: machine },
      ],
    });
    expect(unitsOfRelease(document).map(({ origin }) => origin)).toEqual(['human', 'machine', 'machine']);
  });

  it('passes over what has no translation, and the source among the targets', () => {
    const untranslated = [{ field: 'f', sourceText: 'Бір', targetText: '' }];
    const targets = [
      { language: 'ru' as const, segments: untranslated },
      { language: 'kk' as const, segments: segments('kk', 'Бір') },
    ];
    expect(unitsOfRelease(release({ targets }))).toEqual([]);
  });
});
