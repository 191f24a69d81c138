import { DataSource } from 'typeorm';
import { DeskSweep } from '../../src/notifications/desk-sweep.js';
import { Mailer } from '../../src/notifications/mail/mailer.js';
import { NotifyService, type News } from '../../src/notifications/notify.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { MailServer } from '../support/mail-server.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { deliver, deliverOwed, notificationsOf, readAll, take } from '../support/notifications.js';
import { addPerson, type TestPerson } from '../support/people.js';

const CREDENTIALS = { user: 'jarshy', pass: 'құпия сөз' };

describe('mails', () => {
  let server: MailServer;
  let test: TestApp;
  let database: DataSource;
  let subject: Pick<News, 'documentId' | 'variantId' | 'actorId'>;
  let count = 0;
  beforeAll(async () => {
    server = await MailServer.start(CREDENTIALS);
    test = await startTestApp({ SMTP_URL: server.url, MAIL_FROM: 'desk@press.example', SITE_NAME_KK: 'Баспасөз' });
    database = test.app.get(DataSource);
    const newsroom = await Newsroom.open(test.app);
    const { id: documentId } = await newsroom.begin();
    const { id: variantId } = await newsroom.variant(documentId, 'ru');
    subject = { documentId, variantId, actorId: newsroom.reviewer.id };
  });
  beforeEach(() => {
    server.received.length = 0;
    server.attempts = 0;
    server.mood = {};
  });
  afterAll(async () => {
    await test.close();
    await server.stop();
  });

  const reader = async (language: string, name = 'Айгерім Сәтова') => {
    const person = await addPerson(test.app, { name });
    ok(await person.patch('/api/v1/session/person', { interfaceLanguage: language }));
    return person;
  };

  async function tell(people: TestPerson[], news: Partial<News> = {}): Promise<void> {
    const whole: News = { ...subject, kind: 'returned', cause: `test:${(count += 1)}`, params: { reason: 'Дата?' } };
    await database.transaction((tx) =>
      test.app.get(NotifyService).notify(
        tx,
        people.map(({ id }) => id),
        { ...whole, ...news },
      ),
    );
  }

  describe('at once', () => {
    it.each([
      [
        'kk',
        '[Jarshy] Пысықтауға қайтарылды: В городе открыли мост',
        'Сәлеметсіз бе',
        'пысықтауға қайтарылды',
        'Баспасөз',
      ],
      ['ru', '[Jarshy] На доработку: В городе открыли мост', 'Здравствуйте', 'текст на русском языке', 'Jarshy'],
      ['en', '[Jarshy] Sent back: В городе открыли мост', 'Hello', 'in Russian', 'Jarshy'],
    ])('speak to people in %s, in plain text and HTML', async (language, title, greeting, words, sender) => {
      const person = await reader(language);
      await tell([person]);
      await deliverOwed(test.app);
      const [received, ...others] = server.received;
      expect(others).toEqual([]);
      expect(received).toMatchObject({
        envelope: { from: 'desk@press.example', to: [person.email] },
        user: CREDENTIALS.user,
        mail: {
          from: { name: sender, address: 'desk@press.example' },
          to: [{ name: 'Айгерім Сәтова', address: person.email }],
          subject: title,
        },
      });
      for (const body of [received?.mail.text, received?.mail.html]) {
        expect(body).toContain(greeting);
        expect(body).toContain(words);
        expect(body).toContain('Редактор');
        expect(body).toContain('Дата?');
        expect(body).not.toMatch(/\{\{|\$t|undefined|mail:|notifications:/);
      }
      expect(received?.mail.html).toContain(`<html lang="${language}">`);
      const header = (key: string) => received?.mail.headers.find((candidate) => candidate.key === key)?.value;
      expect(header('auto-submitted')).toBe('auto-generated');
      expect(header('content-language')).toBe(language);
      expect(header('message-id')).toMatch(/^<[0-9a-f-]{36}@press\.example>$/);
      expect(received?.raw.slice(0, received.raw.indexOf('\r\n\r\n'))).toMatch(/^[\x20-\x7e\r\n\t]+$/);
    });

    it('say what people have written as they have written it, and make no HTML of it', async () => {
      const person = await reader('en', 'Әсел <b>"A" & co</b>');
      await tell([person], { params: { reason: '<script>alert(1)</script> $t(mail:footer) {{title}}' } });
      await deliverOwed(test.app);
      const { mail } = server.received[0] as (typeof server.received)[number];
      expect(mail.text).toContain('<script>alert(1)</script> $t(mail:footer) {{title}}');
      expect(mail.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; $t(mail:footer) {{title}}');
      expect(mail.html).not.toMatch(/<script|<b>/);
      expect(mail.to).toEqual([{ name: 'Әсел <b>"A" & co</b>', address: person.email }]);
    });

    it.each(['\r\n', '\n', '\r', '\u2028', '\0'])('take no header from what people have written (%j)', async (end) => {
      const evil = `A${end}Bcc: evil@evil.example${end}${end}Body`;
      const mail = { id: 'id-1', language: 'en' as const, text: 'T', html: '<p>H</p>' };
      await test.app.get(Mailer).send({ ...mail, subject: evil, to: { name: evil, address: 'a@press.example' } });
      const { envelope, mail: read } = server.received[0] as (typeof server.received)[number];
      expect(envelope.to).toEqual(['a@press.example']);
      expect(read.bcc).toBeUndefined();
      expect(read.subject).toBe('A Bcc: evil@evil.example Body');
      expect(read.text?.trim()).toBe('T');
    });

    it('are sent once, however often and at the same time the job runs', async () => {
      await tell([await reader('ru')]);
      const [payload] = await take<{ notificationId: string }>(test.app, 'notification.deliver');
      server.mood = { delayMs: 100 };
      await Promise.all([1, 2, 3].map(() => deliver(test.app, payload as { notificationId: string })));
      await deliver(test.app, payload as { notificationId: string });
      expect(server.received).toHaveLength(1);
      expect(server.attempts).toBe(1);
    });

    it.each([
      ['the sender is put off', { mail: 451 }],
      ['the sender is refused, which may be repaired', { mail: 550 }],
      ['the addressee is put off', { rcpt: 450 }],
      ['the mail is put off', { data: 452 }],
      ['the password is refused', { auth: 535 }],
    ])('are tried again when %s, and then sent once', async (_, mood) => {
      await tell([await reader('ru')]);
      const [payload] = await take<{ notificationId: string }>(test.app, 'notification.deliver');
      server.mood = mood;
      await expect(deliver(test.app, payload as { notificationId: string })).rejects.toThrow();
      expect(server.received).toEqual([]);
      server.mood = {};
      await deliver(test.app, payload as { notificationId: string });
      expect(server.received).toHaveLength(1);
    });

    it.each([
      ['the addressee does not exist', { rcpt: 550 }],
      ['the mail is not wanted', { data: 554 }],
    ])('are given up when %s', async (_, mood) => {
      await tell([await reader('ru')]);
      const [payload] = await take<{ notificationId: string }>(test.app, 'notification.deliver');
      server.mood = mood;
      await deliver(test.app, payload as { notificationId: string });
      server.mood = {};
      await deliver(test.app, payload as { notificationId: string });
      expect(server.received).toEqual([]);
      expect(server.attempts).toBe(1);
    });

    it('do not keep the notification from being read while a slow server takes them', async () => {
      const person = await reader('ru');
      await tell([person]);
      const [payload] = await take<{ notificationId: string }>(test.app, 'notification.deliver');
      server.mood = { delayMs: 1_500 };
      const [told] = (await notificationsOf(person)).items;
      const before = server.attempts;
      const ends: string[] = [];
      const sent = deliver(test.app, payload as { notificationId: string }).then(() => ends.push('sent'));
      await eventually(() => Promise.resolve(server.attempts > before), 'the mail to be handed over');
      ok(await person.put(`/api/v1/notifications/${told?.id}/read`, {}));
      ends.push('read');
      await sent;
      expect(ends).toEqual(['read', 'sent']);
      expect(server.received).toHaveLength(1);
    });

    it('are not sent to those who have read it meanwhile, have no access any more, or want none', async () => {
      const [quick, gone, quiet] = [await reader('ru'), await reader('ru'), await reader('ru')];
      ok(await quiet.put('/api/v1/notifications/settings', { mail: { returned: 'off' } }));
      await tell([quick, gone, quiet]);
      await readAll(quick);
      await database.query(`UPDATE people SET disabled_at = now() WHERE id = $1`, [gone.id]);
      await deliverOwed(test.app);
      expect(server.received).toEqual([]);
      expect((await notificationsOf(quiet)).unread).toBe(1);
    });

    it('are not sent to whoever did it, nor twice for one cause', async () => {
      const person = await reader('ru');
      await tell([person], { actorId: person.id });
      for (let times = 0; times < 3; times += 1) await tell([person], { cause: 'the same' });
      await deliverOwed(test.app);
      expect(server.received).toHaveLength(1);
      expect((await notificationsOf(person)).items).toHaveLength(1);
    });
  });

  describe('of a day', () => {
    /** Hours of Almaty on a day of its own for each test. */
    let day = 0;
    const at = (hour: number) => new Date(Date.UTC(2026, 10, 23 + day, hour - 5, 30));
    const sweep = (now: Date) => test.app.get(DeskSweep).run(now);
    beforeEach(async () => {
      day += 1;
      await database.query(`UPDATE notifications SET read_at = now()`);
    });

    it('tell everything at once, at the hour that people have chosen, and once', async () => {
      const [early, late] = [await reader('ru'), await reader('kk')];
      ok(await late.put('/api/v1/notifications/settings', { digestHour: 17 }));
      for (let times = 0; times < 3; times += 1) await tell([early, late], { kind: 'sourceChanged' });
      await sweep(at(7));
      await deliverOwed(test.app);
      expect(server.received).toEqual([]);
      await sweep(at(8));
      await sweep(at(9));
      await deliverOwed(test.app);
      await sweep(at(17));
      await deliverOwed(test.app);
      expect(server.received.map(({ envelope }) => envelope.to)).toEqual([[early.email], [late.email]]);
      const [first, second] = server.received.map(({ mail }) => mail);
      expect(first?.subject).toBe('[Jarshy] 3 уведомления');
      expect(first?.text?.match(/Оригинал материала «В городе открыли мост» изменился/g)).toHaveLength(3);
      expect(first?.html?.match(/<li>/g)).toHaveLength(3);
      expect(second?.subject).toBe('[Jarshy] 3 хабарлама');
    });

    it('leave out what was read, and come not at all when nothing is left', async () => {
      const person = await reader('en');
      await tell([person], { kind: 'leaseEnded' });
      await sweep(at(8));
      await readAll(person);
      await deliverOwed(test.app);
      expect(server.received).toEqual([]);
    });

    it('wait for the next day with what comes after them', async () => {
      const person = await reader('en');
      await tell([person], { kind: 'leaseEnded' });
      await sweep(at(8));
      await deliverOwed(test.app);
      await tell([person], { kind: 'sourceChanged' });
      await sweep(at(20));
      await deliverOwed(test.app);
      expect(server.received).toHaveLength(1);
      day += 1;
      await sweep(at(8));
      await deliverOwed(test.app);
      expect(server.received.map(({ mail }) => mail.subject)).toEqual([
        '[Jarshy] 1 notification',
        '[Jarshy] 1 notification',
      ]);
    });

    it('are tried again whole when the server is away', async () => {
      const person = await reader('en');
      await tell([person], { kind: 'leaseEnded' });
      await tell([person], { kind: 'sourceChanged' });
      await sweep(at(8));
      const [payload] = await take<{ personId: string; day: string }>(test.app, 'notification.deliver');
      server.mood = { data: 421 };
      await expect(deliver(test.app, payload as { personId: string; day: string })).rejects.toThrow();
      server.mood = {};
      await deliver(test.app, payload as { personId: string; day: string });
      await deliver(test.app, payload as { personId: string; day: string });
      expect(server.received.map(({ mail }) => mail.subject)).toEqual(['[Jarshy] 2 notifications']);
    });
  });
});

describe('without a mail server', () => {
  it('people are told in their list, no mail is owed, and the settings say so', async () => {
    const test = await startTestApp();
    const newsroom = await Newsroom.open(test.app);
    const { id: documentId } = await newsroom.begin();
    const { id: variantId } = await newsroom.variant(documentId, 'ru');
    const news: News = { kind: 'assigned', cause: 'test:1', documentId, variantId, actorId: null };
    const { translator } = newsroom;
    await test.app.get(DataSource).transaction((tx) => test.app.get(NotifyService).notify(tx, [translator.id], news));
    await test.app.get(DeskSweep).run();
    expect(await take(test.app, 'notification.deliver')).toEqual([]);
    expect((await notificationsOf(translator)).unread).toBe(1);
    expect(ok(await translator.get('/api/v1/notifications/settings'))).toMatchObject({ mailIsSent: false });
    await test.close();
  });
});
