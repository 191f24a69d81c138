import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../../languages/languages.js';
import { FORM_STATUSES, TERM_SECTIONS, type Term } from '../term.js';
import { newTerm } from '../term.schema.js';
import { guarded, joined, parted, unguarded } from './csv-cell.js';
import { readCsv } from './read-csv.js';
import { readTbx } from './read-tbx.js';
import { applied, type ReadTerms } from './term-row.js';
import { CSV_HEAD, csvOf } from './write-csv.js';
import { TBX_END, TBX_HEAD, tbxOf } from './write-tbx.js';

const FORMATS = {
  csv: { write: (terms: Term[]) => CSV_HEAD + csvOf(terms), read: readCsv },
  tbx: { write: (terms: Term[]) => TBX_HEAD + tbxOf(terms) + TBX_END, read: readTbx },
};

const bytes = (text: string) => Buffer.from(text);
const termsOf = ({ rows }: ReadTerms) => rows.map((row) => ({ id: row.id, ...applied(row, undefined) }));

describe.each(['csv', 'tbx'] as const)('terms as %s', (format) => {
  const { write, read } = FORMATS[format];

  it('come back as they went', () => {
    fc.assert(
      fc.property(fc.array(anyTerm, { minLength: 1, maxLength: 5 }), (terms) => {
        const { faults, rows } = read(bytes(write(terms)));
        expect(faults).toEqual([]);
        expect(rows.map((row) => ({ id: row.id, ...newTerm.parse(applied(row, undefined)) }))).toEqual(terms);
      }),
      { numRuns: 200 },
    );
  });

  it('are read or refused, whatever the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), fc.string({ unit: 'binary' }).map(bytes)), (file) => {
        const { rows, faults } = read(Buffer.from(file));
        expect(rows.length + faults.length).toBeGreaterThan(0);
        for (const { line } of faults) expect(line).toBeGreaterThan(0);
      }),
    );
  });

  it('are read of 20,000 terms in a second or two', () => {
    const terms = Array.from({ length: 20_000 }, (_, n) => ({
      ...SAMPLE,
      forms: { kk: [{ text: `термин ${n}`, status: 'preferred' as const }] },
    }));
    const file = bytes(write(terms));
    const start = performance.now();
    expect(read(file).rows).toHaveLength(20_000);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});

describe('a cell of a table', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+7 727', `'+7 727`],
    ['-ның', `'-ның`],
    ['@a', `'@a`],
    [`'=a`, `''=a`],
    [`'а`, `'а`],
    ['а=б', 'а=б'],
    ['＝a', `'＝a`],
  ])('holds %s as %s, which is no formula', (text, cell) => {
    expect(guarded(text)).toBe(cell);
    expect(unguarded(cell)).toBe(text);
  });

  it('gives back every text', () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom(...`'=|\\-@a`), minLength: 1 }).map((text) => `x${text}x`),
      { maxLength: 4 },
    );
    fc.assert(fc.property(texts, (all) => expect(parted(unguarded(guarded(joined(all))))).toEqual(all)));
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`'=+\t@a`) }), (text) =>
        expect(unguarded(guarded(text))).toBe(text),
      ),
    );
  });
});

