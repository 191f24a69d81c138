import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lostText } from './lost-text.js';
import { readLegacyDocument } from './read-legacy-document.js';

const FOLDER = join(process.cwd(), '../shared/site-documents');
const found = existsSync(FOLDER);

(found ? describe : describe.skip)(`the real pages of the old site (skipped unless ${FOLDER} is there)`, () => {
  it('give the whole profile', () => {
    const document = read('official-khoroshun.en.txt');
    expect(document).toMatchObject({ kind: 'official', language: 'en', warnings: [] });
    expect(document.publishedAt).toEqual(new Date('2017-10-31T10:50+06:00'));
    if (document.kind !== 'official') return;
    const { fullName, post, birthDate, career, awards, responsibilities, body } = document.content;
    expect([fullName, post, birthDate]).toEqual(['Khoroshun Sergey Mikhailovich', 'First Deputy Akim', '1966-03-26']);
    expect(career.map(({ from, to }) => [from, to])).toEqual([
      ['1984', '1986'],
      ['1990', '1995'],
      ['1995', '1998'],
      ['1998', '2000'],
      ['2000', null],
      ['2005-02', null],
      ['2006-09', null],
    ]);
    expect(career[0]?.text).toContain('In 1990 he graduated');
    expect(awards.map(({ kind, name }) => [kind, name])).toEqual([
      ['order', 'Kurmet'],
      ['medal', 'Astana'],
      ['medal', 'Kazakstan Respublikasynyn Tauyelsizdigine 10 Zhyl'],
    ]);
    expect(responsibilities?.basis).toEqual({ act: 'Decree of Akim of Astana', date: '2014-12-24', number: '06-40' });
    expect(responsibilities?.items.map(({ items }) => items.length)).toEqual([...Array<number>(10).fill(0), 15, 5]);
    expect(body).toEqual([]);
  });

  it('give the whole news item', () => {
    const document = read('news-nur-otan-branch.en.txt');
    expect(document).toMatchObject({ kind: 'article', language: 'en', warnings: [] });
    expect(document.publishedAt).toEqual(new Date('2016-07-07T14:05+06:00'));
    if (document.kind !== 'article') return;
    const { section, title, lead, body } = document.content;
    expect(section).toEqual(['News', 'Astana: The Heart of The Country!']);
    expect(title).toBe('Asset Issekeshev Has Headed the Capital’s Branch of "Nur Otan" Party');
    expect([lead, ...body]).toHaveLength(8);
  });
});

function read(fileName: string) {
  const bytes = readFileSync(join(FOLDER, fileName));
  const document = readLegacyDocument(bytes, { fileName });
  expect(lostText(bytes, document)).toEqual([]);
  return document;
}
