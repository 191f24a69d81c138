import type { Page } from 'playwright-core';
import type { VariantView } from '../../src/workflow/variant.schema.js';
import { eventually } from '../support/eventually.js';
import { Newsroom, ok, STORY } from '../support/newsroom.js';
import type { TestPerson } from '../support/people.js';
import { translated } from '../support/translations.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

describeInBrowser('the translators’ editor', () => {
  let console: ConsoleUnderTest;
  let newsroom: Newsroom;
  let variant: VariantView;
  let page: Page;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
    newsroom = await Newsroom.open(console.app);
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  /** A text that waits for its translation into Kazakh, opened by `person`. */
  async function openText(content: object = STORY, person: TestPerson = newsroom.translator): Promise<void> {
    const { id } = await newsroom.begin({}, content);
    await newsroom.submitSource(id);
    variant = await newsroom.opened(id, 'kk');
    page = await console.visit(person);
    await open(page, `/desk/${variant.id}`);
  }
  const field = (number: number) =>
    page.getByRole('textbox', { name: `Translation of segment ${number}`, exact: true });
  const row = (number: number) => page.getByRole('group', { name: `Segment ${number}`, exact: true });
  const focused = (number: number) =>
    page.locator(`textarea:focus[aria-label="Translation of segment ${number}"]`).waitFor();
  /** Into an empty field. What the memory has learnt from other tests may stand in it, or in all before it. */
  async function begin(number: number): Promise<void> {
    const closed = row(number).getByRole('button', { name: /^Segment/ });
    await closed.or(field(number)).click();
    await focused(number);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
  }
  const now = async () => newsroom.segments(variant);
  const stateNow = async () => ok<VariantView>(await newsroom.translator.get(`/api/v1/variants/${variant.id}`)).state;

  it('translates a text by keys alone, and submits it', async () => {
    await openText();
    await page.getByRole('button', { name: 'Take the task' }).click();
    await page.getByText(/^Yours until/).waitFor();
    const segments = await now();
    await field(1).focus();
    for (const [index, { sourceText }] of segments.entries()) {
      await focused(index + 1);
      await page.keyboard.insertText(translated(sourceText, 'kk'));
      await page.keyboard.press('Control+Enter');
    }
    await page.getByText(`${segments.length} of ${segments.length} segments`).waitFor();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('Submitted for review.').waitFor();
    expect(await stateNow()).toBe('review');
    expect((await now()).map(({ status }) => status)).toEqual(segments.map(() => 'translated'));
  });

  it('shows what is in the way of a submission, and leads to its place', async () => {
    await openText();
    await page.getByRole('button', { name: 'Submit for review' }).click();
    const dialog = page.getByRole('dialog', { name: 'What is in the way' });
    await dialog.getByRole('button', { name: 'Segment 3' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await focused(3);
  });

  it('inserts a match of the memory by Alt+1, and says where the text came from', async () => {
    const known = 'Бүгін жаңа көпірмен қозғалыс ашылды.';
    const { id } = await newsroom.begin();
    await newsroom.approveAll(id, ['kk', 'en']);
    ok(await newsroom.release(id));
    const search = new URLSearchParams({ from: 'ru', to: 'kk', text: STORY.lead ?? '' });
    await eventually(
      async () =>
        ok<{ items: unknown[] }>(await newsroom.translator.get(`/api/v1/memory/matches?${search.toString()}`)).items[0],
      'the memory to be filled',
    );
    await openText({ ...STORY, lead: 'Сегодня открыто движение по старому мосту.' });
    const at = (await now()).findIndex((segment) => segment.field === 'lead');
    await row(at + 1)
      .getByRole('button', { name: /^Segment/ })
      .or(field(at + 1))
      .click();
    await field(at + 1).fill('');
    const match = page.getByRole('group', { name: /^Match 1:/ });
    await match.getByText(known).waitFor();
    await page.keyboard.press('Alt+1');
    expect(await field(at + 1).inputValue()).toBe(known);
    await eventually(async () => (await now())[at]?.origin === 'memory', 'the match to be saved');
    await page.keyboard.press('End');
    await page.keyboard.type(' Ұзын.');
    await eventually(async () => (await now())[at]?.targetText.endsWith('Ұзын.'), 'what was typed to be saved');
    expect((await now())[at]).toMatchObject({ origin: 'memory', edited: true, status: 'draft' });
  });

  it('puts the mark of the source around what is selected', async () => {
    const text = 'Мост открыл <1>аким</1>.';
    await openText({ ...STORY, body: [{ id: 'p1', type: 'paragraph', text, marks: [{ id: '1', type: 'bold' }] }] });
    const segments = await now();
    const number = segments.findIndex(({ sourceText }) => sourceText === text) + 1;
    await begin(number);
    await page.keyboard.type('Көпірді әкім');
    for (let letters = 0; letters < 4; letters += 1) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Alt+m');
    expect(await field(number).inputValue()).toBe('Көпірді <1>әкім</1>');
  });

  it('keeps both versions when somebody else was faster', async () => {
    await openText();
    await begin(1);
    await page.keyboard.type('Менің нұсқам');
    const [first] = await now();
    const url = `/api/v1/variants/${variant.id}/segments/${first?.id}`;
    ok(await newsroom.translator.put(url, { text: 'Басқаның нұсқасы', status: 'draft' }, { 'if-match': '*' }));
    const notice = page.getByRole('alert').filter({ hasText: 'There are two versions' });
    await notice.getByText('Басқаның нұсқасы').waitFor();
    await notice.getByRole('button', { name: 'Keep mine' }).click();
    await eventually(async () => (await now())[0]?.targetText === 'Менің нұсқам', 'mine to be saved');
  });
});