describe('a table of terms', () => {
  it.each([
    ['commas and a byte order mark', '\uFEFFsection,kk,ru\r\npost,әкім,аким\r\n'],
    ['semicolons', 'section;kk;ru\npost;әкім;аким'],
    ['tabs and another case', 'Section\tKK\tRU\npost\tәкім\tаким\n\n'],
    ['quotation marks', '"section","kk","ru"\n"post","әкім","аким"\n'],
  ])('is read with %s', (_, text) => {
    expect(termsOf(readCsv(bytes(text)))).toEqual([
      {
        ...{ id: null, section: 'post', partOfSpeech: null, note: null, caseSensitive: false, doNotTranslate: false },
        forms: { kk: [{ text: 'әкім', status: 'preferred' }], ru: [{ text: 'аким', status: 'preferred' }] },
      },
    ]);
  });

  it('is read in UTF-16 as spreadsheets save it', () => {
    const file = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('kk\tru\nәкім\tаким', 'utf16le')]);
    expect(readCsv(file).rows).toMatchObject([{ forms: { kk: { preferred: ['әкім'] }, ru: { preferred: ['аким'] } } }]);
  });

  it('takes the first of several forms for the preferred one', () => {
    expect(readCsv(bytes('kk,kkAdmitted,kkForbidden\nа|б|в,г,д | е\n')).rows[0]?.forms).toEqual({
      kk: { preferred: ['а'], admitted: ['б', 'в', 'г'], forbidden: ['д', 'е'] },
    });
  });

  it('leaves alone what it has no column for', () => {
    const [row] = readCsv(bytes('id,kkForbidden,note\nx,әкімият,\n')).rows;
    expect(applied(row as never, { ...SAMPLE, note: 'ескерту' })).toEqual({
      ...{ section: 'post', partOfSpeech: 'noun', note: null, caseSensitive: false, doNotTranslate: false },
      forms: {
        kk: [
          { text: 'әкім', status: 'preferred' },
          { text: 'әкімият', status: 'forbidden' },
        ],
      },
    });
  });

  it.each<[string, string, object[]]>([
    ['unknown column', 'kk,de\nа,b', [{ line: 1, code: 'glossary.unknown_column', params: { column: 'de' } }]],
    ['column given twice', 'kk,KK\nа,b', [{ line: 1, code: 'glossary.repeated_column' }]],
    ['file without a language', 'id,note\n,b', [{ line: 1, code: 'glossary.no_language' }]],
    ['open quotation mark', 'kk,ru\nа,b\n"в', [{ line: 3, code: 'glossary.bad_csv' }]],
    ['row that is too long', 'kk,ru\nа,b\nв,г,д', [{ line: 3, code: 'glossary.too_many_cells' }]],
    ['flag', 'kk,caseSensitive\nа,иә\nб,мүмкін', [{ line: 3, code: 'glossary.no_flag', place: 'caseSensitive' }]],
    ['empty file', '', [{ line: 1, code: 'glossary.empty_file' }]],
  ])('names the line of an %s', (_, text, faults) => {
    expect(readCsv(bytes(text)).faults).toMatchObject(faults);
  });

  it('is refused in other encodings', () => {
    expect(readCsv(Buffer.from([0x6b, 0x6b, 0x0a, 0xe0, 0xea])).faults).toEqual([
      { line: 1, code: 'glossary.not_utf8' },
    ]);
  });
});

