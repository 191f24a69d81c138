import { Readable } from 'node:stream';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import type { MemoryImportedView } from '../../src/translations/exchange/memory-exchange.schema.js';
import type { XliffImportedView } from '../../src/workflow/exchange.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';

const XLIFF = 'application/xliff+xml';
const TMX = 'application/x-tmx+xml';
const MARKED = {
  ...STORY,
  body: [
    {
      ...{ id: 'p1', type: 'paragraph', text: 'Мост <1>открыт</1> сегодня. Его длина – 320 метров.' },
      marks: [{ id: '1', type: 'bold' }],
    },
  ],
};

describe('the exchange with other tools', () => {
  let test: TestApp;
  let app: NestFastifyApplication;
  let newsroom: Newsroom;
  beforeAll(async () => {
    test = await startTestApp({}, { worker: true });
    app = test.app;
    newsroom = await Newsroom.open(app);
  });
  afterAll(() => test.close());

  const send = (person: TestPerson, url: string, payload: string | Buffer | Readable, type = XLIFF) =>
    app.inject({ method: 'POST', url, payload, headers: { cookie: person.cookie, 'content-type': type } });
  const sendBack = (variant: { id: string }, file: string, query = '', person = newsroom.translator) =>
    send(person, `/api/v1/variants/${variant.id}/xliff-imports${query}`, file);
  const fileOf = async (variant: { id: string }, query = '', person = newsroom.translator) => {
    const answer = await person.get(`/api/v1/variants/${variant.id}/translation.xlf${query}`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, XLIFF]);
    return answer.body;
  };
  const inField = (segments: SegmentView[], field: string) => segments.filter((segment) => segment.field === field);

  async function opened(content: object = MARKED): Promise<VariantView> {
    const { id } = await newsroom.begin({ requiredLanguages: ['ru', 'kk'] }, content);
    await newsroom.submitSource(id);
    return newsroom.opened(id, 'kk');
  }

  /** What a translator's tool does: a target for the segment with this source. */
  function translate(file: string, source: string, target: string): string {
    const at = file.indexOf(`<source>${source}</source>`);
    expect(at).toBeGreaterThan(0);
    const end = at + `<source>${source}</source>`.length;
    const start = file.lastIndexOf('<segment ', at);
    const head = file.slice(start, at).replace(/state="\w+" subState="[\w:]+"/, 'state="translated"');
    const rest = file.slice(end).replace(/^<target>.*?<\/target>/, '');
    return `${file.slice(0, start)}${head}${file.slice(at, end)}<target>${target}</target>${rest}`;
  }

  it('takes a text out, and back in when it has been translated elsewhere', async () => {
    const variant = await opened();
    const file = await fileOf(variant);
    const pc = /<pc [^>]*>/.exec(file)?.[0] ?? '';
    const back = translate(
      translate(file, STORY.title, 'Қалада көпір ашылды'),
      `Мост ${pc}открыт</pc> сегодня.`,
      `Көпір бүгін ${pc}ашылды</pc>.`,
    );
    const answer = ok<XliffImportedView>(await sendBack(variant, back));
    expect(answer).toMatchObject({ dryRun: false, conflicts: [], unknown: [], notes: [] });
    expect(answer.put).toHaveLength(2);
    const segments = await newsroom.segments(variant);
    expect(inField(segments, 'title')).toMatchObject([{ targetText: 'Қалада көпір ашылды', status: 'translated' }]);
    expect(inField(segments, 'body.p1.text')).toMatchObject([
      { targetText: 'Көпір бүгін <1>ашылды</1>.', status: 'translated', origin: 'human' },
      { targetText: '', status: 'untranslated' },
    ]);
    expect(ok<XliffImportedView>(await sendBack(variant, back))).toMatchObject({ put: [], conflicts: [] });
  });

  it('only says what would happen when that is asked', async () => {
    const variant = await opened();
    const back = translate(await fileOf(variant), STORY.title, 'Қалада көпір ашылды');
    expect(ok<XliffImportedView>(await sendBack(variant, back, '?dryRun=true'))).toMatchObject({
      dryRun: true,
      put: ['title'],
    });
    expect(inField(await newsroom.segments(variant), 'title')).toMatchObject([{ targetText: '' }]);
  });

  it('gives out the segments of some statuses alone', async () => {
    const variant = await opened();
    ok(await sendBack(variant, translate(await fileOf(variant), STORY.title, 'Қалада көпір ашылды')));
    expect(await fileOf(variant, '?status=translated,reviewed')).toContain('Қалада көпір ашылды');
    expect(await fileOf(variant, '?status=untranslated,draft')).not.toContain('Қалада көпір ашылды');
    const wrong = await newsroom.translator.get(`/api/v1/variants/${variant.id}/translation.xlf?status=done`);
    expect(wrong.statusCode).toBe(422);
  });

  it('merges what comes back late: nothing that changed here meanwhile is overwritten, and all of it is told', async () => {
    const variant = await opened();
    const late = translate(
      translate(await fileOf(variant), STORY.title, 'Көпір ашылды'),
      STORY.lead,
      'Бүгін жаңа көпірмен қозғалыс ашылды.',
    );
    const put = { text: 'Қалада жаңа көпір ашылды', status: 'translated' };
    ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments/title`, put, { 'if-match': '*' }));
    const answer = ok<XliffImportedView>(await sendBack(variant, late));
    expect(answer.conflicts).toMatchObject([
      {
        ...{ segmentId: 'title', field: 'title', reason: 'targetChanged', newSource: STORY.title },
        ...{ returnedTarget: 'Көпір ашылды', currentTarget: put.text, line: expect.any(Number) },
        detail: expect.stringMatching(/\w/),
      },
    ]);
    const segments = await newsroom.segments(variant);
    expect(inField(segments, 'title')).toMatchObject([{ targetText: put.text }]);
    expect(inField(segments, 'lead')).toMatchObject([{ targetText: 'Бүгін жаңа көпірмен қозғалыс ашылды.' }]);
  });

  it('merges what comes back after the source changed in the middle, by the text of each sentence', async () => {
    const variant = await opened();
    const late = translate(
      translate(await fileOf(variant), STORY.title, 'Қалада көпір ашылды'),
      'Его длина – 320 метров.',
      'Ұзындығы – 320 метр.',
    );
    const source = await newsroom.variant(variant.documentId, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'change-request', { remark: 'Уточните длину' }));
    const text = 'Мост <1>открыт</1> сегодня. Его длина – 350 метров.';
    const changed = { ...MARKED, body: [{ ...MARKED.body[0], text }] };
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, changed, { 'if-match': '*' }));
    await newsroom.submitSource(variant.documentId);
    await newsroom.opened(variant.documentId, 'kk');
    const answer = ok<XliffImportedView>(await sendBack(variant, late));
    expect(answer.put).toEqual(['title']);
    expect(answer.conflicts).toMatchObject([
      {
        ...{ reason: 'sourceChanged', oldSource: 'Его длина – 320 метров.', newSource: 'Его длина – 350 метров.' },
        ...{ returnedTarget: 'Ұзындығы – 320 метр.', currentTarget: '' },
      },
    ]);
  });

  it('keeps in the history what stood there, and who took the file in', async () => {
    const variant = await opened();
    ok(await sendBack(variant, translate(await fileOf(variant), STORY.title, 'Көпір ашылды')));
    const events: unknown[] = await app
      .get(DataSource)
      .query(`SELECT actor_id, details FROM events WHERE variant_id = $1 AND action = 'segments.exchanged'`, [
        variant.id,
      ]);
    expect(events).toEqual([{ actor_id: newsroom.translator.id, details: { segments: [{ id: 'title', from: '' }] } }]);
  });

  const wrongFiles: [string, (file: string) => string, string, number][] = [
    ['a broken file', (file) => file.slice(0, -20), 'exchange.xml_broken', 0],
    [
      'an entity bomb',
      (file) => file.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY a "b">]><xliff'),
      'exchange.doctype',
      1,
    ],
    ['another direction', (file) => file.replace('trgLang="kk"', 'trgLang="en"'), 'exchange.other_languages', 2],
    ['another format', () => '<tmx version="1.4"/>', 'exchange.not_xliff', 1],
    ['another version', () => '<xliff version="7.0"/>', 'exchange.xliff_version', 1],
  ];

  it.each(wrongFiles)('refuses %s with line and reason', async (_, spoil, code, line) => {
    const variant = await opened();
    const answer = await sendBack(variant, spoil(await fileOf(variant)));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([
      422,
      'application/problem+json; charset=utf-8',
    ]);
    expect(answer.json()).toMatchObject({ code: 'exchange.refused', reasons: [{ code, detail: expect.any(String) }] });
    if (line > 0) expect(answer.json()).toMatchObject({ line });
  });

  it('refuses the file of another text, a body that is no file, a source, and whoever may not translate', async () => {
    const [variant, other] = [await opened(), await opened()];
    const file = await fileOf(other);
    expect((await sendBack(variant, file)).json()).toMatchObject({ reasons: [{ code: 'exchange.other_text' }] });
    const json = await newsroom.translator.post(`/api/v1/variants/${variant.id}/xliff-imports`, {});
    expect(json.statusCode).toBe(415);
    const source = await newsroom.variant(variant.documentId, 'ru');
    expect((await newsroom.translator.get(`/api/v1/variants/${source.id}/translation.xlf`)).statusCode).toBe(409);
    const stranger = await addPerson(app, { roles: ['translator'], skills: [{ from: 'ru', to: 'en' }] });
    expect((await sendBack(other, file, '', stranger)).statusCode).toBe(403);
  });

  it('takes several texts out in one file, of which each takes what is its own', async () => {
    const [one, two] = [await opened(), await opened({ ...STORY, title: 'Открыли второй мост' })];
    const url = (...ids: string[]) => `/api/v1/translations.xlf?variants=${ids.join(',')}`;
    const answer = await newsroom.translator.get(url(one.id, two.id));
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, XLIFF]);
    expect(answer.body.match(/<file /g)).toHaveLength(2);
    const back = translate(answer.body, 'Открыли второй мост', 'Екінші көпір ашылды');
    expect(ok<XliffImportedView>(await sendBack(two, back)).put).toEqual(['title']);
    expect(ok<XliffImportedView>(await sendBack(one, back)).put).toEqual([]);

    const { documentId } = one;
    const others = await Promise.all([
      newsroom.translator.get(url(one.id, (await newsroom.variant(documentId, 'ru')).id)),
      newsroom.translator.get(url('0199d3a0-0000-7000-8000-000000000000')),
      newsroom.translator.get(url('')),
    ]);
    expect(others.map(({ statusCode }) => statusCode)).toEqual([409, 404, 422]);
    const { id } = await newsroom.begin({ requiredLanguages: ['ru', 'kk', 'en'] }, STORY);
    await newsroom.submitSource(id);
    const several = await newsroom.translator.get(url((await newsroom.opened(id, 'en')).id, one.id));
    expect(several.json()).toMatchObject({ status: 422, code: 'exchange.several_pairs' });
  });

  it('gives what is translated of a text out as TMX', async () => {
    const variant = await opened();
    const put = { segments: [{ id: 'title', text: 'Қалада көпір ашылды' }] };
    ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments`, put, { 'if-match': '*' }));
    const file = await newsroom.translator.get(`/api/v1/variants/${variant.id}/translation.tmx`);
    expect([file.statusCode, file.headers['content-type']]).toEqual([200, TMX]);
    expect(file.body.match(/<tu /g)?.length).toBeGreaterThan(0);
    expect(file.body).toContain('<seg>Қалада көпір ашылды</seg>');
    const back = await send(newsroom.reviewer, '/api/v1/memory/imports?dryRun=true', file.body, TMX);
    expect(ok<MemoryImportedView>(back).skipped).toEqual([]);
  });

  it('keeps the notes of a translator elsewhere as remarks, each once', async () => {
    const variant = await opened();
    const file = await fileOf(variant);
    const at = file.indexOf('<segment ');
    const note = '<notes><note category="translator">Атауы дұрыс па?</note></notes>';
    const unit = file.lastIndexOf('<unit', at);
    const head = file.indexOf('>', unit) + 1;
    const noted = file.includes('<notes>', head) && file.indexOf('<notes>', head) < at;
    expect(noted).toBe(false);
    const back = `${file.slice(0, head)}${note}${file.slice(head)}`;
    expect(ok<XliffImportedView>(await sendBack(variant, back)).notes).toMatchObject([{ text: 'Атауы дұрыс па?' }]);
    ok(await sendBack(variant, back));
    const { items } = ok<{ items: { remarks: { text: string }[] }[] }>(
      await newsroom.translator.get(`/api/v1/variants/${variant.id}/remarks`),
    );
    expect(items.map(({ remarks }) => remarks.map(({ text }) => text))).toEqual([['Атауы дұрыс па?']]);
  });

  describe('of the memory', () => {
    const unit = `<tu><tuv xml:lang="ru"><seg>Мост открыт.</seg></tuv><tuv xml:lang="kk"><seg>Көпір ашық.</seg></tuv><tuv xml:lang="fr"><seg>Le pont.</seg></tuv></tu>`;
    const tmx = `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="ru"/><body>\n${unit}\n</body></tmx>`;

    it('takes a stream in and gives a file out', async () => {
      const stream = Readable.from(Array.from(Buffer.from(tmx), (byte) => Buffer.of(byte)));
      const answer = await send(newsroom.reviewer, '/api/v1/memory/imports', stream, TMX);
      expect(ok<MemoryImportedView>(answer)).toMatchObject({
        ...{ dryRun: false, units: 1, added: 1, known: 0 },
        skipped: [{ code: 'exchange.foreign_language', detail: expect.stringContaining('fr'), count: 1, lines: [4] }],
      });
      const file = await newsroom.publisher.get('/api/v1/memory/units.tmx?from=ru&to=kk');
      expect([file.statusCode, file.headers['content-type']]).toEqual([200, TMX]);
      expect(file.headers['content-disposition']).toBe('attachment; filename="memory-ru-kk.tmx"');
      expect(file.body).toContain('<seg>Көпір ашық.</seg>');
      const again = await send(newsroom.reviewer, '/api/v1/memory/imports?dryRun=true', file.body, TMX);
      expect(ok<MemoryImportedView>(again)).toMatchObject({ dryRun: true, added: 0, known: 1 });
      const other = '0199d3a0-0000-7000-8000-000000000000';
      const nothing = await newsroom.publisher.get(`/api/v1/memory/units.tmx?document=${other}`);
      expect([nothing.statusCode, nothing.body.includes('<tu ')]).toEqual([200, false]);
    });

    it('is for reviewers and publishers', async () => {
      const answers = await Promise.all([
        send(newsroom.translator, '/api/v1/memory/imports', tmx, TMX),
        newsroom.translator.get('/api/v1/memory/units.tmx'),
      ]);
      expect(answers.map(({ statusCode }) => statusCode)).toEqual([403, 403]);
    });

    it('says in the reader’s language what is wrong, and on which line', async () => {
      const answer = await app.inject({
        ...{ method: 'POST', url: '/api/v1/memory/imports', payload: tmx.replace('Le pont', '&eacute;') },
        headers: { cookie: newsroom.reviewer.cookie, 'content-type': 'text/xml', 'accept-language': 'kk' },
      });
      expect(answer.statusCode).toBe(422);
      expect(answer.json()).toMatchObject({
        title: 'Файл қабылданбады.',
        line: 4,
        reasons: [{ code: 'exchange.entity' }],
      });
    });
  });
});
