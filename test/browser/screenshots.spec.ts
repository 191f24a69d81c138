import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/common/project-root.js';
import { LANGUAGES } from '../../src/languages/languages.js';
import { browserMissing } from './support/browser.js';
import { ConsoleUnderTest, NARROW, open, WIDE } from './support/console.js';
import { LISTED_PAGES, type Scene } from './support/pages.js';
import { addressOf, setScene } from './support/scene.js';

const FOLDER = join(PROJECT_ROOT, 'screenshots');

/** Pictures are for looking at: they are made when somebody wants them, by `npm run screenshots`. */
const describeWhenWanted = process.env['SCREENSHOTS'] && !browserMissing ? describe : describe.skip;

describeWhenWanted('pictures', () => {
  let console: ConsoleUnderTest;
  let scene: Scene;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    console = await ConsoleUnderTest.start({ worker: true });
    scene = await setScene(console);
  });
  afterEach(() => console.closePages());
  afterAll(() => console.close());

  it.each(LISTED_PAGES)('of $name', async (listed) => {
    for (const language of LANGUAGES) {
      for (const viewport of [WIDE, NARROW]) {
        const page = await console.visit(listed.as?.(scene), { language, viewport });
        await open(page, addressOf(listed, scene));
        await page.screenshot({
          path: join(FOLDER, `${listed.name}-${language}-${viewport.width}.png`),
          fullPage: true,
        });
      }
    }
    expect(console.browser.isConnected()).toBe(true);
  });
});
