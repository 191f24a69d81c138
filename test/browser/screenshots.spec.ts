import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/common/project-root.js';
import { browserMissing } from './support/browser.js';
import { ConsoleUnderTest, NARROW, settled, WIDE } from './support/console.js';
import { setScene } from './support/scene.js';
import { VISITS, Walk } from './support/walk.js';

const FOLDER = join(PROJECT_ROOT, 'screenshots');

/** Pictures are for looking at: they are made when somebody wants them, by `npm run screenshots`. */
const describeWhenWanted = process.env['SCREENSHOTS'] && !browserMissing ? describe : describe.skip;

describeWhenWanted('pictures', () => {
  let console: ConsoleUnderTest;
  let walk: Walk;

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    console = await ConsoleUnderTest.start({ worker: true });
    walk = new Walk(console, await setScene(console));
  });
  afterAll(() => console.close());

  it.each(VISITS)('of $name in $language', async (visit) => {
    const page = await walk.open(visit);
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      await settled(page);
      const path = join(FOLDER, `${visit.name}-${visit.language}-${viewport.width}.png`);
      expect((await page.screenshot({ path, fullPage: true })).length).toBeGreaterThan(0);
    }
  });
});
