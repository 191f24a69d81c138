import { DataSource } from 'typeorm';
import { StrikeProcessor } from '../../src/workflow/schedule/strike.processor.js';
import { StrikeService } from '../../src/workflow/schedule/strike.service.js';
import { ScheduleReconciler } from '../../src/workflow/schedule/schedule-reconciler.js';
import type { EntryView } from '../../src/workflow/schedule/entry.schema.js';
import type { DocumentView } from '../../src/workflow/document.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { deriveOwed, notificationsOf } from '../support/notifications.js';
import { addPerson, type TestPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

type Response = Awaited<ReturnType<TestPerson['get']>>;
type Page = { items: EntryView[]; next: string | null };

const ANY = { 'if-match': '*' };
const HOUR = 3_600_000;
const soon = (hours = 1) => new Date(Math.floor(Date.now() / 1_000) * 1_000 + hours * HOUR).toISOString();
const codesIn = (response: Response) =>
  response.json<{ reasons: { code: string }[] }>().reasons.map(({ code }) => code);

describe('the schedule', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  let database: DataSource;
  beforeAll(async () => {
    test = await startTestApp();
    database = test.app.get(DataSource);
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(() => test.close());

  const of = (documentId: string, entryId = '') =>
    `/api/v1/documents/${documentId}/schedule${entryId && `/${entryId}`}`;
  const plan = (documentId: string, body: object = {}, person = newsroom.publisher) =>
    person.post(of(documentId), { action: 'release', at: soon(), ...body });
  const planned = async (documentId: string, body: object = {}) => ok<EntryView>(await plan(documentId, body), 201);
  const read = async ({ documentId, id }: EntryView) => ok<EntryView>(await newsroom.author.get(of(documentId, id)));
  const change = ({ documentId, id }: EntryView, body: object, headers: Record<string, string> = ANY) =>
    newsroom.publisher.put(of(documentId, id), body, headers);
  const cancel = ({ documentId, id }: EntryView, headers: Record<string, string> = ANY) =>
    newsroom.publisher.delete(of(documentId, id), headers);
  const strike = ({ id }: EntryView) => test.app.get(StrikeService).strike(id);
  /** As if its time had come. */
  const makeDue = ({ id }: EntryView, since = '5 seconds') =>
    database.query(`UPDATE schedule SET at = now() - $2::interval WHERE id = $1`, [id, since]);
  const isPublic = async (documentId: string, language = 'ru') =>
    (await test.app.inject(`/api/v1/publications/${documentId}.${language}`)).statusCode === 200;

  describe('a plan', () => {
    it('is told in the time of Almaty and in UTC, however it was given', async () => {
      const { documentId } = await stages.source('draft');
      const entry = await planned(documentId, { at: '2027-12-16T10:00' });
      expect(entry).toMatchObject({
        ...{ action: 'release', at: '2027-12-16T10:00:00+05:00', atUtc: '2027-12-16T05:00:00.000Z', input: {} },
        ...{ state: 'waiting', reasons: [], outcome: {}, settledAt: null, version: 1 },
        plannedBy: { id: newsroom.publisher.id },
      });
      const moved = ok<EntryView>(await change(entry, { at: '2027-12-16T05:30:00Z' }));
      expect(moved).toMatchObject({ at: '2027-12-16T10:30:00+05:00', version: 2, input: {} });
      expect(await read(entry)).toEqual(moved);
    });

    it('has a job that is not to run before its time', async () => {
      const { documentId } = await stages.source('draft');
      const { id, atUtc } = await planned(documentId);
      const [row] = await database.query<[{ run_at: Date }]>(
        `SELECT run_at FROM outbox WHERE job = 'schedule.strike' AND payload ->> 'entryId' = $1`,
        [id],
      );
      expect(row.run_at.toISOString()).toBe(atUtc);
    });

    it('has another job when the queue woke it too early, and none for a time that no longer holds', async () => {
      const { documentId } = await stages.source('draft');
      const entry = await planned(documentId);
      const wake = (at: string) => test.app.get(StrikeProcessor).handle({ entryId: entry.id, at });
      const jobs = async () => {
        const rows: { runAt: Date }[] = await database.query(
          `SELECT run_at AS "runAt" FROM outbox WHERE job = 'schedule.strike' AND payload ->> 'entryId' = $1 ORDER BY id`,
          [entry.id],
        );
        return rows.map(({ runAt }) => runAt.toISOString());
      };
      await wake(entry.atUtc);
      expect(await jobs()).toEqual([entry.atUtc, entry.atUtc]);
      const later = ok<EntryView>(await change(entry, { at: soon(2) }));
      await wake(entry.atUtc);
      expect(await jobs()).toEqual([entry.atUtc, entry.atUtc, later.atUtc]);
    });

    it('follows the policy, and whoever changes that is told what it would fail for', async () => {
      const { documentId } = await stages.target('approved', { releasePolicy: 'asReady' });
      const entry = await planned(documentId);
      expect(entry.forecast).toEqual({ languages: ['kk', 'ru'], missing: [] });
      const set = async (body: object) => {
        const headers = { ...ANY, 'accept-language': 'ru' };
        return ok<DocumentView>(await newsroom.publisher.patch(`/api/v1/articles/${documentId}`, body, headers));
      };
      const detail = expect.stringMatching(/английск/);
      const missing = [{ code: 'release.language_missing', params: { language: 'en' }, detail }];
      const strict = { releasePolicy: 'together', requiredLanguages: ['kk', 'ru', 'en'], optionalLanguages: [] };
      expect((await set(strict)).plansAtRisk).toMatchObject([
        { entryId: entry.id, action: 'release', at: entry.at, reasons: expect.arrayContaining(missing) },
      ]);
      expect((await read(entry)).forecast?.languages).toEqual(['kk', 'ru', 'en']);
      const { items } = ok<Page>(await newsroom.author.get(of(documentId)));
      expect(items[0]?.forecast?.missing.map(({ code }) => code)).toContain('release.language_missing');
      expect((await set({ releasePolicy: 'asReady' })).plansAtRisk).toEqual([]);
      await makeDue(entry);
      await strike(entry);
      expect(await read(entry)).toMatchObject({
        state: 'struck',
        forecast: null,
        outcome: { languages: ['kk', 'ru'] },
      });
    });

    it('tells that it will come to nothing before an embargo ends, not that this still holds now', async () => {
      const { documentId } = await stages.source('approved');
      const until = { until: soon(1) };
      ok(await newsroom.publisher.put(`/api/v1/documents/${documentId}/embargo`, until, ANY));
      expect((await planned(documentId, { at: soon(2) })).forecast).toEqual({ languages: ['ru'], missing: [] });
    });

    it('is made once, also by two at once, and again when it was cancelled', async () => {
      const { documentId } = await stages.source('draft');
      const other = await addPerson(test.app, { roles: ['publisher'] });
      const responses = await Promise.all([plan(documentId), plan(documentId, {}, other)]);
      expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409]);
      const refused = responses.find(({ statusCode }) => statusCode === 409) as Response;
      expect(codesIn(refused)).toEqual(['schedule.planned_already']);
      const entry = (responses.find(({ statusCode }) => statusCode === 201) as Response).json<EntryView>();
      expect((await cancel(entry)).statusCode).toBe(204);
      expect(await read(entry)).toMatchObject({ state: 'cancelled' });
      await planned(documentId);
    });

    it('for some languages is another than for all', async () => {
      const { documentId } = await stages.source('draft');
      await planned(documentId);
      expect(await planned(documentId, { input: { languages: ['kk', 'ru', 'kk'] } })).toMatchObject({
        input: { languages: ['kk', 'ru'] },
      });
      expect(codesIn(await plan(documentId, { input: { languages: ['ru', 'kk'] } }))).toEqual([
        'schedule.planned_already',
      ]);
    });

    it('is changed by the one of two who saw it, and the other gets it as it is', async () => {
      const { documentId } = await stages.source('draft');
      const entry = await planned(documentId);
      const etag = { 'if-match': `"${entry.version}"` };
      const responses = await Promise.all([change(entry, { at: soon(2) }, etag), change(entry, { at: soon(3) }, etag)]);
      expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([200, 412]);
      const stale = responses.find(({ statusCode }) => statusCode === 412) as Response;
      expect(stale.json()).toMatchObject({ current: { version: 2, state: 'waiting' } });
      expect((await newsroom.publisher.put(of(documentId, entry.id), { at: soon() })).statusCode).toBe(428);
    });

    it('is settled when it was cancelled, once, and cannot be changed then', async () => {
      const { documentId } = await stages.source('draft');
      const entry = await planned(documentId);
      const responses = await Promise.all([cancel(entry), cancel(entry)]);
      expect(responses.map(({ statusCode }) => statusCode).sort()).toEqual([204, 409]);
      const refused = await change(entry, { at: soon(2) });
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'schedule.settled']);
    });

    it.each<[string, object, number, string]>([
      ['a time that has passed', { at: '2016-07-07T14:05' }, 409, 'schedule.past'],
      ['a time in a far future', { at: '2999-07-07T14:05' }, 409, 'schedule.too_far'],
      ['no time', { at: 'at noon' }, 422, 'validation.wrong_format'],
      ['a day that no month has', { at: '2027-02-30T10:00' }, 422, 'validation.wrong_format'],
      ['an unknown language', { input: { languages: ['de'] } }, 422, 'validation.not_one_of'],
      ['no language', { input: { languages: [] } }, 422, 'validation.too_small_list'],
      ['an input that it does not know', { input: { force: true } }, 422, 'validation.unknown_member'],
      ['a list as input', { input: [] }, 422, 'validation.wrong_type'],
      ['a member that nobody knows', { by: 'me' }, 422, 'validation.unknown_member'],
    ])('for %s is refused', async (_, body, status, code) => {
      const { documentId } = await stages.source('draft');
      const response = await plan(documentId, body);
      expect(response.statusCode).toBe(status);
      expect(codesIn(response)).toContain(code);
    });

    it.each(['explode', '', 'constructor', '__proto__'])('of an action “%s” is refused', async (action) => {
      const { documentId } = await stages.source('draft');
      const response = await plan(documentId, { action });
      expect([response.statusCode, response.json().code]).toEqual([422, 'schedule.unknown_action']);
    });

    it('of a language that the document is not to have is refused', async () => {
      const { documentId } = await stages.source('draft', { optionalLanguages: [] });
      expect(codesIn(await plan(documentId, { input: { languages: ['en'] } }))).toEqual([
        'workflow.language_taken_out',
      ]);
    });

    it.each<[string, () => TestPerson]>([
      ['authors', () => newsroom.author],
      ['reviewers', () => newsroom.reviewer],
      ['translators', () => newsroom.translator],
    ])('is not for %s to make, change or cancel', async (_, who) => {
      const { documentId } = await stages.source('draft');
      const entry = await planned(documentId);
      const person = who();
      const responses = [
        await plan(documentId, { at: soon(5) }, person),
        await person.put(of(documentId, entry.id), { at: soon(5) }, ANY),
        await person.delete(of(documentId, entry.id), ANY),
        await person.get('/api/v1/schedule'),
      ];
      expect(responses.map(({ statusCode }) => statusCode)).toEqual([403, 403, 403, 403]);
      expect(await read(entry)).toEqual(entry);
    });

    it('belongs to its document', async () => {
      const entry = await planned((await stages.source('draft')).documentId);
      const other = await stages.source('draft');
      for (const response of [
        await newsroom.publisher.get(of(other.documentId, entry.id)),
        await newsroom.publisher.put(of(other.documentId, entry.id), { at: soon() }, ANY),
        await newsroom.publisher.delete(of(other.documentId, entry.id), ANY),
      ]) {
        expect([response.statusCode, response.json().code]).toEqual([404, 'not_found.schedule_entry']);
      }
    });
  });

  describe('when its time has come', () => {
    it('releases what the policy lets out, once, in the name of Jarshy', async () => {
      const { documentId } = await stages.source('approved');
      const entry = await planned(documentId);
      await strike(entry);
      expect(await isPublic(documentId)).toBe(false);
      await makeDue(entry);
      await Promise.all([strike(entry), strike(entry), strike(entry)]);
      expect(await read(entry)).toMatchObject({ state: 'struck', outcome: { languages: ['ru'] }, reasons: [] });
      expect(await isPublic(documentId)).toBe(true);
      const events = await database.query<{ action: string; actor_id: string | null; details: object }[]>(
        `SELECT action, actor_id, details FROM events WHERE document_id = $1 AND action = 'variant.released'`,
        [documentId],
      );
      expect(events).toMatchObject([{ actor_id: null, details: { orderedBy: newsroom.publisher.id } }]);
      const refused = await cancel(entry);
      expect([refused.statusCode, refused.json().code]).toEqual([409, 'schedule.settled']);
    });

    it('releases only the languages that are named, though more may go', async () => {
      const { documentId } = await stages.target('approved');
      const entry = await planned(documentId, { input: { languages: ['ru'] } });
      await makeDue(entry);
      await strike(entry);
      expect([await isPublic(documentId, 'ru'), await isPublic(documentId, 'kk')]).toEqual([true, false]);
    });

    it('publishes nothing when a guard fails, says all that is missing, and tells people at once', async () => {
      const { documentId } = await stages.target('review', { releasePolicy: 'together' });
      const entry = await planned(documentId);
      await makeDue(entry);
      await strike(entry);
      const failed = await read(entry);
      expect(failed).toMatchObject({ state: 'failed', outcome: {} });
      expect(failed.reasons.map(({ code, params }) => [code, params['language']])).toEqual(
        expect.arrayContaining([
          ['workflow.wrong_state', 'kk'],
          ['workflow.source_not_approved', 'kk'],
          ['workflow.wrong_state', 'ru'],
          ['release.nothing_approved', undefined],
        ]),
      );
      expect([await isPublic(documentId, 'ru'), await isPublic(documentId, 'kk')]).toEqual([false, false]);
      await deriveOwed(test.app);
      const [told] = (await notificationsOf(newsroom.publisher)).items;
      expect(told).toMatchObject({ kind: 'scheduleFailed', documentId });
      expect(told?.text).toMatch(/The source text is not approved/);
      expect(told?.text).not.toMatch(/\{\{|\$t|undefined/);
      expect(await strike(entry)).toBeUndefined();
      expect(await read(entry)).toEqual(failed);
    });

    it('holds all back when one of several named languages is not ready', async () => {
      const { documentId } = await stages.source('approved');
      const entry = await planned(documentId, { input: { languages: ['kk', 'ru'] } });
      await makeDue(entry);
      await strike(entry);
      expect(await read(entry)).toMatchObject({ state: 'failed' });
      expect(await isPublic(documentId)).toBe(false);
    });

    it('releases what the policy lets out though a required language was withdrawn', async () => {
      const kk = await stages.target('published', { releasePolicy: 'together', requiredLanguages: ['kk', 'ru'] });
      const { documentId } = kk;
      ok(await newsroom.act(newsroom.publisher, kk, 'withdrawal', { reason: 'Ошибка в дате' }));
      const ru = await newsroom.variant(documentId, 'ru');
      ok(await newsroom.act(newsroom.author, ru, 'revision'));
      ok(await newsroom.act(newsroom.author, ru, 'submission'));
      ok(await newsroom.act(newsroom.reviewer, ru, 'approval'));
      const entry = await planned(documentId);
      await makeDue(entry);
      await strike(entry);
      expect(await read(entry)).toMatchObject({ state: 'struck', outcome: { languages: ['ru'] } });
    });

    it('releases what the policy lets out, without an approved language that was taken out', async () => {
      const languages = { requiredLanguages: ['ru'], optionalLanguages: ['kk'] };
      const { documentId } = await stages.target('approved', languages);
      ok(await newsroom.author.patch(`/api/v1/articles/${documentId}`, { optionalLanguages: [] }, ANY));
      const entry = await planned(documentId);
      await makeDue(entry);
      await strike(entry);
      expect(await read(entry)).toMatchObject({ state: 'struck', outcome: { languages: ['ru'] } });
      expect([await isPublic(documentId, 'ru'), await isPublic(documentId, 'kk')]).toEqual([true, false]);
    });

    it('is content when somebody has released it already', async () => {
      const { documentId } = await stages.source('approved', { requiredLanguages: ['ru'], optionalLanguages: [] });
      const entry = await planned(documentId);
      ok(await newsroom.release(documentId));
      await makeDue(entry);
      await strike(entry);
      expect(await read(entry)).toMatchObject({ state: 'struck', outcome: { languages: [] } });
    });

    it('is no longer good when the planner is no publisher any more', async () => {
      const planner = await addPerson(test.app, { roles: ['publisher'] });
      const { documentId } = await stages.source('approved');
      const entry = ok<EntryView>(await plan(documentId, {}, planner), 201);
      await database.query(`UPDATE people SET roles = '{author}' WHERE id = $1`, [planner.id]);
      await makeDue(entry);
      await strike(entry);
      expect(await read(entry)).toMatchObject({ state: 'failed', reasons: [{ code: 'schedule.planner_left' }] });
      expect(await isPublic(documentId)).toBe(false);
    });

    it('either strikes or is cancelled, when both happen at once', async () => {
      const { documentId } = await stages.source('approved');
      const entry = await planned(documentId);
      await makeDue(entry);
      const [{ statusCode }] = await Promise.all([cancel(entry), strike(entry)]);
      expect([(await read(entry)).state, await isPublic(documentId)]).toEqual(
        statusCode === 204 ? ['cancelled', false] : ['struck', true],
      );
    });

    it('is found by the reconciler when the queue did not wake', async () => {
      const { documentId } = await stages.source('approved');
      const entry = await planned(documentId);
      await makeDue(entry);
      await test.app.get(ScheduleReconciler).run();
      expect(await read(entry)).toMatchObject({ state: 'struck' });
      expect(await isPublic(documentId)).toBe(true);
    });

    it('is tried again as long as the fault is ours, without holding others up, and then given up', async () => {
      const [broken, sound] = [await stages.source('approved'), await stages.source('approved')];
      const entries = [await planned(broken.documentId), await planned(sound.documentId)] as const;
      await database.query(
        `CREATE FUNCTION break() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'out of paper'; END $$;
         CREATE TRIGGER breaks BEFORE INSERT ON publications FOR EACH ROW
           WHEN (NEW.document_id = '${broken.documentId}') EXECUTE FUNCTION break()`,
      );
      await makeDue(entries[0], '9 minutes');
      await makeDue(entries[1]);
      await test.app.get(ScheduleReconciler).run();
      expect((await read(entries[0])).state).toBe('waiting');
      expect((await read(entries[1])).state).toBe('struck');
      await makeDue(entries[0], '11 minutes');
      await test.app.get(ScheduleReconciler).run();
      expect(await read(entries[0])).toMatchObject({ state: 'failed', reasons: [{ code: 'schedule.broken' }] });
      await database.query('DROP TRIGGER breaks ON publications');
    });

    it('holds no others up when it cannot even be given up', async () => {
      const [broken, sound] = [await stages.source('approved'), await stages.source('approved')];
      const entries = [await planned(broken.documentId), await planned(sound.documentId)] as const;
      await makeDue(entries[0], '11 minutes');
      await makeDue(entries[1]);
      await database.query(
        `CREATE FUNCTION jam() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no ink'; END $$;
         CREATE TRIGGER jams BEFORE UPDATE ON schedule FOR EACH ROW
           WHEN (NEW.id = '${entries[0].id}') EXECUTE FUNCTION jam()`,
      );
      await test.app.get(ScheduleReconciler).run();
      await database.query('DROP TRIGGER jams ON schedule');
      expect((await read(entries[0])).state).toBe('waiting');
      expect((await read(entries[1])).state).toBe('struck');
    });
  });

  describe('the calendar', () => {
    it('lists what is planned in a time, page by page, in order', async () => {
      const { documentId } = await stages.source('draft');
      const at = (minute: number) => `2028-01-01T10:0${minute}`;
      const ids: string[] = [];
      for (const [index, languages] of [['kk'], ['ru'], ['en']].entries()) {
        const { id } = ok<EntryView>(
          await newsroom.publisher.post(of(documentId), { action: 'release', at: at(index), input: { languages } }),
          201,
        );
        ids.push(id);
      }
      const period = 'from=2028-01-01T05:00:00Z&to=2028-01-01T05:02:00Z';
      const page = ok<Page>(await newsroom.publisher.get(`/api/v1/schedule?${period}&limit=1`));
      expect(page.items.map(({ id }) => id)).toEqual(ids.slice(0, 1));
      const rest = ok<Page>(await newsroom.publisher.get(`/api/v1/schedule?${period}&limit=5&cursor=${page.next}`));
      expect(rest).toMatchObject({ items: [{ id: ids[1] }], next: null });
      const all = ok<Page>(await newsroom.author.get(`${of(documentId)}?state=waiting`));
      expect(all.items.map(({ id }) => id)).toEqual(ids);
      expect(ok<Page>(await newsroom.author.get(`${of(documentId)}?state=failed`)).items).toEqual([]);
    });

    it.each([
      ['from=yesterday', 422],
      ['from=2027-01-01T00:00:00Z&to=2026-01-01T00:00:00Z', 422],
      ['state=late', 422],
      ['limit=0', 422],
      ['cursor=x', 400],
      ['cursor=WyJ4IiwieSJd', 400],
    ])('asked for %s answers with %i', async (query, status) => {
      expect((await newsroom.publisher.get(`/api/v1/schedule?${query}`)).statusCode).toBe(status);
    });
  });
});
