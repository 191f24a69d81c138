import fc from 'fast-check';
import { type ExchangeSegment } from './exchange-segment.js';
import { SEGMENT_STATUSES } from '../segments/segment-status.js';
import { mergeReturned, type MergeOptions } from './merge-returned.js';
import type { ReturnedPart, ReturnedUnit } from './returned-unit.js';
import { readXliff } from './xliff-reader.js';
import { writeXliff } from './xliff-writer.js';

const segment = (id: string, sourceText: string, fields: Partial<ExchangeSegment> = {}): ExchangeSegment => ({
  ...{ id, field: 'body.p1.text', sourceText, targetText: '', status: 'untranslated', origin: null },
  ...{ version: 1, gapAfter: ' ', marks: [], limit: null, notes: [] },
  ...fields,
});

async function sendOut(segments: ExchangeSegment[]): Promise<ReturnedUnit[]> {
  const units: ReturnedUnit[] = [];
  async function* bytes() {
    for await (const piece of writeXliff({ from: 'ru', to: 'kk' }, [{ id: 'v', documentId: 'd', segments }]))
      yield Buffer.from(piece);
  }
  for await (const unit of readXliff(bytes())) units.push(unit);
  return units;
}

/** What a translator does with the parts. */
const edited = (units: ReturnedUnit[], edit: (part: ReturnedPart) => Partial<ReturnedPart>): ReturnedUnit[] =>
  units.map((unit) => ({
    ...unit,
    parts: unit.parts.map((part) => (part.kind === 'gap' ? part : { ...part, ...edit(part) })),
  }));

const translated = (units: ReturnedUnit[], texts: Record<string, string>) =>
  edited(units, ({ id }) => (id !== null && id in texts ? { target: texts[id], status: 'translated' as const } : {}));

const merge = (units: ReturnedUnit[], current: ExchangeSegment[], options: Partial<MergeOptions> = {}) =>
  mergeReturned(units, current, { language: 'kk', unmarked: 'draft', ...options });

const [ONE, TWO] = [segment('s1', 'Первое.'), segment('s2', 'Второе.', { gapAfter: '' })];

