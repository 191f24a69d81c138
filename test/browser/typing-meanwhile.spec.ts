import type { Page, Route } from 'playwright-core';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

/** Of answers, one after the other: what is asked later may be answered sooner. */
const DELAYS_MS = [500, 40, 350, 0, 900, 120, 250];
const BODY = ['Мост открыт.', 'Он стоит на реке.', 'Его строили долго.'];
const TYPED = 'Көпірдің құрылысы үш жылға созылды';

describeInBrowser('a translator who types while answers are late and others are at work', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    newsroom = await Newsroom.open(console.app);
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  /** Holds back every answer about the text, so that they overtake each other. */
  async function delayAnswers(page: Page): Promise<void> {
    let asked = 0;
    const late = async (route: Route) => {
      const delay = DELAYS_MS[(asked += 1) % DELAYS_MS.length];
      const answer = await route.fetch().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, delay));
      if (answer) await route.fulfill({ response: answer }).catch(() => undefined);
    };
    await page.route(/\/api\/v1\/variants\/[^/]+(\/segments.*)?$/, late);
  }

  /** Remarks, one after the other: each is told to whoever has the text open. */
  function othersAtWork(variant: { id: string }, segmentIds: readonly string[]): () => Promise<void> {
    let stopped = false;
    const work = (async () => {
      for (let turn = 0; !stopped; turn += 1) {
        const thread = { segmentId: segmentIds[turn % segmentIds.length], text: `${turn}` };
        ok(await newsroom.author.post(`/api/v1/variants/${variant.id}/remarks`, thread), 201);
        await new Promise((resolve) => setTimeout(resolve, 150));
      }
    })();
    return async () => {
      stopped = true;
      await work;
    };
  }

  async function textToTranslate(): Promise<VariantView> {
    const body = BODY.map((text, index) => ({ id: `p${index}`, type: 'paragraph', text }));
    const { id } = await newsroom.begin({}, { ...STORY, body });
    await newsroom.submitSource(id);
    return newsroom.opened(id, 'kk');
  }

  it.each([0, 20])('loses and moves no letter, typed every %i ms', async (delay) => {
    const variant = await textToTranslate();
    const segments = await newsroom.segments(variant);
    const page = await console.visit(newsroom.translator);
    await open(page, `/desk/${variant.id}`);
    await delayAnswers(page);
    const ids = segments.map((segment) => segment.id);
    const stop = othersAtWork(variant, ids);
    const typed = segments.map((_, index) => `${TYPED} ${index + 1}.`);
    await page.getByRole('textbox', { name: 'Translation of segment 1', exact: true }).click();
    for (const [index, text] of typed.entries()) {
      await page.locator(`textarea:focus[aria-label="Translation of segment ${index + 1}"]`).waitFor();
      await page.keyboard.press('Control+a');
      await page.keyboard.type(text, { delay });
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText(`${typed.length} of ${typed.length} segments`).waitFor();
    await stop();
    expect((await newsroom.segments(variant)).map(({ targetText }) => targetText)).toEqual(typed);
  });

  it('keeps the focus in the field, however soon one types into a text that a link led to', async () => {
    const { id } = await textToTranslate();
    const page = await console.visit(newsroom.translator);
    await open(page, '/desk');
    // As soon as it is there, before anything else can happen.
    await page.evaluate(`new MutationObserver((_, observer) => {
      const field = document.querySelector('textarea.desk-field');
      if (!field) return;
      observer.disconnect();
      field.focus();
      document.execCommand('insertText', false, 'К');
    }).observe(document.body, { childList: true, subtree: true })`);
    const link = page.locator(`a[href$="/desk/${id}"]`).first();
    await link.click();
    const field = page.getByRole('textbox', { name: 'Translation of segment 1', exact: true });
    await field.waitFor();
    await page.getByText(/^Saved at/).waitFor();
    await page.keyboard.type('өпір');
    expect(await field.inputValue()).toBe('Көпір');
  });
});
