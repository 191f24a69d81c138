import type { Page } from 'playwright-core';
import type { RemarkThreadView } from '../../src/workflow/remark.schema.js';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { Newsroom, ok } from '../support/newsroom.js';
import { translated } from '../support/translations.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';
import { panel } from './support/panel.js';

const LATE_MS = 1_500;

describeInBrowser('a review', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;
  let variant: VariantView;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    newsroom = await Newsroom.open(console.app);
  });
  beforeEach(async () => {
    const { id } = await newsroom.begin();
    await newsroom.submitSource(id);
    variant = await newsroom.opened(id, 'kk');
    await newsroom.translate(variant);
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  const submit = async () => ok(await newsroom.act(newsroom.translator, variant, 'submission'));
  const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true }).click();
  const stateNow = async () => ok<VariantView>(await newsroom.reviewer.get(`/api/v1/variants/${variant.id}`)).state;
  const threads = async () =>
    ok<{ items: RemarkThreadView[] }>(await newsroom.reviewer.get(`/api/v1/variants/${variant.id}/remarks`)).items;

  it('is talked about in remarks, which are answered and resolved', async () => {
    const page = await console.visit(newsroom.translator);
    await open(page, `/desk/${variant.id}`);
    await tab(page, 'Remarks');
    await page.getByText('There are no remarks.').waitFor();
    await page.getByRole('textbox', { name: 'New remark' }).fill('Көпір ме, өткел ме?');
    await page.getByRole('button', { name: 'Send' }).click();
    const thread = page.getByRole('article', { name: 'Remark by Аудармашы' });
    await thread.getByText('Көпір ме, өткел ме?').waitFor();
    expect(await page.getByRole('textbox', { name: 'New remark' }).inputValue()).toBe('');

    const hers = await console.visit(newsroom.reviewer);
    await open(hers, `/desk/${variant.id}`);
    await tab(hers, 'Remarks');
    await hers.getByRole('button', { name: 'Answer' }).click();
    await hers.getByRole('textbox', { name: 'Answer' }).fill('Көпір.');
    await hers.getByRole('combobox', { name: 'Tell' }).click();
    await hers.getByRole('option', { name: 'Аудармашы' }).click();
    await hers.getByRole('button', { name: 'Send' }).first().click();
    await thread.getByText('Көпір.', { exact: true }).waitFor();
    await thread.getByRole('button', { name: 'Resolve' }).click();
    await page.getByText('There are no remarks.').waitFor();
    await page.getByRole('checkbox', { name: 'Show resolved ones' }).check();
    await thread.getByText('resolved by Аудармашы').waitFor();
    const [first] = await threads();
    expect(first?.remarks.map(({ text, mentions }) => [text, mentions.map(({ name }) => name)])).toEqual([
      ['Көпір ме, өткел ме?', []],
      ['Көпір.', ['Аудармашы']],
    ]);
  });

  it('shows everything that holds an approval back, leads to it, and sends the text back with a reason', async () => {
    await submit();
    const page = await console.visit(newsroom.reviewer);
    await open(page, `/desk/${variant.id}`);
    const [, second] = await newsroom.segments(variant);
    await open(page, `/desk/${variant.id}?segment=${second?.id}`);
    await page.getByRole('button', { name: 'Reject', exact: true }).click();
    await page.getByRole('textbox', { name: 'Why it is rejected' }).fill('Тым еркін аударылған.');
    await page.getByRole('button', { name: 'Reject the segment' }).click();
    await page.getByText('rejected', { exact: true }).first().waitFor();

    await page.getByRole('button', { name: 'Approve…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve the text' });
    await dialog.getByText('A reviewer rejected 1 segment.').waitFor();
    await dialog.getByText('The source text is not approved').waitFor();
    expect(await dialog.getByRole('link', { name: 'Open the source' }).count()).toBe(1);
    expect(await dialog.getByRole('button', { name: 'Approve', exact: true }).isDisabled()).toBe(true);
    await dialog.getByRole('button', { name: 'Segment 2' }).first().click();
    await dialog.waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Send back' }).click();
    const back = page.getByRole('dialog', { name: 'Send back for changes' });
    await back.getByText('Тым еркін аударылған.').waitFor();
    await back.getByRole('button', { name: 'Send back' }).click();
    await back.getByText('Say what has to be changed.').waitFor();
    await back.getByRole('textbox', { name: 'What has to be changed' }).fill('Екінші сөйлемді дәлірек аударыңыз.');
    await back.getByRole('button', { name: 'Send back' }).click();
    await back.waitFor({ state: 'hidden' });
    expect(await stateNow()).toBe('translation');
    expect((await threads()).flatMap(({ remarks }) => remarks.map(({ text }) => text))).toContain(
      'Екінші сөйлемді дәлірек аударыңыз.',
    );
  });

  it('sends a text back right after a rejection, before the page has read what became of it', async () => {
    await submit();
    const page = await console.visit(newsroom.reviewer);
    await open(page, `/desk/${variant.id}`);
    await page.route(`**/api/v1/variants/${variant.id}`, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE_MS));
      await route.continue();
    });
    await page.getByRole('button', { name: 'Reject', exact: true }).first().click();
    await page.getByRole('textbox', { name: 'Why it is rejected' }).fill('Тым еркін аударылған.');
    await page.getByRole('button', { name: 'Reject the segment' }).click();
    await page.getByRole('button', { name: 'Send back' }).click();
    const back = page.getByRole('dialog', { name: 'Send back for changes' });
    await back.getByRole('textbox', { name: 'What has to be changed' }).fill('Дәлірек аударыңыз.');
    await back.getByRole('button', { name: 'Send back' }).click();
    await back.waitFor({ state: 'hidden' });
    expect(await stateNow()).toBe('translation');
  });

  it('ends with an approval once nothing is in the way, and shows what is new since the last one', async () => {
    await submit();
    ok(await newsroom.act(newsroom.reviewer, variant, 'change-request', { remark: 'Ұзындығын тексеріңіз.' }));
    const [last] = (await newsroom.segments(variant)).slice(-1);
    const put = { segments: [{ id: last?.id, text: 'Құрылысқа екі жыл кетті.' }] };
    ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments`, put, { 'if-match': '*' }));
    await submit();
    const source = await newsroom.variant(variant.documentId, 'ru');
    ok(await newsroom.act(newsroom.reviewer, source, 'approval'));

    const page = await console.visit(newsroom.reviewer);
    await open(page, `/desk/${variant.id}`);
    await tab(page, 'Review');
    const panel = page.getByRole('tabpanel');
    await panel.getByText('segments are not reviewed').waitFor();
    await panel.locator('ins', { hasText: 'кетті' }).waitFor();
    await panel.locator('del', { hasText: 'созылды' }).waitFor();
    expect(last && translated(last.sourceText, 'kk')).toBe('Құрылыс екі жылға созылды.');
    await page.getByRole('button', { name: 'Approve…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Approve the text' });
    await dialog.getByText('will be accepted with it').waitFor();
    await dialog.getByRole('button', { name: 'Approve', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('approved', { exact: true }).first().waitFor();
    expect(await stateNow()).toBe('approved');
  });

  it('has a history, in which revisions are compared and taken up again', async () => {
    await submit();
    ok(await newsroom.act(newsroom.reviewer, variant, 'change-request', { remark: 'Тақырыбы ұзын.' }));
    const title = async () => (await newsroom.segments(variant)).find(({ field }) => field === 'title');
    const put = { segments: [{ id: (await title())?.id, text: 'Жаңа көпір ашылды' }] };
    ok(await newsroom.translator.put(`/api/v1/variants/${variant.id}/segments`, put, { 'if-match': '*' }));
    await submit();
    ok(await newsroom.act(newsroom.reviewer, variant, 'change-request', { remark: 'Бұрынғысы дұрыс еді.' }));
    const page = await console.visit(newsroom.translator);
    await open(page, `/desk/${variant.id}/history`);
    const compared = panel(page, 'Compare');
    await compared.locator('ins', { hasText: 'Жаңа' }).first().waitFor();
    await page.getByRole('button', { name: 'Restore revision 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await page.getByText('text is restored.').waitFor();
    expect((await title())?.targetText).toBe('Қалада көпір ашылды');
  });
});
