import type { ObstaclesView } from '../../src/workflow/obstacles.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';

let test: TestApp;
let newsroom: Newsroom;
beforeAll(async () => {
  test = await startTestApp();
  newsroom = await Newsroom.open(test.app);
});
afterAll(() => test.close());

it('names the segments that a translation is held up at, in reading order, and none that are done', async () => {
  const target = await new Stages(test.app, newsroom).target('translation');
  const ids = (await newsroom.segments(target)).map(({ id }) => id);
  const segments = [{ id: 'title', text: 'Қалада көпір ашылды' }];
  ok(await newsroom.translator.put(`/api/v1/variants/${target.id}/segments`, { segments }, { 'if-match': '*' }));
  const view = ok<ObstaclesView>(await newsroom.translator.get(`/api/v1/variants/${target.id}/obstacles`));
  const open = view.steps[0]?.obstacles.find(({ code }) => code === 'workflow.segments_open');
  expect(open?.segments).toEqual(ids.filter((id) => id !== 'title'));
});

it('names none where the whole text is meant', async () => {
  const { id } = await new Stages(test.app, newsroom).target('review');
  const view = ok<ObstaclesView>(await newsroom.reviewer.get(`/api/v1/variants/${id}/obstacles`));
  expect(view.steps[0]?.obstacles).toMatchObject([{ code: 'workflow.source_not_approved', segments: [] }]);
});
