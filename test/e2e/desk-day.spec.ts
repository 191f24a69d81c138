import type { TestPerson } from '../support/people.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import type { SuggestionsView } from '../../src/workflow/suggestion.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { addPerson } from '../support/people.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

const RU_KK = { from: 'ru', to: 'kk' } as const;

const article = (title: string, ...paragraphs: string[]) => ({
  ...{ section: ['Новости'], title, lead: '' },
  body: paragraphs.map((text, index) => ({ id: `p${index + 1}`, type: 'paragraph', text })),
});

const BRIDGE = article(
  'В городе открыли новый мост',
  'Движение по мосту открыто 16 декабря 2025 года. Длина моста – 320 метров.',
  'На строительство выделено 1,2 млрд тенге.',
);
const SCHOOL = article('В районе построили школу', 'В новой школе будут учиться 600 детей.');
const SECOND_BRIDGE = article(
  'В городе строят второй мост',
  'Движение по мосту открыто 16 декабря 2025 года. Длина моста – 450 метров.',
  'На строительство выделено 1,2 млрд тенге.',
  'Работы закончат весной.',
);

const KAZAKH: Record<string, string> = {
  Новости: 'Жаңалықтар',
  'В городе открыли новый мост': 'Қалада жаңа көпір ашылды',
  'Движение по мосту открыто 16 декабря 2025 года.': 'Көпірмен қозғалыс 2025 жылғы 16 желтоқсанда ашылды.',
  'Длина моста – 320 метров.': 'Көпірдің ұзындығы – 320 метр.',
  'На строительство выделено 1,2 млрд тенге.': 'Құрылысқа 1,2 млрд теңге бөлінді.',
  'В районе построили школу': 'Ауданда мектеп салынды',
  'В новой школе будут учиться 600 детей.': 'Жаңа мектепте 600 бала оқиды.',
  'В новой школе будут учиться 650 детей.': 'Жаңа мектепте 650 бала оқиды.',
  'В городе строят второй мост': 'Қалада екінші көпір салынып жатыр',
  'Работы закончат весной.': 'Жұмыс көктемде аяқталады.',
};
const kazakh = (text: string) => KAZAKH[text] ?? `${text}?`;

/** Whatever is asked, as often as this, and then nothing more: the server has run down. */
function failingAfter(requests: number) {
  let left = requests;
  return ({ path, json }: Received) => {
    if (path === '/languages') return { json: [{ code: 'ru', targets: ['kk', 'en'] }] };
    left -= 1;
    if (left < 0) return { status: 500, json: { error: 'Cannot translate text' } };
    return { json: { translatedText: (json as { q: string[] }).q.map(kazakh) } };
  };
}