describe('a TBX file', () => {
  const WANTED = {
    ...{
      id: null,
      section: 'organisation',
      partOfSpeech: 'noun',
      note: 'Астанада',
      caseSensitive: false,
      doNotTranslate: false,
    },
    forms: {
      kk: [
        { text: 'Үкімет', status: 'preferred' },
        { text: 'Министрлер Кабинеті', status: 'forbidden' },
      ],
      en: [{ text: 'Government & Co', status: 'preferred' }],
    },
  };
  const dca = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><tbxHeader/><text><body>
<conceptEntry id="c5"><descrip type="subjectField">organisation</descrip><note>Астанада</note>
<langSec xml:lang="kk-KZ"><termSec><term>Үкімет</term><termNote type="partOfSpeech">noun</termNote>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>
<termSec><term>Министрлер
  Кабинеті</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec></langSec>
<langSec xml:lang="de"><termSec><term>Regierung</term></termSec></langSec>
<langSec xml:lang="en-US"><termSec><term><![CDATA[Government & Co]]></term></termSec></langSec></conceptEntry>
</body></text></tbx>`;
  const dct = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
<text><body><conceptEntry id="c5"><min:subjectField>organisation</min:subjectField><note>Астанада</note>
<langSec xml:lang="kk"><termSec><term>Үкімет</term><min:partOfSpeech>noun</min:partOfSpeech>
<min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
<termSec><term>Министрлер Кабинеті</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Government &amp; Co</term></termSec></langSec></conceptEntry></body></text></tbx>`;
  const martif = `<?xml version='1.0'?><!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en"><martifHeader><fileDesc/></martifHeader><text><body>
<termEntry id="eid-1"><descripGrp><descrip type="subjectField">organisation</descrip></descripGrp><note>Астанада</note>
<langSet xml:lang="kk"><tig><term>Үкімет</term><termNote type="partOfSpeech">noun</termNote></tig>
<ntig><termGrp><term>Министрлер Кабинеті</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet>
<langSet xml:lang="en"><tig><term>Government &#38; <hi>Co</hi></term></tig></langSet></termEntry></body></text></martif>`;

  it.each([
    ['with categories as attributes', dca],
    ['with categories as elements', dct],
    ['of the old kind', martif],
  ])('is read %s', (_, text) => {
    expect(readTbx(bytes(text)).faults).toEqual([]);
    expect(termsOf(readTbx(bytes(text)))).toEqual([WANTED]);
  });

  const bomb = `<?xml version="1.0"?>\n<!DOCTYPE tbx [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n<tbx><text>&b;</text></tbx>`;
  it.each<[string, string, object]>([
    ['an entity bomb', bomb, { line: 2, code: 'glossary.doctype' }],
    [
      'an external entity',
      '<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]><tbx>&x;</tbx>',
      { line: 1, code: 'glossary.doctype' },
    ],
    ['an entity that is not there', '<tbx>\n<text>&x;</text></tbx>', { line: 2, code: 'glossary.bad_xml' }],
    ['broken XML', '<tbx>\n<text>\n</tbx>', { line: 3, code: 'glossary.bad_xml' }],
    ['half of a file', dca.slice(0, 600), { code: 'glossary.bad_xml' }],
    ['another kind of XML', '<tmx version="1.4"><body/></tmx>', { line: 1, code: 'glossary.no_tbx' }],
    ['no XML', 'kk,ru\nа,б', { line: 2, code: 'glossary.bad_xml' }],
    ['no entries', '<tbx><text><body/></text></tbx>', { line: 1, code: 'glossary.empty_file' }],
    [
      'an entry of other languages',
      '<tbx>\n<conceptEntry><langSec xml:lang="kk-Arab"><termSec><term>ا</term></termSec></langSec></conceptEntry></tbx>',
      { line: 2, code: 'glossary.no_language' },
    ],
  ])('is refused for %s, with the line', (_, text, fault) => {
    expect(readTbx(bytes(text)).faults).toMatchObject([fault]);
  });
});

const SAMPLE: Term = {
  ...{ id: '01980000-0000-7000-8000-000000000000', section: 'post', partOfSpeech: 'noun', note: null },
  ...{ caseSensitive: false, doNotTranslate: false, forms: { kk: [{ text: 'әкім', status: 'preferred' }] } },
};

const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...`'"=|\\,;-@<&>а `), maxLength: 12 }),
  )
  .map((text) => text.trim())
  .filter((text) => !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u.test(text));
const formText = line.map((text) => `${text}ә`);
const forms = fc
  .uniqueArray(fc.record({ text: formText, status: fc.constantFrom(...FORM_STATUSES) }), {
    maxLength: 4,
    selector: ({ text }) => text.toLowerCase(),
  })
  .map((all) =>
    all.map((form, index) =>
      index > 0 && form.status === 'preferred' ? { ...form, status: 'admitted' as const } : form,
    ),
  )
  .map((all) => FORM_STATUSES.flatMap((status) => all.filter((form) => form.status === status)));
const note = fc.option(
  line.filter((text) => text !== ''),
  { nil: null },
);

const anyTerm = fc
  .record({
    ...{ id: fc.uuid(), section: fc.constantFrom(...TERM_SECTIONS), partOfSpeech: note, note },
    ...{ caseSensitive: fc.boolean(), doNotTranslate: fc.boolean() },
    forms: fc
      .tuple(forms, forms, forms)
      .map(
        (all): Term['forms'] =>
          Object.fromEntries(
            LANGUAGES.map((language: Language, index) => [language, all[index] ?? []]).filter(
              ([, some]) => some?.length,
            ),
          ) as Term['forms'],
      ),
  })
  .filter((term) => Object.keys(term.forms).length > 0);
