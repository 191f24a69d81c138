import { execFile } from 'node:child_process';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { XMLValidator } from 'fast-xml-parser';
import type { Mark } from '../../documents/content/marks.js';
import { textHash, type ExchangeSegment } from './exchange-segment.js';
import { SEGMENT_STATUSES } from '../segments/segment-status.js';
import type { ReturnedUnit } from './returned-unit.js';
import { readXliff } from './xliff-reader.js';
import { idFrom, tokenOf } from './xliff-words.js';
import { writeXliff } from './xliff-writer.js';

const FIXTURES = new URL('../../../test/fixtures/exchange/', import.meta.url);

const fixture = (name: string) => createReadStream(new URL(name, FIXTURES)) as AsyncIterable<Uint8Array>;

async function* bytes(text: string) {
  yield Buffer.from(text);
}

async function read(chunks: AsyncIterable<Uint8Array>): Promise<ReturnedUnit[]> {
  const units: ReturnedUnit[] = [];
  for await (const unit of readXliff(chunks)) units.push(unit);
  return units;
}

async function write(segments: ExchangeSegment[]): Promise<string> {
  let file = '';
  for await (const piece of writeXliff({ from: 'ru', to: 'kk' }, [{ id: 'v1', documentId: 'd1', segments }]))
    file += piece;
  return file;
}

const segment = (fields: Partial<ExchangeSegment> = {}): ExchangeSegment => ({
  ...{ id: 'title', field: 'title', sourceText: 'Итоги', targetText: '', status: 'untranslated', origin: null },
  ...{ version: 1, gapAfter: '', marks: [], limit: null, notes: [] },
  ...fields,
});

/** The segments as they went out, from what came back. */
function segmentsOf({ field, parts, exported, notes }: ReturnedUnit): ExchangeSegment[] {
  return parts.flatMap(({ kind, id, source, target, status }, index) => {
    const state = exported.get(id ?? '');
    if (kind === 'gap' || !state || id === null || status === null) return [];
    expect(state.sourceHash).toBe(textHash(source));
    expect(state.targetHash).toBe(textHash(target ?? ''));
    expect(state.status).toBe(status);
    const after = parts[index + 1];
    const own = notes.flatMap(({ segmentId, author, at, text }) =>
      segmentId === id && author !== null && at ? [{ author, at, text }] : [],
    );
    const { origin, version, limit, marks } = state;
    return [
      {
        ...{ id, field, sourceText: source, targetText: target ?? '', status, origin, version, limit, marks },
        ...{ gapAfter: after?.kind === 'gap' ? after.source : '', notes: own },
      },
    ];
  });
}

describe('XLIFF 2.1 of ours', () => {
  it('is written with what other tools understand', async () => {
    const marks: Mark[] = [
      { id: '1', type: 'bold' },
      { id: '2', type: 'link', href: 'https://akorda.kz/?a=1&b=2' },
    ];
    const file = await write([
      segment({
        ...{
          id: 'body.p1.text.1',
          field: 'body.p1.text',
          sourceText: '<1>Указ</1> & <2>закон</2>.',
          marks,
          gapAfter: ' ',
        },
        ...{ targetText: '<2>Заң</2> мен <1>жарлық</1>.', status: 'needsRevision', limit: 500, version: 3 },
        notes: [{ author: 'Айгүл', text: 'Точно?', at: new Date('2026-01-17T11:24:58Z') }],
      }),
      segment({ id: 'body.p1.text.2', field: 'body.p1.text', sourceText: 'Конец\u0001.' }),
    ]);
    expect(file).toBe(await readFile(new URL('ours.xlf', FIXTURES), 'utf8'));
  });

  const text = fc
    .array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 20 }),
        fc.constantFrom(
          '<1>а</1>',
          '<1>',
          '</1>',
          '<2><1>б</1></2>',
          '<3>в',
          '&lt;',
          ']]>',
          '\r',
          '\n',
          '\u0000',
          '\uDFFF',
          '\uFFFE',
        ),
      ),
      { maxLength: 4 },
    )
    .map((some) => some.join(''));
  const mark = (id: string) =>
    fc.oneof(
      fc.constant<Mark>({ id, type: 'bold' }),
      fc.constant<Mark>({ id, type: 'italic' }),
      fc.webUrl({ withQueryParameters: true }).map((href): Mark => ({ id, type: 'link', href })),
    );
  const plain = fc.string({ unit: 'grapheme', maxLength: 30 });
  const name = fc.string({ unit: fc.constantFrom(...'abcXYZ019._-:/ ә'), minLength: 1, maxLength: 12 });
  const segments = fc
    .array(
      fc.record({
        sourceText: text.filter((some) => some !== ''),
        targetText: text,
        status: fc.constantFrom(...SEGMENT_STATUSES),
        origin: fc.option(fc.constantFrom('human', 'memory', 'machine', 'import')),
        version: fc.nat(),
        gapAfter: fc.constantFrom('', ' ', '\n', ' \t', '\u00A0'),
        marks: fc.subarray(['1', '2', '3']).chain((ids) => fc.tuple(...ids.map(mark))),
        limit: fc.option(fc.nat()),
        notes: fc.array(
          fc.record({
            author: plain,
            text: plain,
            at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
          }),
          { maxLength: 2 },
        ),
      }),
      { minLength: 1, maxLength: 5 },
    )
    .chain((some) =>
      fc
        .record({
          ids: fc.uniqueArray(name, { minLength: some.length, maxLength: some.length }),
          fields: fc.uniqueArray(name, { minLength: some.length, maxLength: some.length }),
          join: fc.array(fc.boolean(), { minLength: some.length, maxLength: some.length }),
        })
        .map(({ ids, fields, join }) => {
          let field = '';
          return some.map((one, index): ExchangeSegment => {
            field = index > 0 && join[index] ? field : (fields[index] as string);
            return { ...one, id: ids[index] as string, field };
          });
        }),
    );

  it('loses nothing on the way out and in', async () => {
    await fc.assert(
      fc.asyncProperty(segments, async (some) => {
        const file = await write(some);
        expect(XMLValidator.validate(file)).toBe(true);
        const units = await read(bytes(file));
        expect(units.flatMap(segmentsOf)).toEqual(some);
        expect(units[0]?.file).toMatchObject({ id: 'v1', original: 'd1', from: 'ru', to: 'kk' });
      }),
      { numRuns: 300 },
    );
  });

  it('is well-formed to libxml2 too, where that is installed', async () => {
    const lint = (file: string) =>
      new Promise<string>((resolve) => {
        const child = execFile('xmllint', ['--noout', '-'], (error, _, stderr) =>
          resolve((error as NodeJS.ErrnoException | null)?.code === 'ENOENT' ? 'not installed' : stderr),
        );
        child.stdin?.on('error', () => undefined).end(file);
      });
    await fc.assert(
      fc.asyncProperty(segments, async (some) => {
        expect(['', 'not installed']).toContain(await lint(await write(some)));
      }),
      { numRuns: 10 },
    );
  });

  it('writes any name as a name token and reads it again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (id) => {
        expect(tokenOf(id)).toMatch(/^[\w.:-]*$/);
        expect(idFrom(tokenOf(id))).toBe(id);
      }),
    );
  });
});