describe('merging what comes back', () => {
  it('puts what was translated, and nothing else', async () => {
    const out = await sendOut([ONE, TWO]);
    expect(merge(translated(out, { s1: ' Бірінші. ' }), [ONE, TWO])).toMatchObject({
      puts: [{ id: 's1', text: 'Бірінші.', status: 'translated' }],
      ...{ unchanged: 1, conflicts: [], unknown: [], notes: [] },
    });
  });

  it.each(['draft', 'translated'] as const)(
    'takes a text as %s when the tool does not say what it is',
    async (unmarked) => {
      const out = edited(await sendOut([ONE]), () => ({ target: 'Бірінші.' }));
      expect(merge(out, [ONE], { unmarked }).puts).toMatchObject([{ status: unmarked }]);
    },
  );

  it('takes a text that the file calls a draft as one', async () => {
    const out = edited(await sendOut([ONE]), () => ({ target: 'Бір', status: 'draft' }));
    expect(merge(out, [ONE], { unmarked: 'translated' }).puts).toMatchObject([{ status: 'draft' }]);
  });

  it('lets nobody review from outside: what was reviewed there is translated here', async () => {
    const out = edited(await sendOut([ONE]), () => ({ target: 'Бірінші.', status: 'reviewed' }));
    expect(merge(out, [ONE]).puts).toMatchObject([{ status: 'translated' }]);
  });

  it('accepts a proposal that the translator only confirmed', async () => {
    const prefilled = { ...ONE, targetText: 'Бірінші.', status: 'prefilled' as const };
    const out = await sendOut([prefilled]);
    expect(merge(out, [prefilled])).toMatchObject({ puts: [], unchanged: 1 });
    expect(merge(translated(out, { s1: 'Бірінші.' }), [prefilled]).puts).toMatchObject([
      { id: 's1', status: 'translated' },
    ]);
  });

  it('does not take away what comes back empty', async () => {
    const done = { ...ONE, targetText: 'Бірінші.', status: 'translated' as const };
    const out = edited(await sendOut([done]), () => ({ target: '' }));
    expect(merge(out, [done])).toMatchObject({ puts: [], unchanged: 1, conflicts: [] });
  });

  it('lists a segment whose source changed since, and puts the others', async () => {
    const out = translated(await sendOut([ONE, TWO]), { s1: 'Бірінші.', s2: 'Екінші.' });
    const { puts, conflicts } = merge(out, [{ ...ONE, sourceText: 'Самое первое.', version: 2 }, TWO]);
    expect(puts).toMatchObject([{ id: 's2', text: 'Екінші.' }]);
    expect(conflicts).toMatchObject([
      {
        ...{ segmentId: 's1', field: 'body.p1.text', reason: 'sourceChanged', oldSource: 'Первое.' },
        ...{ newSource: 'Самое первое.', returnedTarget: 'Бірінші.', currentTarget: '' },
      },
    ]);
  });

  it('says nothing of a changed source for which nothing came back', async () => {
    const out = await sendOut([ONE, TWO]);
    expect(merge(out, [{ ...ONE, sourceText: 'Иное.' }, TWO])).toMatchObject({ puts: [], unchanged: 2, conflicts: [] });
  });

  it('lists a translation that was changed here and there', async () => {
    const before = { ...ONE, targetText: 'Бір.', status: 'draft' as const };
    const out = translated(await sendOut([before]), { s1: 'Бірінші.' });
    const now = { ...before, targetText: 'Біріншісі.', version: 2 };
    expect(merge(out, [now])).toMatchObject({
      puts: [],
      conflicts: [{ reason: 'targetChanged', returnedTarget: 'Бірінші.', currentTarget: 'Біріншісі.' }],
    });
  });

  it('leaves a translation alone that was changed here only', async () => {
    const before = { ...ONE, targetText: 'Бір.', status: 'draft' as const };
    const now = { ...before, targetText: 'Біріншісі.', version: 2 };
    expect(merge(await sendOut([before]), [now])).toMatchObject({ puts: [], unchanged: 1, conflicts: [] });
  });

  it('puts over what only a machine proposed since', async () => {
    const out = translated(await sendOut([ONE]), { s1: 'Бірінші.' });
    const now = { ...ONE, targetText: 'Ең бірінші.', status: 'prefilled' as const, version: 2 };
    expect(merge(out, [now]).puts).toMatchObject([{ id: 's1', text: 'Бірінші.' }]);
  });

  it('trusts nothing where a tool left our metadata out', async () => {
    const before = { ...ONE, targetText: 'Бір.', status: 'draft' as const };
    const out = translated(await sendOut([before, TWO]), { s1: 'Бірінші.', s2: 'Екінші.' });
    const stripped = out.map((unit) => ({ ...unit, exported: new Map() }));
    expect(merge(stripped, [before, TWO])).toMatchObject({
      puts: [{ id: 's2' }],
      conflicts: [{ segmentId: 's1', reason: 'targetChanged' }],
    });
  });

  it('follows a text that moved to another paragraph', async () => {
    const out = translated(await sendOut([ONE, TWO]), { s1: 'Бірінші.' });
    const moved = { ...ONE, id: 'other', field: 'body.p9.text' };
    expect(merge(out, [TWO, moved]).puts).toMatchObject([{ id: 'other', text: 'Бірінші.' }]);
  });

  it('puts equal sentences each in its place', async () => {
    const same = [segment('a', 'Да.'), segment('b', 'Да.'), segment('c', 'Нет.', { gapAfter: '' })];
    const out = translated(await sendOut(same), { a: 'Иә.', b: 'Дұрыс.', c: 'Жоқ.' });
    expect(merge(out, same).puts.map(({ id, text }) => [id, text])).toEqual([
      ['a', 'Иә.'],
      ['b', 'Дұрыс.'],
      ['c', 'Жоқ.'],
    ]);
  });

  it('names what the variant has nothing for', async () => {
    const out = translated(await sendOut([ONE, TWO]), { s1: 'Бірінші.' });
    expect(merge(out, [TWO])).toMatchObject({
      puts: [],
      unknown: [{ field: 'body.p1.text', source: 'Первое.', target: 'Бірінші.' }],
    });
  });

  it('tells the notes that were added', async () => {
    const out = await sendOut([{ ...ONE, notes: [{ author: 'А', text: 'наша', at: new Date(0) }] }]);
    const note = { segmentId: null, category: null, author: null, at: null, text: 'новая' };
    const back = out.map((unit) => ({ ...unit, notes: [...unit.notes, note] }));
    expect(merge(back, [ONE]).notes).toEqual([note]);
  });
});