describe('a day at the desk', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let machine: VendorServer;
  let aida: TestPerson;
  let bolat: TestPerson;
  let rosa: TestPerson;
  let sabit: TestPerson;

  beforeAll(async () => {
    machine = await VendorServer.start();
    machine.reply({ status: 500, json: { error: 'down' } });
    test = await startTestApp(
      {
        ...{ MT_ENGINES: 'ru>kk=libretranslate', LIBRETRANSLATE_URL: machine.url, LIBRETRANSLATE_CHAR_LIMIT: '100' },
        ...{ MT_TIMEOUT_MS: '2000' },
      },
      { worker: true },
    );
    newsroom = await Newsroom.open(test.app);
    const skilled = { skills: [RU_KK] };
    aida = await addPerson(test.app, { name: 'Аида', roles: ['translator'], ...skilled });
    bolat = await addPerson(test.app, { name: 'Болат', roles: ['translator'], ...skilled });
    rosa = await addPerson(test.app, { name: 'Роза', roles: ['reviewer'], ...skilled });
    sabit = await addPerson(test.app, { name: 'Сәбит', roles: ['reviewer'], ...skilled });
  });

  afterAll(async () => {
    await test?.close();
    await machine?.close();
  });

  async function begin(content: object): Promise<VariantView> {
    const settings = { requiredLanguages: ['ru', 'kk'], optionalLanguages: [], releasePolicy: 'asReady' };
    const { id } = await newsroom.begin(settings, content);
    await newsroom.submitSource(id);
    return newsroom.opened(id, 'kk');
  }

  const read = async (variant: { id: string }) => ok<VariantView>(await aida.get(`/api/v1/variants/${variant.id}`));
  const segmentsOf = async (variant: { id: string }) =>
    ok<{ items: SegmentView[] }>(await aida.get(`/api/v1/variants/${variant.id}/segments`)).items;
  const prefilled = (variant: { id: string }) =>
    eventually(async () => {
      const { items } = ok<{ items: { action: string }[] }>(await aida.get(`/api/v1/variants/${variant.id}/events`));
      return items.some(({ action }) => action === 'variant.prefilled');
    }, 'the text to be prefilled');
  const put = (person: TestPerson, variant: { id: string }, { id, version }: SegmentView, text: string) =>
    person.put(`/api/v1/variants/${variant.id}/segments/${id}`, { text }, { 'if-match': `"${version}"` });
  const judge = (person: TestPerson, variant: { id: string }, { id, version }: SegmentView, verdict: object) =>
    person.put(`/api/v1/variants/${variant.id}/segments/${id}/verdict`, verdict, { 'if-match': `"${version}"` });
  const act = (person: TestPerson, variant: { id: string }, action: string, body?: object) =>
    newsroom.act(person, variant, action, body);

  async function translateRest(person: TestPerson, variant: { id: string }): Promise<void> {
    for (const segment of await segmentsOf(variant)) {
      if (segment.status === 'translated' || segment.status === 'reviewed') continue;
      ok(await put(person, variant, segment, kazakh(segment.sourceText)));
    }
  }

  const documentOf = ({ documentId }: VariantView) => documentId;
  let bridge: VariantView;
  let school: VariantView;
  let second: VariantView;

  it('begins with two articles, which the machine fills until it fails half-way', async () => {
    machine.reply(failingAfter(1));
    bridge = await begin(BRIDGE);
    await prefilled(bridge);
    const segments = await segmentsOf(bridge);
    expect(segments.map(({ sourceText }) => sourceText)).toEqual([
      ...['Новости', 'В городе открыли новый мост', 'Движение по мосту открыто 16 декабря 2025 года.'],
      ...['Длина моста – 320 метров.', 'На строительство выделено 1,2 млрд тенге.'],
    ]);
    const filled = segments.filter(({ status }) => status === 'prefilled');
    expect(filled.length).toBeGreaterThan(0);
    expect(filled.length).toBeLessThan(segments.length);
    expect(
      filled.every(({ origin, targetText, sourceText }) => origin === 'machine' && targetText === kazakh(sourceText)),
    ).toBe(true);
    const { items } = ok<{ items: { action: string; details: object }[] }>(
      await aida.get(`/api/v1/variants/${bridge.id}/events`),
    );
    expect(items.find(({ action }) => action === 'variant.prefilled')?.details).toMatchObject({
      troubles: [{ engine: 'libretranslate' }],
    });
    machine.reply({ status: 500, json: { error: 'down' } });
    school = await begin(SCHOOL);
    ok(await act(newsroom.reviewer, await newsroom.variant(documentOf(bridge), 'ru'), 'approval'));
    ok(await act(newsroom.reviewer, await newsroom.variant(documentOf(school), 'ru'), 'approval'));
  });

  it('does not let what a machine wrote be submitted before somebody takes it', async () => {
    for (const segment of (await segmentsOf(bridge)).filter(({ status }) => status === 'untranslated'))
      ok(await put(aida, bridge, segment, kazakh(segment.sourceText)));
    const refused = await act(aida, bridge, 'submission');
    expect(refused.statusCode).toBe(409);
    expect(refused.json()).toMatchObject({ reasons: [{ code: 'workflow.segments_open' }] });
    await translateRest(aida, bridge);
    const machines = (await segmentsOf(bridge)).filter(({ origin }) => origin === 'machine');
    expect(machines.map(({ status }) => status)).toEqual(machines.map(() => 'translated'));
    expect(machines[0]?.findings).toMatchObject([{ check: 'uneditedMachine', severity: 'warning' }]);
    ok(await act(aida, bridge, 'submission'));
  });

  it('has a segment rejected, which comes back with the reason and a remark', async () => {
    const [, title] = await segmentsOf(bridge);
    const rejected = ok<SegmentView>(
      await judge(rosa, bridge, title as SegmentView, { verdict: 'rejected', reason: 'Тақырып тым жалпы.' }),
    );
    expect(rejected).toMatchObject({ status: 'rejected', rejection: 'Тақырып тым жалпы.', openRemarks: 1 });
    const approval = await act(rosa, bridge, 'approval');
    expect(approval.json()).toMatchObject({ reasons: [{ code: 'workflow.segments_rejected', params: { count: 1 } }] });
    const [, , date] = await segmentsOf(bridge);
    const wrong = KAZAKH['Движение по мосту открыто 16 декабря 2025 года.']?.replace('16', '17') ?? '';
    const edited = ok<SegmentView>(await judge(rosa, bridge, date as SegmentView, { verdict: 'edited', text: wrong }));
    expect(edited.findings).toMatchObject([{ check: 'dates', severity: 'error', dismissible: true }]);
    ok(
      await judge(rosa, bridge, edited, {
        verdict: 'edited',
        text: `${kazakh(date?.sourceText ?? '')}`.replace('қозғалыс ', 'жүру '),
      }),
    );
    ok(await act(rosa, bridge, 'change-request', { remark: 'Тақырыпты нақтылаңыз.' }));
  });

  it('shows the translator what the reviewer changed, and takes the text only when that is answered for', async () => {
    const [, title, date] = await segmentsOf(bridge);
    expect(date?.reviewChange).toMatchObject({
      by: { name: 'Роза' },
      from: kazakh(date?.sourceText ?? ''),
      change: expect.arrayContaining([{ kind: 'added', text: 'жүру' }]),
    });
    const tasks = ok<{ items: { variantId: string }[] }>(await aida.get('/api/v1/tasks?view=returned'));
    expect(tasks.items.map(({ variantId }) => variantId)).toEqual([bridge.id]);
    ok(await put(aida, bridge, title as SegmentView, 'Өзен үстіндегі жаңа көпір ашылды'));
    const early = await act(aida, bridge, 'submission');
    expect(early.json()).toMatchObject({ reasons: [{ code: 'workflow.review_changes_open', params: { count: 1 } }] });
    const url = `/api/v1/variants/${bridge.id}/segments/${date?.id}/confirmation`;
    expect(ok<SegmentView>(await aida.post(url, undefined, { 'if-match': '*' }))).toMatchObject({
      ...{ reviewChange: null, status: 'translated' },
    });
    ok(await act(aida, bridge, 'submission'));
    const approved = ok<VariantView>(await act(rosa, bridge, 'approval'));
    expect(approved.segments).toMatchObject({ reviewed: 5 });
    ok(await newsroom.release(documentOf(bridge)));
  });

  it('keeps every state of a segment, with whoever made it', async () => {
    const [, title] = await segmentsOf(bridge);
    const { items } = ok<{ items: { action: string; by: { name: string } | null; origin: string | null }[] }>(
      await bolat.get(`/api/v1/variants/${bridge.id}/segments/${title?.id}/history`),
    );
    expect(items.map(({ action, by }) => [action, by?.name ?? null])).toEqual([
      ['accepted', 'Роза'],
      ['put', 'Аида'],
      ['rejected', 'Роза'],
      ...(title?.origin === 'machine'
        ? [
            ['put', 'Аида'],
            ['prefilled', null],
          ]
        : [['put', 'Аида']]),
    ]);
  });

  it('carries a change of the source into the text that is being translated, and nothing more than that', async () => {
    await translateRest(bolat, school);
    const before = await segmentsOf(school);
    const source = await newsroom.variant(documentOf(school), 'ru');
    ok(await act(newsroom.reviewer, source, 'change-request', { remark: 'Детей 650.' }));
    const content = article('В районе построили школу', 'В новой школе будут учиться 650 детей.');
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, content, { 'if-match': '*' }));
    ok(await act(newsroom.author, source, 'submission'));
    await eventually(async () => (await read(school)).segments['needsRevision'] === 1, 'the change to come');
    const [, , children] = await segmentsOf(school);
    expect(children).toMatchObject({
      ...{ status: 'needsRevision', targetText: before[2]?.targetText },
      previousSourceText: 'В новой школе будут учиться 600 детей.',
      sourceChange: expect.arrayContaining([
        { kind: 'removed', text: '600' },
        { kind: 'added', text: '650' },
      ]),
      findings: expect.arrayContaining([
        expect.objectContaining({ check: 'sourceChanged', severity: 'error' }),
        expect.objectContaining({ check: 'numbers', severity: 'error' }),
      ]),
    });
    expect((await read(school)).segments).toMatchObject({ translated: 2 });
    await translateRest(bolat, school);
    ok(await act(newsroom.reviewer, await newsroom.variant(documentOf(school), 'ru'), 'approval'));
    ok(await act(bolat, school, 'submission'));
    ok(await act(sabit, school, 'approval'));
  });

  it('leaves a translation alone when its author says that a change was only of a typing mistake', async () => {
    const source = await newsroom.variant(documentOf(school), 'ru');
    ok(await act(newsroom.reviewer, source, 'change-request', { remark: 'Запятая.' }));
    const content = article('В районе построили школу', 'В новой школе, будут учиться 650 детей.');
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, content, { 'if-match': '*' }));
    ok(await act(newsroom.author, source, 'submission', { sameMeaning: ['body.p1.text'] }));
    await eventually(async () => {
      const [, , children] = await segmentsOf(school);
      return children?.sourceText === 'В новой школе, будут учиться 650 детей.';
    }, 'the comma to come');
    expect(await read(school)).toMatchObject({ state: 'approved', segments: { reviewed: 3, needsRevision: 0 } });
    ok(await act(newsroom.reviewer, await newsroom.variant(documentOf(school), 'ru'), 'approval'));
    ok(await newsroom.release(documentOf(school)));
  });

  it('fills the third article with what the first has taught the memory', async () => {
    await eventually(async () => {
      const units = ok<{ items: object[] }>(await rosa.get('/api/v1/memory/units?from=ru&to=kk'));
      return units.items.length >= 7;
    }, 'the memory to be filled');
    second = await begin(SECOND_BRIDGE);
    await prefilled(second);
    const byText = new Map((await segmentsOf(second)).map((segment) => [segment.sourceText, segment]));
    expect(byText.get('Новости')).toMatchObject({ status: 'translated', origin: 'memory', targetText: 'Жаңалықтар' });
    expect(byText.get('На строительство выделено 1,2 млрд тенге.')).toMatchObject({
      ...{ status: 'translated', origin: 'memory', targetText: 'Құрылысқа 1,2 млрд теңге бөлінді.' },
    });
    expect(byText.get('Длина моста – 450 метров.')).toMatchObject({
      ...{ status: 'prefilled', origin: 'memory', targetText: 'Көпірдің ұзындығы – 450 метр.' },
    });
    expect(byText.get('Работы закончат весной.')).toMatchObject({ status: 'untranslated' });
    const title = byText.get('В городе строят второй мост') as SegmentView;
    const { matches } = ok<SuggestionsView>(
      await bolat.get(`/api/v1/variants/${second.id}/segments/${title.id}/suggestions`),
    );
    expect(matches.every(({ score }, index) => score <= (matches[index - 1]?.score ?? 102))).toBe(true);
  });

  it('takes an XLIFF file back, with what changed meanwhile told and not touched', async () => {
    const file = await bolat.get(`/api/v1/variants/${second.id}/translation.xlf`);
    expect(file.statusCode).toBe(200);
    const untouched = (await segmentsOf(second)).find(({ sourceText }) => sourceText === 'Работы закончат весной.');
    ok(await put(bolat, second, untouched as SegmentView, 'Жұмыс көктемде бітеді.'));
    const returned = (await segmentsOf(second)).reduce(
      (text, { sourceText }) => withTarget(text, sourceText, kazakh(sourceText)),
      file.body,
    );
    const answer = await test.app.inject({
      method: 'POST',
      url: `/api/v1/variants/${second.id}/xliff-imports`,
      headers: { cookie: bolat.cookie, 'content-type': 'application/xliff+xml', origin: 'https://press.example' },
      body: returned,
    });
    const result = ok<{ put: string[]; conflicts: { reason: string }[] }>(answer);
    expect(result.put).not.toEqual([]);
    expect(result.conflicts).toMatchObject([{ segmentId: untouched?.id, reason: 'targetChanged' }]);
    const after = await segmentsOf(second);
    expect(after.find(({ id }) => id === untouched?.id)?.targetText).toBe('Жұмыс көктемде бітеді.');
    expect(after.find(({ sourceText }) => sourceText === SECOND_BRIDGE.title)?.targetText).toBe(
      kazakh(SECOND_BRIDGE.title),
    );
  });

  it('ends with the third article approved by somebody who did not write it', async () => {
    await translateRest(bolat, second);
    ok(await act(newsroom.reviewer, await newsroom.variant(documentOf(second), 'ru'), 'approval'));
    ok(await act(bolat, second, 'submission'));
    ok(await act(sabit, second, 'approval'));
    ok(await newsroom.release(documentOf(second)));
    expect(await newsroom.variant(documentOf(second), 'kk')).toMatchObject({ state: 'published', live: true });
  });
});

/** As another tool fills a file in: the target beside this source, whatever stood there. */
function withTarget(xliff: string, source: string, target: string): string {
  const begin = xliff.indexOf(`>${source}</source>`);
  if (begin < 0) return xliff;
  const after = begin + `>${source}</source>`.length;
  const end = xliff.indexOf('</segment>', after);
  return `${xliff.slice(0, after)}<target>${target}</target>${xliff.slice(end)}`;
}
