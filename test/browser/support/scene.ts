import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ok, STORY, type Newsroom } from '../../support/newsroom.js';
import { addPerson, type TestPerson } from '../../support/people.js';
import type { ConsoleUnderTest } from './console.js';
import { Office } from './office.js';
import type { Scene } from './pages.js';

const HOUR_MS = 3_600_000;
const ANY_VERSION = { 'if-match': '*' };

/** A newsroom at work: texts in every state, something that is late, plans, remarks, terms and notifications. */
export async function setScene({ app }: ConsoleUnderTest): Promise<Scene> {
  const administrator = await addPerson(app, { name: 'Әсел Жұмабаева', roles: ['administrator'] });
  const office = await Office.open(app);
  const { newsroom } = office;
  const { author, translator, reviewer, publisher } = newsroom;
  await setNames(administrator, newsroom);
  const mayor = await office.published('official-sarmanov');
  await office.approveSource(await office.take('official-nurkenova'));
  const news = await office.published('news-bus-lines');
  await correct(newsroom, news);
  const releasableId = await planRelease(office);
  const { documentId, reviewId } = await putOutPartly(office, mayor);
  await addTerms(reviewer);
  const { sourceId, targetId } = await handOut(office);
  return {
    people: { author, translator, reviewer, publisher, administrator },
    ...{ documentId, sourceId, targetId, reviewId, releasableId },
    draftId: await writeDraft(newsroom),
    webhookId: await addPartners(app, administrator),
  };
}

async function setNames(administrator: TestPerson, newsroom: Newsroom): Promise<void> {
  const names = new Map([
    [newsroom.author, 'Дмитрий Волков'],
    [newsroom.translator, 'Айгүл Серікбаева'],
    [newsroom.reviewer, 'Нұрлан Қасымов'],
    [newsroom.publisher, 'Гүлнар Ахметова'],
  ]);
  for (const [{ id }, name] of names) ok(await administrator.patch(`/api/v1/people/${id}`, { name }, ANY_VERSION));
}

async function addTerms(reviewer: TestPerson): Promise<void> {
  const preferred = (text: string) => ({ text, status: 'preferred' });
  const terms = [
    {
      section: 'organisation',
      forms: {
        kk: [preferred('әкімдік'), { text: 'мэрия', status: 'forbidden' }],
        ru: [preferred('акимат'), { text: 'мэрия', status: 'forbidden' }],
        en: [preferred('mayor’s office'), { text: 'akimat', status: 'admitted' }],
      },
      note: 'Ресми мәтіндерде тек осылай жазылады.',
    },
    { section: 'post', forms: { kk: [preferred('әкім')], ru: [preferred('аким')], en: [preferred('mayor')] } },
    {
      section: 'place',
      forms: { kk: [preferred('Сарыөзен')], ru: [preferred('Сарыозен')], en: [preferred('Saryozen')] },
    },
    {
      section: 'general',
      forms: { kk: [preferred('мектеп')], ru: [preferred('школа')], en: [preferred('school')] },
      partOfSpeech: 'зат есім',
    },
    { section: 'name', doNotTranslate: true, forms: { en: [preferred('Saryozen Bus')] } },
  ];
  for (const term of terms) ok(await reviewer.post('/api/v1/glossary/terms', term), 201);
}

/** What is public is being corrected. */
async function correct(newsroom: Newsroom, documentId: string): Promise<void> {
  const source = await newsroom.variant(documentId, 'ru');
  const note = 'Уточнено количество автобусов.';
  ok(await newsroom.act(newsroom.author, source, 'revision', { change: 'correction', note }));
}

/** Everything is approved and goes out within two hours. @returns the id of the document */
async function planRelease(office: Office): Promise<string> {
  const documentId = await office.take('news-snow-clearing');
  await office.approve(documentId);
  const at = new Date(Math.ceil(Date.now() / HOUR_MS + 1) * HOUR_MS).toISOString();
  const plan = { action: 'release', at };
  const planned = await office.newsroom.publisher.post(`/api/v1/documents/${documentId}/schedule`, plan, {
    'if-match': '*',
  });
  ok(planned, 201);
  return documentId;
}

