import { DataSource } from 'typeorm';
import type { RemarkThreadView } from '../../src/workflow/remark.schema.js';
import type { SegmentView } from '../../src/workflow/segment.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';

const PARAGRAPHS = Array.from({ length: 20 }, (_, index) => `Построено домов: ${index}.`);
const STORY = {
  ...{ section: ['Новости'], title: 'В городе открыли мост', lead: '' },
  body: PARAGRAPHS.map((text, index) => ({ id: `p${index}`, type: 'paragraph', text })),
};

describe('the desk', () => {
  let test: TestApp;
  let newsroom: Newsroom;
  let target: VariantView;

  beforeAll(async () => {
    test = await startTestApp();
    newsroom = await Newsroom.open(test.app);
    const { id } = await newsroom.begin({ releasePolicy: 'asReady' }, STORY);
    await newsroom.submitSource(id);
    await new Stages(test.app, newsroom).prepare(id);
    target = await newsroom.variant(id, 'kk');
  });

  afterAll(() => test?.close());

  const url = ({ id }: Pick<SegmentView, 'id'>, rest = '') => `/api/v1/variants/${target.id}/segments/${id}${rest}`;

  it('takes more texts at once than it has connections, although the checks have read nothing yet', async () => {
    const segments = await newsroom.segments(target);
    const put = (segment: SegmentView) =>
      newsroom.translator.put(url(segment), { text: 'Көпір.' }, { 'if-match': `"${segment.version}"` });
    const answers = await Promise.all(segments.map(put));
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([200]));
  });

  it('lets a text be rejected although whoever wrote it has left', async () => {
    ok(await newsroom.act(newsroom.translator, target, 'submission'));
    const { translator, reviewer } = newsroom;
    await test.app.get(DataSource).query(`UPDATE people SET disabled_at = now() WHERE id = $1`, [translator.id]);
    const verdict = { verdict: 'rejected', reason: 'Тақырып емес.' };
    ok(await reviewer.put(url({ id: 'title' }, '/verdict'), verdict, { 'if-match': '*' }));
    const { items } = ok<{ items: RemarkThreadView[] }>(await reviewer.get(`/api/v1/variants/${target.id}/remarks`));
    expect(items).toMatchObject([{ remarks: [{ text: 'Тақырып емес.', mentions: [] }] }]);
  });
});
