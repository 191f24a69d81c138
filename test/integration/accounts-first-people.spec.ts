import { DataSource } from 'typeorm';
import { JARSHY } from '../../src/accounts/actor.js';
import { FirstPeopleService } from '../../src/accounts/people/first-people.service.js';
import { PeopleService } from '../../src/accounts/people/people.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { PASSWORD, addPerson, signIn } from '../support/people.js';

const UNSET = { email: undefined, password: undefined };

describe('the first people', () => {
  let test: TestApp;
  let first: FirstPeopleService;
  let people: PeopleService;
  beforeEach(async () => {
    test = await startTestApp();
    first = test.app.get(FirstPeopleService);
    people = test.app.get(PeopleService);
  });
  afterEach(() => test.close());

  it('are an administrator with a generated password, who can sign in with it', async () => {
    const made = await first.ensureFirstAdministrator({ admin: UNSET });
    expect(made).toEqual({ email: 'admin@localhost', password: expect.stringMatching(/^[\w-]{22}$/) });
    await expect(signIn(test.app, 'admin@localhost', made?.password ?? '')).resolves.toMatch(/=/);
    expect(await people.getByEmail('admin@localhost')).toMatchObject({ roles: ['administrator'], skills: [] });
  });

  it('are the administrator of the configuration, whose password is not repeated', async () => {
    const admin = { email: 'chief@press.example', password: PASSWORD };
    expect(await first.ensureFirstAdministrator({ admin })).toEqual({ email: admin.email, password: null });
    await expect(signIn(test.app, admin.email)).resolves.toMatch(/=/);
  });

  it.each([
    ['only an address', { email: 'chief@press.example', password: undefined }, 'chief@press.example', /./],
    ['only a password', { email: undefined, password: PASSWORD }, 'admin@localhost', null],
  ])('take what is missing when there is %s', async (_, admin, email, password) => {
    const made = await first.ensureFirstAdministrator({ admin });
    expect(made).toEqual({ email, password: password && expect.stringMatching(password) });
  });

  it('are made once', async () => {
    expect(await first.ensureFirstAdministrator({ admin: UNSET })).not.toBeNull();
    expect(await first.ensureFirstAdministrator({ admin: UNSET })).toBeNull();
  });

  it('are made once by many who start at once', async () => {
    const made = await Promise.all(Array.from({ length: 6 }, () => first.ensureFirstAdministrator({ admin: UNSET })));
    expect(made.filter(Boolean)).toHaveLength(1);
    expect((await people.list({ limit: 10 })).items).toHaveLength(1);
    const [winner] = made.filter((administrator) => administrator !== null);
    await expect(signIn(test.app, 'admin@localhost', winner?.password ?? '')).resolves.toMatch(/=/);
  });

  it('are needed where people can sign in, but none who administers', async () => {
    await addPerson(test.app, { roles: ['author'] });
    expect(await first.ensureFirstAdministrator({ admin: UNSET })).toMatchObject({ email: 'admin@localhost' });
  });

  it('are not needed where an administrator can sign in', async () => {
    await addPerson(test.app, { roles: ['administrator'] });
    expect(await first.ensureFirstAdministrator({ admin: UNSET })).toBeNull();
  });

  it.each([undefined, 'another long password'])('keep the password that they sign in with (%s)', async (password) => {
    const { id, email } = await addPerson(test.app, { roles: ['author'] });
    expect(await first.ensureFirstAdministrator({ admin: { email, password } })).toEqual({ email, password: null });
    expect(await people.get(id)).toMatchObject({ roles: ['author', 'administrator'] });
    await expect(signIn(test.app, email)).resolves.toMatch(/=/);
  });

  it('give the keys back to an address that is known but cannot sign in', async () => {
    const person = await people.create(JARSHY, { email: 'Chief@press.example', name: 'Chief', roles: ['author'] });
    const made = await first.ensureFirstAdministrator({ admin: { email: 'chief@press.example', password: PASSWORD } });
    expect(made).not.toBeNull();
    const restored = await people.get(person.id);
    expect(restored).toMatchObject({ name: 'Chief', roles: ['author', 'administrator'], version: 2 });
    await expect(signIn(test.app, 'chief@press.example')).resolves.toMatch(/=/);
  });

  it('do not have a password that nobody could type in again', async () => {
    const admin = { email: undefined, password: 'x'.repeat(201) };
    await expect(first.ensureFirstAdministrator({ admin })).rejects.toMatchObject({
      faults: [{ variable: 'JARSHY_ADMIN_PASSWORD', code: 'password_too_long', params: { most: 200 } }],
    });
  });

  it('may be people of the samples, without a password, once each', async () => {
    const sample = {
      ...{ email: 'aliya@samples.example', name: 'Әлия', roles: ['translator' as const] },
      skills: [{ from: 'ru' as const, to: 'kk' as const }],
    };
    const made = await Promise.all([
      first.ensurePerson(sample),
      first.ensurePerson(sample),
      first.ensurePerson(sample),
    ]);
    expect(new Set(made.map(({ id }) => id)).size).toBe(1);
    expect(await first.ensurePerson({ ...sample, name: 'Other' })).toMatchObject({ name: 'Әлия', passwordHash: null });
  });
});

