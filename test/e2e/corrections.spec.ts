import { DataSource } from 'typeorm';
import type { Language } from '../../src/languages/languages.js';
import { MemoryFilling } from '../../src/workflow/memory-filling.service.js';
import { ReleaseService } from '../../src/workflow/release.service.js';
import type { TaskView } from '../../src/workflow/task.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, STORY, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

interface Published {
  html: string;
  publishedAt: string;
  updatedAt: string;
  correctedAt: string | null;
  minorEditedAt: string | null;
  corrections: { at: string; note: string }[];
  correctionAwaited: { since: string; language: string } | null;
}

const ANY = { 'if-match': '*' };
const NOTE = 'Көпірдің ұзындығы қате көрсетілген еді.';
const RU_NOTE = 'Длина моста была указана неверно.';
const CORRECTION = { change: 'correction', note: NOTE };
const HOUR = 3_600_000;

let test: TestApp;
let newsroom: Newsroom;
let stages: Stages;
let database: DataSource;

beforeAll(async () => {
  test = await startTestApp();
  newsroom = await Newsroom.open(test.app, 'kk');
  stages = new Stages(test.app, newsroom);
  database = test.app.get(DataSource);
});
afterAll(() => test.close());

const storyWith = (text: string) => ({ ...STORY, body: [{ ...STORY.body[0], text }, STORY.body[1]] });
const codesIn = (response: { json(): unknown }) =>
  (response.json() as { reasons?: { code: string }[] }).reasons?.map(({ code }) => code);

/** A Kazakh story that is public in all its languages. */
async function published(fields: object = {}, languages: Language[] = ['ru', 'en']): Promise<string> {
  const { id } = await newsroom.begin({ requiredLanguages: ['kk', 'ru'], optionalLanguages: ['en'], ...fields });
  await newsroom.submitSource(id);
  await stages.prepare(id);
  ok(await newsroom.act(newsroom.reviewer, await newsroom.variant(id, 'kk'), 'approval'));
  for (const language of languages) await translateAndApprove(await newsroom.variant(id, language));
  ok(await newsroom.release(id));
  return id;
}

async function translateAndApprove(variant: VariantView): Promise<void> {
  await newsroom.translate(variant);
  ok(await newsroom.act(newsroom.translator, variant, 'submission'));
  ok(await newsroom.act(newsroom.reviewer, variant, 'approval'));
}

async function rewrite(id: string, text: string, change?: object): Promise<VariantView> {
  const source = await newsroom.variant(id, 'kk');
  ok(await newsroom.act(newsroom.author, source, 'revision', change));
  ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, storyWith(text), ANY));
  return source;
}

/** The source is changed and submitted, and its targets hear of it. */
async function changed(id: string, text: string, change?: object): Promise<VariantView> {
  const source = await rewrite(id, text, change);
  ok(await newsroom.act(newsroom.author, source, 'submission'));
  await stages.prepare(id);
  return source;
}

async function corrected(id: string, text = 'Көпірдің ұзындығы – 230 метр.'): Promise<void> {
  const source = await changed(id, text, CORRECTION);
  ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  ok(await newsroom.release(id));
}

async function reading(id: string, language: Language): Promise<Published> {
  const response = await test.app.inject({ url: `/api/v1/publications/${id}.${language}` });
  if (response.statusCode !== 200) throw new Error(response.body);
  return response.json<Published>();
}

async function taskOf(variant: { id: string }): Promise<TaskView | undefined> {
  const { items } = ok<{ items: TaskView[] }>(await newsroom.publisher.get('/api/v1/tasks?view=all&limit=100'));
  return items.find(({ variantId }) => variantId === variant.id);
}

async function eventOf(variant: { id: string }, action: string): Promise<Record<string, unknown> | undefined> {
  const rows: { details: Record<string, unknown>; reason: string | null }[] = await database.query(
    `SELECT details, reason FROM events WHERE variant_id = $1 AND action = $2 ORDER BY id DESC LIMIT 1`,
    [variant.id, action],
  );
  return rows[0] && { ...rows[0].details, reason: rows[0].reason };
}

const stillAccurate = (variant: { id: string }, person: TestPerson = newsroom.translator, body?: object) =>
  newsroom.act(person, variant, 'still-accurate', body);