describe('merging what was split or joined', () => {
  const part = (source: string, target: string | null, fields: Partial<ReturnedPart> = {}): ReturnedPart => ({
    ...{ kind: 'segment', id: null, line: 5, source, target, status: 'translated' },
    ...fields,
  });
  const gap = part(' ', null, { kind: 'gap', status: null });
  const withParts = async (out: ExchangeSegment[], parts: ReturnedPart[]) =>
    (await sendOut(out)).map((unit) => ({ ...unit, parts }));

  it('puts the halves of a split segment together', async () => {
    const long = segment('s1', 'Первое, и второе.');
    const back = await withParts(
      [long],
      [part('Первое,', 'Бірінші,', { id: 's1' }), gap, part('и второе.', 'және екінші.')],
    );
    expect(merge(back, [long]).puts).toMatchObject([{ id: 's1', text: 'Бірінші, және екінші.', status: 'translated' }]);
  });

  it('takes a split segment as a draft while half of it is', async () => {
    const long = segment('s1', 'Первое, и второе.');
    const back = await withParts([long], [part('Первое,', 'Бірінші,'), gap, part('и второе.', '', { status: null })]);
    expect(merge(back, [long]).puts).toMatchObject([{ text: 'Бірінші,', status: 'draft' }]);
  });

  it('cuts the translation of joined segments where it has as many sentences', async () => {
    const back = await withParts([ONE, TWO], [part('Первое. Второе.', 'Бірінші сөйлем. Екінші сөйлем.', { id: 's1' })]);
    expect(merge(back, [ONE, TWO]).puts.map(({ id, text }) => [id, text])).toEqual([
      ['s1', 'Бірінші сөйлем.'],
      ['s2', 'Екінші сөйлем.'],
    ]);
  });

  it('lists joined segments whose translation is one sentence', async () => {
    const back = await withParts([ONE, TWO], [part('Первое. Второе.', 'Бірінші және екінші.', { id: 's1' })]);
    expect(merge(back, [ONE, TWO])).toMatchObject({
      puts: [],
      conflicts: [
        { segmentId: 's1', reason: 'joined', returnedTarget: 'Бірінші және екінші.' },
        { segmentId: 's2', reason: 'joined' },
      ],
    });
  });

  it('finds its way when segments were split here', async () => {
    const long = segment('s1', 'Первое. Второе.', { gapAfter: '' });
    const back = translated(await sendOut([long]), { s1: 'Бірінші сөйлем. Екінші сөйлем.' });
    expect(
      merge(back, [
        { ...ONE, id: 's1' },
        { ...TWO, id: 's1.2' },
      ]).puts.map(({ id, text }) => [id, text]),
    ).toEqual([
      ['s1', 'Бірінші сөйлем.'],
      ['s1.2', 'Екінші сөйлем.'],
    ]);
  });
});

describe('what is not put although the segment is the same', () => {
  const marked = segment('s1', 'Сегодня <1>важный</1> день.', { marks: [{ id: '1', type: 'bold' }], limit: 30 });

  it.each([
    ['a mark that is gone', 'Бүгін маңызды күн.', 'marksBroken', { marks: ['1'] }],
    ['a mark that is not closed', 'Бүгін <1>маңызды күн.', 'marksBroken', { marks: ['1'] }],
    ['a text that is too long', 'Бүгін <1>аса маңызды</1> күн болып тұр.', 'tooLong', { limit: 30, length: 39 }],
    ['a character that cannot be stored', 'Бүгін <1>маңызды</1>\u0000 күн.', 'unstorable', {}],
  ])('lists %s', async (_, text, reason, params) => {
    const out = translated(await sendOut([marked]), { s1: text });
    expect(merge(out, [marked])).toMatchObject({ puts: [], conflicts: [{ segmentId: 's1', reason, params }] });
  });
});

describe('any merge', () => {
  const text = fc.constantFrom('', 'Да.', 'Нет.', 'Да. Нет.', 'Может быть, да.');
  const target = fc.constantFrom('', 'Иә.', 'Жоқ.', 'Иә. Жоқ.', '<1>x');
  const segments = fc
    .array(fc.record({ text, target, status: fc.constantFrom(...SEGMENT_STATUSES) }), { maxLength: 6 })
    .map((some) =>
      some.flatMap(({ text: sourceText, target: targetText, status }, index) =>
        sourceText === '' ? [] : [segment(`s${index}`, sourceText, { targetText, status, field: `f${index >> 1}` })],
      ),
    );

  it('answers for every part of the file and for no segment twice, and overwrites only what went out', async () => {
    await fc.assert(
      fc.asyncProperty(segments, segments, fc.array(target, { maxLength: 6 }), async (before, now, answers) => {
        let next = 0;
        const out = edited(await sendOut(before), () => ({ target: answers[next++] ?? null, status: 'translated' }));
        const current = now.map((one) => ({ ...one, version: 2 }));
        const { puts, conflicts } = merge(out, current);
        const touched = [...puts.map(({ id }) => id), ...conflicts.map(({ segmentId }) => segmentId)];
        expect(new Set(touched).size).toBe(touched.length);
        for (const { id, text: put } of puts) {
          const { targetText, status, sourceText } = current.find((one) => one.id === id) as ExchangeSegment;
          const free = ['', put, ...before.map((one) => one.targetText)];
          expect(status === 'prefilled' || free.includes(targetText)).toBe(true);
          const sources = before.map((one) => one.sourceText).join(' ');
          expect(sources).toContain(sourceText);
        }
      }),
      { numRuns: 300 },
    );
  });
});