describe('XLIFF of other systems', () => {
  it('reads the 2.0 of Okapi: groups, joined marks, cut codes, escaped characters', async () => {
    const [unit] = await read(fixture('okapi-2.0.xlf'));
    expect(unit).toMatchObject({
      ...{ field: 'body.p1.text', line: 6, dropped: 1, file: { from: 'ru', to: 'kk', original: 'news.html' } },
      notes: [{ category: 'description', text: 'Лид', segmentId: null }],
    });
    expect(unit?.parts).toEqual([
      {
        ...{ kind: 'segment', id: 's1', line: 14, status: 'translated' },
        source: 'Первое предложение с <1>жирным</1>.',
        target: '<1>Қалың</1> бірінші сөйлем.',
      },
      { kind: 'gap', id: null, line: 18, source: ' ', target: null, status: null },
      {
        ...{ kind: 'segment', id: 's2', line: 21, status: 'reviewed' },
        source: 'Второе <3>с курсивом</3>.',
        target: 'Екінші <3>курсивпен</3> \u001A.',
      },
    ]);
  });

  it('reads the 1.2 of Trados with the segments in its units and what it says of them', async () => {
    const [body, title] = await read(fixture('trados.sdlxliff'));
    expect(body).toMatchObject({ field: 'body.p1.text', file: { from: 'ru', to: 'kk' } });
    expect(body?.parts.map(({ kind, source, target, status }) => [kind, source, target, status])).toEqual([
      ['segment', 'Первое предложение.', 'Бірінші сөйлем.', 'translated'],
      ['gap', ' ', null, null],
      ['segment', 'Второе предложение.', '', null],
    ]);
    expect(title).toMatchObject({
      ...{ field: 'title', dropped: 2, notes: [{ author: 'Reviewer', text: 'Жақсы' }] },
      parts: [{ source: 'Итоги года', target: 'Жыл қорытындысы', status: 'reviewed' }],
    });
  });

  it('reads the 1.1 that OmegaT handles, without a namespace', async () => {
    const [unit] = await read(fixture('omegat-1.2.xlf'));
    expect(unit).toMatchObject({
      field: 'lead',
      parts: [{ source: 'Визит завершён.', target: 'Сапар аяқталды.', status: 'translated' }],
    });
  });

  const X2 = 'xmlns="urn:oasis:names:tc:xliff:document:2.0"';

  it.each([
    ['another document', '<tmx version="1.4"/>', 'exchange.not_xliff', 1],
    ['another version', `<xliff ${X2}\n version="3.0"/>`, 'exchange.xliff_version', 1],
    ['no version', `<xliff ${X2}/>`, 'exchange.xliff_version', 1],
    ['an entity bomb', `<!DOCTYPE xliff [<!ENTITY a "b">]><xliff ${X2} version="2.1"/>`, 'exchange.doctype', 1],
    ['a broken file', `<xliff ${X2} version="2.1">\n<file id="f">\n</xliff>`, 'exchange.xml_broken', 3],
  ])('refuses %s', async (_, file, code, line) => {
    await expect(read(bytes(file))).rejects.toMatchObject({ code, line });
  });

  it.each([
    ['translated', 'jarshy:translated', 'translated'],
    ['initial', 'jarshy:rejected', 'rejected'],
    [undefined, 'jarshy:draft', 'draft'],
    ['translated', 'jarshy:draft', 'translated'],
    ['final', 'jarshy:reviewed', 'reviewed'],
    ['reviewed', undefined, 'reviewed'],
    ['initial', 'okp:mt', null],
    [undefined, undefined, null],
  ])('takes state %s with sub-state %s for %s', async (state, subState, status) => {
    const attributes = `${state ? ` state="${state}"` : ''}${subState ? ` subState="${subState}"` : ''}`;
    const unit = `<unit id="u"><segment${attributes}><source>a</source></segment></unit>`;
    const [read1] = await read(bytes(`<xliff ${X2} version="2.0" srcLang="ru"><file id="f">${unit}</file></xliff>`));
    expect(read1?.parts[0]?.status).toBe(status);
  });
});
