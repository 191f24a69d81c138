import { lostText } from './lost-text.js';
import { readLegacyDocument, type LegacyDocument } from './read-legacy-document.js';
import type { Piece } from './trace.js';

const BYTES = new TextEncoder().encode(`Official Website
Jane Roe
05.02.2018, 09:15
Jane Roe
Deputy Akim
Born on May 14, 1971
1993-1998 teacher;
State Awards: "Kurmet" Order
Responsibilities:
1. leads
Likes chess
Any use of materials is allowed with the reference to the website`);

describe('lostText', () => {
  it('finds nothing lost in what the reader made', () => {
    expect(lostText(BYTES, readLegacyDocument(BYTES))).toEqual([]);
  });

  it.each<[string, (document: LegacyDocument) => void, string]>([
    ['a line without a trace', ({ lines }) => lines.splice(4, 1), 'Born on May 14, 1971'],
    ['a text that was cut', (document) => (profileOf(document).post = 'Deputy'), 'Deputy Akim'],
    ['a text that is gone', (document) => profileOf(document).body.splice(0), 'Likes chess'],
    ['another birth date', (document) => (profileOf(document).birthDate = '1971-05-15'), 'May 14, 1971'],
    ['another end of a period', (document) => (entryOf(document).to = null), '1998 '],
    ['another time', (document) => document.publishedAt.setUTCMinutes(16), '05.02.2018, 09:15'],
    ['an item at another place', (document) => dutiesOf(document).unshift({ id: 'd0', text: '', items: [] }), 'leads'],
    ['an item that is gone', (document) => dutiesOf(document).splice(0), '1. '],
    ['a name that is not repeated', (document) => (profileOf(document).fullName = 'Jane Doe'), 'Jane Roe'],
    ['a piece of a line', ({ lines }) => lines[5]?.pieces.pop(), '1993-1998 teacher;'],
    ['words that are no label', (document) => relabel(document, 'label'), 'teacher;'],
    ['words that are no punctuation', (document) => relabel(document, 'punctuation'), 'teacher;'],
  ])('finds %s', (_, spoil, lost) => {
    const document = readLegacyDocument(BYTES);
    spoil(document);
    expect(lostText(BYTES, document)).toContain(lost);
  });

  it('finds a text that two lines claim', () => {
    const bytes = new TextEncoder().encode('05.02.2018, 09:15 News\nTitle\nLead\nThe same\nThe same');
    const document = readLegacyDocument(bytes);
    expect(lostText(bytes, document)).toEqual([]);
    Object.assign(document.lines[4]?.pieces[0] ?? {}, { as: { path: 'body.0.text' } });
    expect(lostText(bytes, document)).toEqual(['The same']);
  });

  it('finds a numbered item whose number is another', () => {
    const document = readLegacyDocument(BYTES);
    const [number] = piecesOf(document, 'number');
    dutiesOf(document).push({ id: 'd2', text: 'signs', items: [] });
    Object.assign(number ?? {}, { of: 'responsibilities.items.1' });
    expect(lostText(BYTES, document)).toEqual(['1. ']);
  });
});

function relabel(document: LegacyDocument, as: 'label' | 'punctuation'): void {
  const piece = document.lines[5]?.pieces.at(-1);
  Object.assign(piece ?? {}, { as });
}

function piecesOf(document: LegacyDocument, as: Piece['as']): Piece[] {
  return document.lines.flatMap(({ pieces }) => pieces.filter((piece) => piece.as === as));
}

function profileOf(document: LegacyDocument) {
  if (document.kind !== 'official') throw new Error(`read as ${document.kind}`);
  return document.content;
}

function entryOf(document: LegacyDocument) {
  const [entry] = profileOf(document).career;
  if (!entry) throw new Error('no career entry');
  return entry;
}

function dutiesOf(document: LegacyDocument) {
  return profileOf(document).responsibilities?.items ?? [];
}