/** Public in Russian, in review in Kazakh, and late in English. */
async function putOutPartly(office: Office, mayor: string): Promise<{ documentId: string; reviewId: string }> {
  const { newsroom } = office;
  const documentId = await office.take('news-apartment-building');
  const dueAt = new Date(Date.now() - 3 * HOUR_MS).toISOString();
  const settings = { releasePolicy: 'asReady', officials: [mayor], dueAt };
  ok(await newsroom.author.patch(`/api/v1/articles/${documentId}`, settings, ANY_VERSION));
  const { kk } = await office.approveSource(documentId);
  ok(await newsroom.release(documentId));
  await office.submit(kk);
  const priority = { priority: 'urgent' };
  await newsroom.publisher.put(`/api/v1/documents/${documentId}/priority`, priority, ANY_VERSION);
  return { documentId, reviewId: kk.id };
}

/** Half translated into Kazakh, with an error and a remark; returned in English. */
async function handOut(office: Office): Promise<{ sourceId: string; targetId: string }> {
  const { newsroom } = office;
  const { author, translator, reviewer } = newsroom;
  const documentId = await office.take('news-new-school');
  await rewrite(newsroom, documentId);
  const { kk, en } = await office.approveSource(documentId);
  await office.submit(en);
  const remark = 'Во втором абзаце потеряно название школы.';
  ok(await newsroom.act(reviewer, en, 'change-request', { remark }));
  ok(await newsroom.act(translator, kk, 'claim'));
  await office.translate(kk, 5);
  const [, , third, fourth] = await newsroom.segments(kk);
  if (!third || !fourth) throw new Error('The text is too short');
  const wrong = { segments: [{ id: third.id, text: third.targetText.replace(/\d+/, '7').replace(/\.$/, '') }] };
  ok(await translator.put(`/api/v1/variants/${kk.id}/segments`, wrong, ANY_VERSION));
  const thread = { segmentId: fourth.id, text: 'Мектептің атауын тексеріңізші.', mentions: [translator.id] };
  ok(await author.post(`/api/v1/variants/${kk.id}/remarks`, thread), 201);
  return { sourceId: (await newsroom.variant(documentId, 'ru')).id, targetId: kk.id };
}

/** So that there is something to compare in its history, and something that the memory almost knows. */
async function rewrite(newsroom: Newsroom, documentId: string): Promise<void> {
  const { id, revision } = await newsroom.variant(documentId, 'ru');
  const title = 'В Сарыозене открылась новая школа';
  const contact = {
    ...{ id: 'contact', type: 'paragraph' },
    text: 'Обращения принимают в акимате и в едином контакт-центре по номеру 109.',
  };
  const { body = [], ...rest } = revision?.content ?? {};
  const content = { ...rest, title, body: [contact, ...(body as object[])] };
  ok(await newsroom.author.put(`/api/v1/variants/${id}/content`, content, ANY_VERSION));
}

/** Of blocks of every kind, under embargo. @returns the id of its source */
async function writeDraft(newsroom: Newsroom): Promise<string> {
  const body = [
    ...STORY.body,
    { id: 'h1', type: 'heading', level: 2, text: 'Что изменится' },
    {
      ...{ id: 'l1', type: 'list', ordered: false },
      items: [
        { id: 'i1', text: 'Дорога через реку займёт пять минут.' },
        { id: 'i2', text: 'Старый мост закроют на ремонт.' },
      ],
    },
    { id: 'q1', type: 'quote', text: 'Мост ждали двадцать лет.' },
  ];
  const { id } = await newsroom.begin({}, { ...STORY, body });
  const until = new Date(Date.now() + 48 * HOUR_MS).toISOString();
  ok(await newsroom.author.put(`/api/v1/documents/${id}/embargo`, { until }, ANY_VERSION));
  return (await newsroom.variant(id, 'ru')).id;
}

/** @returns the id of the webhook of an agency, which has been tried out */
async function addPartners(app: NestFastifyApplication, administrator: TestPerson): Promise<string> {
  const skills = [{ from: 'ru', to: 'en' } as const, { from: 'kk', to: 'en' } as const];
  await addPerson(app, { name: 'Тимур Оспанов', roles: ['translator'], skills });
  const hook = { url: 'https://agency.example/hook', description: 'Ақпарат агенттігі' };
  const { id } = ok<{ id: string }>(await administrator.post('/api/v1/webhooks', hook), 201);
  ok(await administrator.post(`/api/v1/webhooks/${id}/pings`), 202);
  return id;
}
