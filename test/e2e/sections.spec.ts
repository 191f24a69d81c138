import type { SectionList } from '../../src/workflow/sections/section.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { addPerson } from '../support/people.js';
import { Stages } from '../support/stages.js';

let test: TestApp;
let newsroom: Newsroom;
beforeAll(async () => {
  test = await startTestApp();
  newsroom = await Newsroom.open(test.app);
});
afterAll(() => test.close());

const sections = async (query = '') => ok<SectionList>(await newsroom.author.get(`/api/v1/sections${query}`)).items;

it('are those of texts in work and of what is public, each document once, with their names in other languages', async () => {
  const stages = new Stages(test.app, newsroom);
  expect(await sections()).toEqual([]);
  await newsroom.begin({}, { ...STORY, section: ['Указы'] });
  await newsroom.begin({}, { ...STORY, section: [] });
  const { documentId } = await stages.target('published', { requiredLanguages: ['kk', 'ru'], optionalLanguages: [] });
  const kazakh = (await newsroom.variant(documentId, 'kk')).revision?.content['section'] as string[];
  expect(kazakh).toHaveLength(2);
  const city = { language: 'ru', path: ['Новости', 'Город'], documents: 1, others: [{ language: 'kk', path: kazakh }] };
  expect(await sections('?language=ru')).toEqual([city, { language: 'ru', path: ['Указы'], documents: 1, others: [] }]);
  expect(await sections('?language=kk')).toEqual([
    { language: 'kk', path: kazakh, documents: 1, others: [{ language: 'ru', path: city.path }] },
  ]);
  expect(await sections('?language=en')).toEqual([]);
  expect(await sections()).toHaveLength(3);
});

it('are no longer those of what was withdrawn', async () => {
  const stages = new Stages(test.app, newsroom);
  const content = { ...STORY, section: ['Отозванное'] };
  const { id } = await newsroom.begin({ requiredLanguages: ['ru'], optionalLanguages: [] }, content);
  await newsroom.submitSource(id);
  await stages.prepare(id);
  const source = await newsroom.variant(id, 'ru');
  ok(await newsroom.act(newsroom.reviewer, source, 'approval'));
  ok(await newsroom.release(id));
  const named = async () => (await sections('?language=ru')).some(({ path }) => path[0] === 'Отозванное');
  expect(await named()).toBe(true);
  ok(await newsroom.act(newsroom.publisher, source, 'withdrawal', { reason: 'Ошибка' }));
  expect(await named()).toBe(false);
});

it('are for those who work on texts, in the languages of the house', async () => {
  const administrator = await addPerson(test.app, { roles: ['administrator'] });
  expect((await administrator.get('/api/v1/sections')).statusCode).toBe(403);
  expect((await newsroom.author.get('/api/v1/sections?language=de')).statusCode).toBe(422);
});
