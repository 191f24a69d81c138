import type { ColleaguesView } from '../../src/workflow/remark.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { addPerson, type TestPerson } from '../support/people.js';

const RU_KK = { from: 'ru', to: 'kk' } as const;
const KK_RU = { from: 'kk', to: 'ru' } as const;
const KK_EN = { from: 'kk', to: 'en' } as const;

describe('the colleagues of a text', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let url: string;
  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    const { id } = await newsroom.begin({ requiredLanguages: ['ru', 'kk'], optionalLanguages: [] });
    url = `/api/v1/variants/${(await newsroom.variant(id, 'ru')).id}/colleagues`;
    const translators = { 'Серік Әбенов': RU_KK, 'Сергей Алёшин': KK_EN };
    for (const [name, skill] of Object.entries(translators)) await add(name, ['translator'], skill);
    await add('Әсел Тұрар', ['reviewer'], KK_RU);
    await add('Әйгерім Чужая', ['reviewer'], KK_EN);
    await add('Әкімші', ['administrator']);
  });
  afterAll(() => test.close());

  const add = (
    name: string,
    roles: ('translator' | 'reviewer' | 'administrator')[],
    skill?: typeof RU_KK | typeof KK_RU | typeof KK_EN,
  ) => addPerson(test.app, { name, roles, ...(skill && { skills: [skill] }) });
  const names = async (person: TestPerson, query = '') =>
    ok<ColleaguesView>(await person.get(`${url}${query && `?${new URLSearchParams(query).toString()}`}`)).items.map(
      ({ name }) => name,
    );

  it('are those who write, publish, translate or review in its languages, without the one who asks', async () => {
    expect(new Set(await names(newsroom.translator))).toEqual(
      new Set(['Автор', 'Редактор', 'Баспасөз хатшысы', 'Серік Әбенов', 'Әсел Тұрар']),
    );
  });

  it('are told by id and name, and by nothing else', async () => {
    const { items } = ok<ColleaguesView>(await newsroom.translator.get(`${url}?q=Автор`));
    expect(items).toEqual([{ id: newsroom.author.id, name: 'Автор' }]);
  });

  it.each([
    ['q=сер', ['Серік Әбенов']],
    ['q=ӘБЕН', ['Серік Әбенов']],
    ['q=бен', []],
    ['q=%', []],
    ['q=_', []],
    ['q=\\', []],
    ['limit=2', ['Автор', 'Баспасөз хатшысы']],
  ])('are found by %s', async (query, found) => {
    expect(await names(newsroom.translator, query)).toEqual(found);
  });

  it('are others once the text is to be had in another language, and are found with е for ё', async () => {
    const { id } = await newsroom.begin({ requiredLanguages: ['ru', 'kk', 'en'] });
    const [ofTwo, ofThree] = [url, `/api/v1/variants/${(await newsroom.variant(id, 'ru')).id}/colleagues`];
    await addPerson(test.app, { name: 'Пётр Ким', roles: ['translator'], skills: [{ from: 'ru', to: 'en' }] });
    expect(ok<ColleaguesView>(await newsroom.author.get(`${ofTwo}?q=петр`)).items).toEqual([]);
    expect(ok<ColleaguesView>(await newsroom.author.get(`${ofThree}?q=петр`)).items).toHaveLength(1);
  });

  it('no longer have those who left', async () => {
    const leaving = await addPerson(test.app, { name: 'Уйдёт Скоро', roles: ['author'] });
    expect(await names(newsroom.author, 'q=уйдет')).toEqual(['Уйдёт Скоро']);
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    ok(await administrator.patch(`/api/v1/people/${leaving.id}`, { disabled: true }, { 'if-match': '*' }));
    expect(await names(newsroom.author, 'q=уйдет')).toEqual([]);
  });

  it('are told to nobody who only administers people, nor of a text that is not there', async () => {
    const administrator = await addPerson(test.app, { roles: ['administrator'] });
    expect((await administrator.get(url)).json()).toMatchObject({ status: 403, code: 'accounts.role_required' });
    const nowhere = '/api/v1/variants/019384b0-0000-7000-8000-000000000000/colleagues';
    expect((await newsroom.author.get(nowhere)).json()).toMatchObject({ status: 404, code: 'not_found.variant' });
  });
});