describe('people from the command line', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp();
  });
  afterEach(() => test.close());

  it('are checked like those of a request', async () => {
    const wrong = { email: 'nobody', name: '', password: 'short' };
    await expect(test.app.get(PeopleService).create(JARSHY, wrong)).rejects.toMatchObject({
      ...{ status: 422, code: 'validation.failed' },
      reasons: [{ pointer: '/email' }, { pointer: '/name' }, { pointer: '/password' }],
    });
  });

  it('are found by their address in whatever case, or not at all', async () => {
    const people = test.app.get(PeopleService);
    const { id } = await people.create(JARSHY, { email: 'Dana@press.example', name: 'Дана' });
    expect(await people.getByEmail('dana@PRESS.example')).toMatchObject({ id });
    await expect(people.getByEmail('_ana@press.example')).rejects.toMatchObject({ code: 'not_found.person' });
  });

  it('can be disabled twice', async () => {
    const people = test.app.get(PeopleService);
    const { id } = await people.create(JARSHY, { email: 'dana@press.example', name: 'Дана' });
    expect(await people.disable(JARSHY, id)).toMatchObject({ disabledAt: expect.any(Date), version: 2 });
    expect(await people.disable(JARSHY, id)).toMatchObject({ version: 2 });
  });
});

describe('administrators', () => {
  let test: TestApp;
  beforeEach(async () => {
    test = await startTestApp();
  });
  afterEach(() => test.close());

  it('cannot disable each other in the same moment', async () => {
    const people = test.app.get(PeopleService);
    const db = test.app.get(DataSource);
    const [one, other] = [
      await addPerson(test.app, { roles: ['administrator'] }),
      await addPerson(test.app, { roles: ['administrator'] }),
    ];
    const gate = db.createQueryRunner();
    await gate.query(`SELECT pg_advisory_lock(hashtext('jarshy:administrators'))`);
    const both = Promise.allSettled([people.disable(one.actor, other.id), people.disable(other.actor, one.id)]);
    while ((await waiting(db)) < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await gate.query(`SELECT pg_advisory_unlock(hashtext('jarshy:administrators'))`);
    await gate.release();

    const outcomes = await both;
    const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
    expect(refused).toEqual([expect.objectContaining({ status: 409, code: 'accounts.last_administrator' })]);
  });
});

async function waiting(db: DataSource): Promise<number> {
  const [row] = await db.query<{ waiting: string }[]>(
    `SELECT count(*) AS waiting FROM pg_locks
      WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return Number(row?.waiting);
}
