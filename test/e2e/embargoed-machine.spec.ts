import { DataSource } from 'typeorm';
import { PrefillService } from '../../src/workflow/prefill.service.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { Stages } from '../support/stages.js';
import { VendorServer, type Received } from '../support/vendor-server.js';

const ANY = { 'if-match': '*' };

describe('the machine, for a text under an embargo', () => {
  let vendor: VendorServer;
  let test: TestApp;
  let newsroom: Newsroom;
  let stages: Stages;
  beforeAll(async () => {
    vendor = await VendorServer.start();
    vendor.reply(({ json }: Received) => ({
      json: { translations: (json as { texts: string[] }).texts.map((text) => ({ text: `→ ${text}` })) },
    }));
    test = await startTestApp({
      ...{ MT_ENGINES: 'ru>kk=yandex', YANDEX_TRANSLATE_URL: vendor.url, YANDEX_TRANSLATE_API_KEY: 'secret' },
    });
    newsroom = await Newsroom.open(test.app);
    stages = new Stages(test.app, newsroom);
  });
  afterAll(async () => {
    await test.close();
    await vendor.close();
  });

  const embargo = async (documentId: string, body: object) =>
    ok(await newsroom.publisher.put(`/api/v1/documents/${documentId}/embargo`, body, ANY));
  const propose = (variant: { id: string }) =>
    newsroom.translator.post(`/api/v1/variants/${variant.id}/segments/title/machine-proposal`, undefined, {
      'accept-language': 'ru',
    });

  it('is asked neither by people nor beforehand, which is told to them, and is asked again when it ends', async () => {
    const kk = await stages.target('translation');
    await embargo(kk.documentId, { until: new Date(Date.now() + 3_600_000).toISOString() });
    const suggestions = `/api/v1/variants/${kk.id}/segments/title/suggestions`;
    const refused = await propose(kk);
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'machine_translation.embargoed']);
    expect(refused.json().title).toMatch(/^Текст под эмбарго до \d/);
    expect(ok(await newsroom.translator.get(suggestions))).toMatchObject({ engines: [] });

    await test.app.get(PrefillService).prefill(kk.id);
    const details: { details: object }[] = await test.app
      .get(DataSource)
      .query(`SELECT details FROM events WHERE variant_id = $1 AND action = 'variant.prefilled'`, [kk.id]);
    const troubles = [{ engine: 'yandex', kind: 'embargoed' }];
    expect(details).toEqual([{ details: { memory: 0, machine: 0, troubles } }]);
    expect(vendor.received).toEqual([]);

    await embargo(kk.documentId, { until: null, reason: 'Министр сказал сам' });
    expect(ok(await propose(kk))).toMatchObject({ proposal: { engine: 'yandex' }, troubles: [] });
    expect(ok(await newsroom.translator.get(suggestions))).toMatchObject({ engines: ['yandex'] });
  });
});
