import type { CDPSession } from 'playwright-core';
import { Newsroom, STORY } from '../support/newsroom.js';
import { describeInBrowser } from './support/browser.js';
import { ConsoleUnderTest, open } from './support/console.js';

const PARAGRAPHS = 200;
const TEXT = 'Kopirdin uzyndygy ush zhuz zhiyrma metr';

async function scriptSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? NaN;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

describeInBrowser('a text of 200 segments', () => {
  let console: ConsoleUnderTest;

  beforeAll(async () => {
    console = await ConsoleUnderTest.start({ worker: true });
  });
  afterAll(() => console.close());

  it('takes every key, shows only what is in sight, and says how long a key takes', async () => {
    const newsroom = await Newsroom.open(console.app);
    const body = Array.from({ length: PARAGRAPHS }, (_, index) => ({
      ...{ id: `p${index}`, type: 'paragraph', text: `Строительство ${index + 1}-го участка заняло два года.` },
    }));
    const { id } = await newsroom.begin({}, { ...STORY, body });
    await newsroom.submitSource(id);
    const variant = await newsroom.opened(id, 'kk');
    const page = await console.visit(newsroom.translator);
    await open(page, `/desk/${variant.id}`);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    const field = page.getByRole('textbox', { name: 'Translation of segment 1', exact: true });
    await field.focus();
    const times: number[] = [];
    for (const letter of TEXT) {
      const before = await scriptSeconds(session);
      await page.keyboard.press(letter);
      times.push(1_000 * ((await scriptSeconds(session)) - before));
    }
    process.stderr.write(
      `${PARAGRAPHS} segments: ${median(times).toFixed(1)} ms of script for a key at the median, ` +
        `${Math.max(...times).toFixed(1)} ms at most\n`,
    );
    expect(await field.inputValue()).toBe(TEXT);
    await page.mouse.wheel(0, 20_000);
    await page
      .getByRole('group', { name: /^Segment 1\d\d$/ })
      .first()
      .waitFor();
    expect(await page.getByRole('listitem').count()).toBeLessThan(60);
  });
});
