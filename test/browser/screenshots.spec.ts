import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { PROJECT_ROOT } from '../../src/common/project-root.js';
import { browserMissing } from './support/browser.js';
import { ConsoleUnderTest, NARROW, settled, WIDE } from './support/console.js';
import { PICTURES, type Picture } from './support/documentation.js';
import { setScene } from './support/scene.js';
import { VISITS, Walk, type Visit } from './support/walk.js';

const FOLDER = join(PROJECT_ROOT, 'screenshots');
const DOCS_FOLDER = join(PROJECT_ROOT, 'docs/images');
const LARGEST_BYTES = 60 * 1024;

/**
 * Pictures are for looking at: they are made when somebody wants them, by `npm run screenshots`; with `DOCS_IMAGES=1`
 * those of the documentation and no others.
 */
const wanted = process.env['SCREENSHOTS'] && !browserMissing;
const ofDocs = Boolean(process.env['DOCS_IMAGES']);
const describeWhenWanted = wanted ? describe : describe.skip;

describeWhenWanted('pictures', () => {
  let console: ConsoleUnderTest;
  let walk: Walk;

  beforeAll(async () => {
    mkdirSync(ofDocs ? DOCS_FOLDER : FOLDER, { recursive: true });
    console = await ConsoleUnderTest.start({ worker: true });
    walk = new Walk(console, await setScene(console));
  });
  afterAll(() => console.close());

  if (ofDocs) it.each(PICTURES)('of $name for the documentation', forDocs);
  else it.each(VISITS)('of $name in $language', bothWidths);

  async function bothWidths(visit: Visit): Promise<void> {
    const page = await walk.open(visit);
    for (const viewport of [WIDE, NARROW]) {
      await page.setViewportSize(viewport);
      await settled(page);
      const path = join(FOLDER, `${visit.name}-${visit.language}-${viewport.width}.png`);
      expect((await page.screenshot({ path, fullPage: true })).length).toBeGreaterThan(0);
    }
  }

  async function forDocs(picture: Picture): Promise<void> {
    const page = await walk.open(picture);
    await page.setViewportSize(picture.viewport);
    if (picture.dark) await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await settled(page);
    await picture.act?.(page);
    await settled(page);
    const image = await webp(page, picture.viewport);
    expect(image.length).toBeLessThan(LARGEST_BYTES);
    writeFileSync(join(DOCS_FOLDER, `console-${picture.name}.webp`), image);
  }
});

/** What the window shows, two thirds of its width where it is wide. */
async function webp(page: Page, { width, height }: typeof WIDE): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const scale = width === WIDE.width ? 2 / 3 : 1;
  const clip = { x: 0, y: 0, width, height, scale };
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 75, clip });
  return Buffer.from(data, 'base64');
}