describe('a correction of a source that is public', () => {
  it('goes out before its siblings, tells their readers, and lets each follow or hold in its own time', async () => {
    const id = await published();
    const [before, wrong] = [await reading(id, 'en'), await reading(id, 'kk')];
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    const [ru, en] = [await newsroom.variant(id, 'ru'), await newsroom.variant(id, 'en')];
    for (const target of [ru, en]) {
      expect(target).toMatchObject({ state: 'translation', live: true });
      expect(target.change).toMatchObject({ kind: 'correction', note: null, followsSource: true });
      const task = (await taskOf(target)) as TaskView;
      expect(Date.parse(task.dueAt ?? '') - Date.parse(task.openedAt)).toBeCloseTo(4 * HOUR, -5);
    }
    expect((await reading(id, 'ru')).correctionAwaited).toBeNull();

    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['kk'], held: [] });
    const kk = await reading(id, 'kk');
    expect(kk).toMatchObject({ correctionAwaited: null, corrections: [{ note: NOTE }] });
    expect(kk.html).toContain('230 метр');
    expect([kk.correctedAt, kk.updatedAt]).toEqual([kk.corrections[0]?.at, kk.corrections[0]?.at]);
    expect(kk.publishedAt).toBe(wrong.publishedAt);
    expect((await reading(id, 'ru')).correctionAwaited).toMatchObject({ language: 'kk' });
    expect((await reading(id, 'en')).correctionAwaited).toMatchObject({ language: 'kk' });
    expect(await newsroom.variant(id, 'ru')).toMatchObject({ correctionAwaitedSince: kk.updatedAt });

    await newsroom.translate(ru);
    ok(await newsroom.act(newsroom.translator, ru, 'submission'));
    expect(codesIn(await newsroom.act(newsroom.reviewer, ru, 'approval'))).toEqual([
      'workflow.correction_note_missing',
    ]);
    const change = { change: 'correction', note: RU_NOTE };
    ok(await newsroom.translator.put(`/api/v1/variants/${ru.id}/change`, change, ANY));
    ok(await newsroom.act(newsroom.reviewer, ru, 'approval'));
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['ru'], held: [] });
    expect(await reading(id, 'ru')).toMatchObject({ correctionAwaited: null, corrections: [{ note: RU_NOTE }] });
    expect(await eventOf(ru, 'variant.released')).toMatchObject({
      ...{ outcome: 'updated', change: { kind: 'correction', note: RU_NOTE } },
    });

    const settled = ok<VariantView>(await stillAccurate(en));
    expect(settled).toMatchObject({ state: 'published', live: true, change: null, correctionAwaitedSince: null });
    expect(settled.segments['needsRevision']).toBe(0);
    expect(await taskOf(en)).toBeUndefined();
    expect(await eventOf(en, 'variant.stillAccurate')).toMatchObject({
      ...{ outcome: 'stillAccurate', change: { kind: 'correction' } },
    });
    expect(await reading(id, 'en')).toEqual(before);
  });

  it('tells the public in the alphabetical order of the languages, so that no two releases wait for each other', async () => {
    const id = await published();
    await corrected(id);
    const rows: { language: string; change: string }[] = await database.query(
      `SELECT language, change FROM publication_changes WHERE document_id = $1 ORDER BY id DESC LIMIT 3`,
      [id],
    );
    expect(rows.toReversed()).toEqual([
      { language: 'en', change: 'correctionAwaited' },
      { language: 'kk', change: 'corrected' },
      { language: 'ru', change: 'correctionAwaited' },
    ]);
  });

  it('does not wait for the language that goes first either', async () => {
    const id = await published({ releasePolicy: 'languageFirst', firstLanguage: 'ru' });
    await corrected(id);
    expect(await reading(id, 'kk')).toMatchObject({ corrections: [{ note: NOTE }] });
    expect((await reading(id, 'ru')).correctionAwaited).toMatchObject({ language: 'kk' });
  });

  it('tells nobody of those that go out with it', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    const ru = await newsroom.variant(id, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.translator.put(`/api/v1/variants/${ru.id}/change`, { change: 'correction', note: RU_NOTE }, ANY));
    await translateAndApprove(ru);
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['kk', 'ru'], held: [] });
    expect(await changesOf(id, 'ru')).toEqual(['published', 'corrected']);
    expect((await reading(id, 'en')).correctionAwaited).not.toBeNull();
  });

  it('is one of its own when only a translation was wrong', async () => {
    const id = await published();
    const ru = await newsroom.variant(id, 'ru');
    const change = { change: 'correction', note: RU_NOTE };
    ok(await newsroom.act(newsroom.translator, ru, 'revision', change));
    expect(codesIn(await stillAccurate(ru))).toEqual(['workflow.not_behind']);
    const url = `/api/v1/variants/${ru.id}/segments`;
    const segments = [{ id: 'title', text: 'Мост открыт' }];
    ok(await newsroom.translator.put(url, { segments }, ANY));
    ok(await newsroom.act(newsroom.translator, ru, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, ru, 'approval'));
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['ru'], held: [] });
    expect(await reading(id, 'ru')).toMatchObject({ corrections: [{ note: RU_NOTE }] });
    for (const language of ['kk', 'en'] as const) {
      expect(await reading(id, language)).toMatchObject({ correctionAwaited: null, corrections: [] });
    }
    expect(await eventOf(ru, 'variant.released')).not.toHaveProperty('outcome');
  });

  it('keeps the notice when the translation is late, and takes it when the job comes after the release', async () => {
    const id = await published();
    const source = await rewrite(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(id));
    expect((await reading(id, 'ru')).correctionAwaited).not.toBeNull();
    await stages.prepare(id);
    await stages.prepare(id);
    const ru = await newsroom.variant(id, 'ru');
    expect(ru).toMatchObject({ state: 'translation', change: { kind: 'correction', followsSource: true } });
    expect(await changesOf(id, 'ru')).toEqual(['published', 'correctionAwaited']);
  });

  it('tells nobody for longer than until it is found that the other texts say it already', async () => {
    const id = await published();
    const source = await rewrite(id, 'Длина моста – 320 метров!', CORRECTION);
    ok(await newsroom.act(newsroom.author, source, 'submission', { sameMeaning: ['body.p1.text'] }));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(id));
    await stages.prepare(id);
    await stages.prepare(id);
    expect(await newsroom.variant(id, 'ru')).toMatchObject({ state: 'published', change: null });
    expect(await changesOf(id, 'ru')).toEqual(['published', 'correctionAwaited', 'correctionSettled']);
  });

  it('tells nobody of a text that is written anew for itself and has nothing to follow', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    const en = await newsroom.variant(id, 'en');
    ok(await newsroom.act(newsroom.translator, en, 'not-applicable', { reason: 'Ағылшын тілінде ұзындығы жоқ.' }));
    ok(await newsroom.act(newsroom.translator, en, 'revision', { change: 'minor' }));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(id));
    expect((await reading(id, 'en')).correctionAwaited).toBeNull();
    expect((await reading(id, 'ru')).correctionAwaited).not.toBeNull();
  });

  it('takes the notice from a text that is written anew, too, when it is found to say the same', async () => {
    const id = await published();
    ok(await newsroom.act(newsroom.translator, await newsroom.variant(id, 'ru'), 'revision', { change: 'minor' }));
    const source = await rewrite(id, 'Длина моста – 320 метров!', CORRECTION);
    ok(await newsroom.act(newsroom.author, source, 'submission', { sameMeaning: ['body.p1.text'] }));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(id));
    expect((await reading(id, 'ru')).correctionAwaited).not.toBeNull();
    await stages.prepare(id);
    expect(await newsroom.variant(id, 'ru')).toMatchObject({ state: 'translation', change: { kind: 'minor' } });
    expect((await reading(id, 'ru')).correctionAwaited).toBeNull();
  });

  it('is told of as such when its source was withdrawn meanwhile', async () => {
    const id = await published({ releasePolicy: 'asReady' });
    await withdrawSource(id);
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    expect(await newsroom.variant(id, 'kk')).toMatchObject({ live: false, change: { kind: 'correction', note: NOTE } });
    const ru = await newsroom.variant(id, 'ru');
    expect(ru).toMatchObject({ state: 'translation', change: { kind: 'correction', followsSource: true } });
    expect(await taskOf(ru)).toBeDefined();
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(id));
    expect(await reading(id, 'kk')).toMatchObject({ corrections: [{ note: NOTE }] });
    for (const language of ['ru', 'en'] as const)
      expect((await reading(id, language)).correctionAwaited).toMatchObject({ language: 'kk' });
  });

  it('is neither approved nor released without its note when it was withdrawn meanwhile', async () => {
    const id = await published();
    await withdrawSource(id);
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', { change: 'correction' });
    expect(codesIn(await newsroom.act(newsroom.reviewer, source, 'approval'))).toEqual([
      'workflow.correction_note_missing',
    ]);
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/change`, CORRECTION, ANY));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  });

  it('may be of a translation alone while its source is withdrawn, whatever had been begun of that', async () => {
    const id = await published();
    await rewrite(id, 'Көпірдің ұзындығы – 230 метр.');
    await withdrawSource(id);
    const ru = await newsroom.variant(id, 'ru');
    ok(await newsroom.act(newsroom.translator, ru, 'revision', { change: 'correction', note: RU_NOTE }));
    ok(
      await newsroom.translator.put(
        `/api/v1/variants/${ru.id}/segments`,
        { segments: [{ id: 'title', text: 'Мост открыт' }] },
        ANY,
      ),
    );
    ok(await newsroom.act(newsroom.translator, ru, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, ru, 'approval'));
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['ru'], held: [] });
    expect(await reading(id, 'ru')).toMatchObject({ corrections: [{ note: RU_NOTE }] });
  });

  async function withdrawSource(id: string): Promise<void> {
    const body = { kind: 'publishedInError', reason: 'Қате', languages: ['kk'] };
    ok(await newsroom.publisher.post(`/api/v1/documents/${id}/withdrawal`, body, ANY));
  }

  const changesOf = async (id: string, language: Language) => {
    const rows: { change: string }[] = await database.query(
      `SELECT change FROM publication_changes WHERE document_id = $1 AND language = $2 ORDER BY id`,
      [id, language],
    );
    return rows.map(({ change }) => change);
  };
});

describe('a public translation whose source changed', () => {
  it('teaches the memory as soon as it is said to be still accurate, and nothing when it is not concerned', async () => {
    const id = await published();
    const text = `Көпірдің ұзындығы – ${Math.floor(Math.random() * 1e9)} метр.`;
    await changed(id, text, CORRECTION);
    const learnt = async () => {
      await database.query(`DELETE FROM outbox WHERE job = 'memory.fill'`);
      return async () => {
        const owed: unknown[] = await database.query(
          `SELECT 1 FROM outbox WHERE job = 'memory.fill' AND payload ->> 'documentId' = $1`,
          [id],
        );
        for (let count = 0; count < owed.length; count += 1) await test.app.get(MemoryFilling).fill(id);
        const rows: { language: string }[] = await database.query(
          `SELECT target_language AS language FROM memory_units WHERE source_text = $1 AND source_language = 'kk'`,
          [text],
        );
        return rows.map(({ language }) => language);
      };
    };
    const sinceThen = await learnt();
    const [ru, en] = [await newsroom.variant(id, 'ru'), await newsroom.variant(id, 'en')];
    ok(await newsroom.act(newsroom.translator, ru, 'not-applicable', { reason: 'Орысшасында ұзындығы жоқ.' }));
    expect(await sinceThen()).toEqual([]);
    ok(await stillAccurate(en));
    expect(await sinceThen()).toEqual(['en']);
  });

  it('keeps what is new in the source for later, and is not asked again for what it holds for', async () => {
    const id = await published({ releasePolicy: 'asReady' });
    const added = { id: 'p3', type: 'paragraph', text: 'Мост освещён.' };
    const source = await newsroom.variant(id, 'kk');
    ok(await newsroom.act(newsroom.author, source, 'revision', { change: 'update' }));
    const content = { ...STORY, body: [...STORY.body, added] };
    ok(await newsroom.author.put(`/api/v1/variants/${source.id}/content`, content, ANY));
    ok(await newsroom.act(newsroom.author, source, 'submission'));
    await stages.prepare(id);
    const en = await newsroom.variant(id, 'en');
    const body = { reason: 'Ағылшын тілінде жарыққа қатысты бөлім жоқ.' };
    ok(await newsroom.act(newsroom.reviewer, en, 'not-applicable', body));
    const settled = await newsroom.variant(id, 'en');
    expect(settled).toMatchObject({ state: 'published', revision: { number: 1 }, segments: { untranslated: 1 } });
    expect(await eventOf(en, 'variant.notApplicable')).toMatchObject({ outcome: 'notApplicable', ...body });
    await stages.prepare(id);
    expect(await newsroom.variant(id, 'en')).toEqual(settled);

    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['kk'], held: [] });
  });

  it('holds no other language back any more once it is said to hold', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.');
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    expect((await newsroom.publisher.put(`/api/v1/documents/${id}/release-order`)).statusCode).toBe(204);
    await stages.releaseOrdered(id);
    expect((await reading(id, 'kk')).html).toContain('320 метр');
    const asked = async () => {
      const sql = `SELECT 1 FROM outbox WHERE job = 'release.ready' AND payload ->> 'documentId' = $1`;
      return (await database.query<unknown[]>(sql, [id])).length;
    };
    const before = await asked();
    ok(await stillAccurate(await newsroom.variant(id, 'ru')));
    expect(await asked()).toBe(before + 1);
    await stages.releaseOrdered(id);
    expect((await reading(id, 'kk')).html).toContain('230 метр');
    expect(await reading(id, 'ru')).toMatchObject({ corrections: [], correctionAwaited: null });
  });

  it('is let go by nobody for whom the reasons stand against it', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    const url = `/api/v1/variants/${en.id}`;
    expect((await newsroom.author.post(`${url}/still-accurate`, undefined, ANY)).statusCode).toBe(403);
    const elsewhere = await addPerson(test.app, { roles: ['translator'], skills: [{ from: 'ru', to: 'en' }] });
    expect(codesIn(await stillAccurate(en, elsewhere))).toEqual(['workflow.skill_missing']);
    expect(codesIn(await newsroom.act(newsroom.translator, en, 'not-applicable', {}))).toEqual([
      'workflow.reason_required',
    ]);
    ok(await newsroom.reviewer.post(`${url}/still-accurate`, undefined, ANY));
    expect(codesIn(await stillAccurate(en))).toEqual(['workflow.wrong_state', 'workflow.not_behind']);
  });

  it('is not let go by whoever wrote the correction', async () => {
    const id = await published();
    const skills = [{ from: 'kk' as const, to: 'en' as const }];
    const both = await addPerson(test.app, { roles: ['author', 'translator'], skills });
    const source = await newsroom.variant(id, 'kk');
    ok(await newsroom.act(both, source, 'revision', CORRECTION));
    ok(await both.put(`/api/v1/variants/${source.id}/content`, storyWith('Көпірдің ұзындығы – 230 метр.'), ANY));
    ok(await newsroom.act(both, source, 'submission'));
    await stages.prepare(id);
    const en = ok<VariantView>(await both.get(`/api/v1/variants/${(await newsroom.variant(id, 'en')).id}`));
    expect(en.allowedActions).not.toContain('stillAccurate');
    expect(codesIn(await stillAccurate(en, both))).toEqual(['workflow.own_correction']);
    ok(await stillAccurate(en));
  });

  it('is not made a lesser change of where the source is corrected, nor so let go by whoever did that', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    const url = `/api/v1/variants/${en.id}/change`;
    const lesser = await newsroom.translator.put(url, { change: 'minor' }, ANY);
    expect([lesser.statusCode, codesIn(lesser)]).toEqual([409, ['workflow.correction_followed']]);
    expect((await newsroom.variant(id, 'en')).change).toMatchObject({ kind: 'correction' });
    ok(await newsroom.translator.put(url, { change: 'correction', note: 'The length was wrong.' }, ANY));
  });

  it('may be made a lesser change of again where the source turned out to be none', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    const en = await newsroom.variant(id, 'en');
    await database.query(`UPDATE variants SET change_kind = 'minor' WHERE id = $1`, [source.id]);
    ok(await newsroom.translator.put(`/api/v1/variants/${en.id}/change`, { change: 'minor' }, ANY));
  });

  it('leaves what was written anew behind only when it is said that it may', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    const segments = [{ id: 'title', text: 'Another title' }];
    ok(await newsroom.translator.put(`/api/v1/variants/${en.id}/segments`, { segments }, ANY));
    expect(codesIn(await stillAccurate(en))).toEqual(['workflow.edits_pending']);
    ok(await stillAccurate(en, newsroom.translator, { leaveEdits: true }));
    expect((await newsroom.segments(en)).find(({ id: name }) => name === 'title')).toMatchObject({
      ...{ targetText: 'Another title', status: 'draft' },
    });
    expect((await newsroom.variant(id, 'en')).revision?.title).not.toBe('Another title');
    expect((await reading(id, 'en')).html).not.toContain('Another title');
  });

  it('does not count as written anew for being confirmed segment by segment', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    ok(await newsroom.act(newsroom.translator, en, 'confirmation'));
    ok(await stillAccurate(en));
  });

  it('goes back to what is public when it had been submitted in between', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    await newsroom.translate(en);
    ok(await newsroom.act(newsroom.translator, en, 'submission'));
    ok(await newsroom.act(newsroom.reviewer, en, 'change-request', { remark: 'Ештеңе өзгермеген.' }));
    const settled = ok<VariantView>(await stillAccurate(en, newsroom.translator, { leaveEdits: true }));
    expect(settled.revision?.number).toBe(1);
    const rows: unknown[] = await database.query(
      `SELECT 1 FROM variants v JOIN publications p ON p.document_id = v.document_id AND p.language = v.language
        WHERE v.id = $1 AND v.revision_id = p.revision_id`,
      [en.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('is asked for again by the next change', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    ok(await stillAccurate(en));
    await changed(id, 'Көпірдің ұзындығы – 231 метр.', { change: 'minor' });
    expect(await newsroom.variant(id, 'en')).toMatchObject({
      ...{ state: 'translation', change: { kind: 'minor', followsSource: true } },
    });
    expect(await newsroom.variant(id, 'ru')).toMatchObject({ state: 'translation', change: { kind: 'correction' } });
  });

  it.each([1, 2, 3, 4, 5])(
    'is never taken to hold for a correction that comes at the same time (%i)',
    async (round) => {
      const id = await published();
      await corrected(id);
      const en = await newsroom.variant(id, 'en');
      const source = await rewrite(id, `Көпірдің ұзындығы – ${300 + round} метр.`, CORRECTION);
      const [holds, submitted] = await Promise.all([
        stillAccurate(en),
        newsroom.act(newsroom.author, source, 'submission'),
      ]);
      ok(submitted);
      expect([200, 409]).toContain(holds.statusCode);
      await stages.prepare(id);
      ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
      ok(await newsroom.release(id));
      expect(await newsroom.variant(id, 'en')).toMatchObject({ state: 'translation', change: { kind: 'correction' } });
      expect((await reading(id, 'en')).correctionAwaited).toMatchObject({ language: 'kk' });
    },
  );

  it('holds once for two who say so at once', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    const etag = { 'if-match': `"${en.version}"` };
    const url = `/api/v1/variants/${en.id}/still-accurate`;
    const answers = await Promise.all(
      [newsroom.translator, newsroom.reviewer].map((person) => person.post(url, {}, etag)),
    );
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
  });
});

async function beginAnew(variant: VariantView): Promise<void> {
  ok(await newsroom.act(newsroom.translator, variant, 'revision'));
  await stages.prepare(variant.documentId);
}

describe('a translation that was withdrawn', () => {
  const byPublisher = async (variant: { id: string }, action: string, body: object) =>
    ok<VariantView>(await newsroom.act(newsroom.publisher, variant, action, body));
  const reason = 'Тексерілуде';

  it('comes back with the notice of a correction that it missed, and with the work to follow it', async () => {
    const id = await published();
    const en = await newsroom.variant(id, 'en');
    await byPublisher(en, 'withdrawal', { reason });
    await corrected(id);
    expect(await newsroom.variant(id, 'en')).toMatchObject({ state: 'withdrawn', change: null });
    const back = await byPublisher(en, 'reinstatement', { reason });
    expect(back).toMatchObject({
      state: 'translation',
      live: true,
      change: { kind: 'correction', followsSource: true },
    });
    expect((await reading(id, 'en')).correctionAwaited).toMatchObject({ language: 'kk' });
    ok(await stillAccurate(en));
    expect((await reading(id, 'en')).correctionAwaited).toBeNull();
  });

  it('comes back with that notice together with its source too', async () => {
    const id = await published();
    await corrected(id);
    const url = `/api/v1/documents/${id}`;
    ok(await newsroom.publisher.post(`${url}/withdrawal`, { kind: 'publishedInError', reason }, ANY));
    ok(await newsroom.publisher.post(`${url}/reinstatement`, { reason }, ANY));
    for (const language of ['en', 'ru'] as const) {
      expect((await reading(id, language)).correctionAwaited).toMatchObject({ language: 'kk' });
    }
    expect((await reading(id, 'kk')).correctionAwaited).toBeNull();
  });

  it.each([
    ['before', [(en: VariantView) => beginAnew(en), (_: VariantView, id: string) => corrected(id)]],
    ['after', [(_: VariantView, id: string) => corrected(id), (en: VariantView) => beginAnew(en)]],
  ])('comes back with that notice though work on it was begun anew %s the correction', async (_, steps) => {
    const id = await published();
    const en = await newsroom.variant(id, 'en');
    await byPublisher(en, 'withdrawal', { reason });
    for (const step of steps) await step(en, id);
    expect(await byPublisher(en, 'reinstatement', { reason })).toMatchObject({
      ...{ state: 'translation', live: true },
      change: { kind: 'correction', followsSource: true },
    });
    expect((await reading(id, 'en')).correctionAwaited).toMatchObject({ language: 'kk' });
  });

  it('goes out with what it is by then, when it is released rather than given back', async () => {
    const id = await published();
    const en = await newsroom.variant(id, 'en');
    await byPublisher(en, 'withdrawal', { reason });
    await corrected(id);
    ok(await stillAccurate(await newsroom.variant(id, 'ru')));
    await beginAnew(en);
    await translateAndApprove(en);
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['en'], held: [] });
    expect(await newsroom.variant(id, 'en')).toMatchObject({ state: 'published', change: null });
    expect(await reading(id, 'en')).toMatchObject({ correctionAwaited: null, corrections: [] });
  });

  it('comes back without that notice when it was corrected together with its source, whatever comes next', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.', CORRECTION);
    const en = await newsroom.variant(id, 'en');
    ok(await newsroom.translator.put(`/api/v1/variants/${en.id}/change`, { ...CORRECTION, note: 'Wrong.' }, ANY));
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    await translateAndApprove(en);
    expect(ok(await newsroom.release(id))).toEqual({ languages: ['en', 'kk'], held: [] });
    // As the clock may have it: the one is kept to the millisecond, the other to the microsecond.
    await database.transaction(async (tx) => {
      await tx.query(`SET LOCAL session_replication_role = replica`);
      await tx.query(
        `UPDATE publication_revisions r SET released_at = p.corrected_at - interval '400 microseconds' FROM publications p
        WHERE p.document_id = $1 AND r.document_id = $1 AND p.language = 'kk' AND r.released_at > now() - interval '1 minute'
          AND r.version = (SELECT max(version) FROM publication_revisions m
                            WHERE m.document_id = $1 AND m.language = r.language)`,
        [id],
      );
    });
    await changed(id, 'Көпірдің ұзындығы – 231 метр.', CORRECTION);
    await byPublisher(en, 'withdrawal', { reason });
    await byPublisher(en, 'reinstatement', { reason });
    expect((await reading(id, 'en')).correctionAwaited).toBeNull();
  });

  it('comes back as it was when it had been said to hold', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    ok(await stillAccurate(en));
    await byPublisher(en, 'withdrawal', { reason });
    expect(await byPublisher(en, 'reinstatement', { reason })).toMatchObject({ state: 'published', change: null });
    expect((await reading(id, 'en')).correctionAwaited).toBeNull();
  });

  it('is work again when it had fallen behind before', async () => {
    const id = await published();
    await corrected(id);
    const en = await newsroom.variant(id, 'en');
    await byPublisher(en, 'withdrawal', { reason });
    const back = await byPublisher(en, 'reinstatement', { reason });
    expect(back).toMatchObject({ state: 'translation', change: { kind: 'correction' } });
    expect((await reading(id, 'en')).correctionAwaited).toMatchObject({ language: 'kk' });
  });
});

describe('what waited for a text that is withdrawn or comes back', () => {
  const owed = async (id: string): Promise<string[]> => {
    const rows: { job: string }[] = await database.query(
      `SELECT DISTINCT job FROM outbox WHERE payload->>'documentId' = $1 AND job IN ('release.ready', 'translation.prepare')
        ORDER BY job`,
      [id],
    );
    return rows.map(({ job }) => job);
  };
  const actOn = async (language: Language, action: string, id: string) => {
    await database.query('DELETE FROM outbox');
    const variant = await newsroom.variant(id, language);
    ok(await newsroom.act(newsroom.publisher, variant, action, { reason: 'Тексерілуде' }));
    return owed(id);
  };

  it('is woken: orders that stand, and targets of a source that hear of nothing meanwhile', async () => {
    const id = await published();
    for (const language of ['ru', 'kk'] as const) {
      expect(await actOn(language, 'withdrawal', id)).toEqual(['release.ready']);
    }
    expect(await actOn('ru', 'reinstatement', id)).toEqual(['release.ready']);
    expect(await actOn('kk', 'reinstatement', id)).toEqual(['release.ready', 'translation.prepare']);
  });
});

describe('a minor edit', () => {
  it('moves nothing in a feed but the words', async () => {
    const first = await published({ releasePolicy: 'asReady' }, []);
    await published({ releasePolicy: 'asReady' }, []);
    const before = await reading(first, 'kk');
    const feed = await feedOf('kk');
    const source = await changed(first, 'Көпірдің ұзындығы 320 метр.', { change: 'minor' });
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    ok(await newsroom.release(first));
    const after = await feedOf('kk');
    expect(after.outline).toEqual(feed.outline);
    expect(feed.body).not.toContain('ұзындығы 320 метр.');
    expect(after.body).toContain('ұзындығы 320 метр.');
    const { minorEditedAt, html: _, content: __, ...others } = { content: null, ...(await reading(first, 'kk')) };
    expect(minorEditedAt).not.toBeNull();
    expect(before).toMatchObject({ ...others });
    expect(await newsroom.variant(first, 'kk')).toMatchObject({ minorEditedAt, updatedAt: before.updatedAt });
  });

  async function feedOf(language: Language) {
    const { body } = await test.app.inject({ url: `/${language}/feed.xml` });
    return { body, outline: body.match(/<(guid|pubDate|atom:updated)\b[^>]*>[^<]*/g) };
  }
});

describe('what a text is changed for', () => {
  it('is an update when nobody says so, and nothing where nothing is public', async () => {
    const id = await published();
    const source = await newsroom.variant(id, 'kk');
    expect(source.change).toBeNull();
    const revised = ok<VariantView>(await newsroom.act(newsroom.author, source, 'revision'));
    expect(revised.change).toMatchObject({ kind: 'update', note: null, followsSource: false });
    const { id: other } = await newsroom.begin();
    const draft = await newsroom.variant(other, 'kk');
    const response = await newsroom.author.put(`/api/v1/variants/${draft.id}/change`, CORRECTION, ANY);
    expect(codesIn(response)).toEqual(['workflow.not_live']);
  });

  it('may be said otherwise until it is approved, and those that follow the source follow it in that', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.');
    const url = `/api/v1/variants/${source.id}/change`;
    const before = (await taskOf(await newsroom.variant(id, 'ru'))) as TaskView;
    expect(before).toMatchObject({ kind: 'translate' });
    const described = await newsroom.author.put(url, CORRECTION, { 'if-match': `"${(await latest(source)).version}"` });
    expect(ok<VariantView>(described).change).toMatchObject({ kind: 'correction', note: NOTE });
    for (const language of ['ru', 'en'] as const) {
      expect((await newsroom.variant(id, language)).change).toMatchObject({ kind: 'correction', note: null });
    }
    const after = (await taskOf(await newsroom.variant(id, 'ru'))) as TaskView;
    expect(after.id).toBe(before.id);
    expect(Date.parse(after.dueAt as string)).toBeLessThan(Date.parse(before.dueAt as string));

    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    expect(codesIn(await newsroom.author.put(url, { change: 'minor' }, ANY))).toEqual(['workflow.wrong_state']);
  });

  it('and what readers are told of it, is not approved by whoever wrote it', async () => {
    const id = await published();
    const all = ['author', 'reviewer'] as const;
    const both = await addPerson(test.app, { roles: [...all], skills: [{ from: 'kk', to: 'ru' }] });
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.');
    ok(await both.put(`/api/v1/variants/${source.id}/change`, CORRECTION, ANY));
    expect(codesIn(await newsroom.act(both, source, 'approval'))).toEqual(['workflow.own_work']);
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  });

  it('is held against an order as much as against a person when readers would not be told', async () => {
    const id = await published();
    const source = await changed(id, 'Көпірдің ұзындығы – 230 метр.');
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
    await database.query(`UPDATE variants SET change_kind = 'correction' WHERE id = $1`, [source.id]);
    expect((await newsroom.publisher.put(`/api/v1/documents/${id}/release-order`)).statusCode).toBe(204);
    expect(await test.app.get(ReleaseService).releaseOrdered(id)).toMatchObject({ languages: [] });
    expect(codesIn(await newsroom.release(id))).toContain('workflow.correction_note_missing');
  });

  it.each([
    ['revision', 'POST', { change: 'mistake' }],
    ['revision', 'POST', { change: 'correction', note: '' }],
    ['revision', 'POST', { change: 'correction', note: 'ә'.repeat(1_001) }],
    ['revision', 'POST', { kind: 'correction' }],
    ['revision', 'POST', []],
    ['change', 'PUT', {}],
    ['change', 'PUT', { change: null }],
    ['change', 'PUT', { change: 'minor', note: 7 }],
    ['still-accurate', 'POST', { leaveEdits: 'yes' }],
    ['still-accurate', 'POST', { reason: '\0' }],
    ['not-applicable', 'POST', undefined],
    ['not-applicable', 'POST', { reason: ' ' }],
  ])('is no nonsense: %s by %s of %j', async (action, method, body) => {
    const { id } = await newsroom.begin();
    const url = `/api/v1/variants/${(await newsroom.variant(id, 'kk')).id}/${action}`;
    const { author } = newsroom;
    const response = await (method === 'PUT' ? author.put(url, body, ANY) : author.post(url, body, ANY));
    expect([response.statusCode, response.json<{ code: string }>().code]).toEqual([422, 'validation.failed']);
  });

  it.each([
    ['PUT', 'change', { change: 'minor' }],
    ['POST', 'still-accurate', {}],
    ['POST', 'not-applicable', { reason: 'Жоқ' }],
  ])('is asked which state is meant: %s of %s', async (method, action, body) => {
    const { id } = await newsroom.begin();
    const url = `/api/v1/variants/${(await newsroom.variant(id, 'kk')).id}/${action}`;
    const response = await (method === 'PUT' ? newsroom.author.put(url, body) : newsroom.author.post(url, body));
    expect(response.statusCode).toBe(428);
  });

  const latest = async ({ id }: { id: string }) => ok<VariantView>(await newsroom.author.get(`/api/v1/variants/${id}`));
});
