// How soon the console is there for who opens it with an empty cache: Jarshy as it is started in production, Chromium, and
// the performance API of the browser. `--runs 5` for each page, `--quick` for one. Throttled as Lighthouse throttles for a
// phone, and as fast as the machine is. Needs `npm run build` and Chromium (on the PATH, or CHROMIUM_PATH).
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { chromiumProgram } from './console/chromium.js';
import { startOffice } from './console/office.js';
import { tableOf } from './console/report.js';
import { visit } from './console/visit.js';

const { values } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, quick: { type: 'boolean', default: false } },
});
const runs = values.quick ? 1 : Number(values.runs);

const office = await startOffice();
const browser = await chromium.launch({
  executablePath: chromiumProgram(),
  args: ['--no-sandbox', '--disable-dev-shm-usage'],
});
try {
  const pages = [
    { name: 'sign-in', path: '/console/sign-in', field: 'input[type=password]' },
    { name: 'home', path: '/console/', cookie: office.cookie },
    { name: 'desk, 200 segments', path: `/console/desk/${office.variantId}`, cookie: office.cookie, field: 'textarea' },
  ];
  const figures = [];
  for (const throttled of [false, true]) {
    for (const page of pages) {
      const found = [];
      for (let run = 0; run < runs; run += 1) found.push(await visit(browser, office.url, { ...page, throttled }));
      figures.push({ page: page.name, throttled, ...medians(found) });
    }
  }
  process.stdout.write(`${tableOf(figures)}\n${JSON.stringify({ bench: 'console', runs, figures })}\n`);
} catch (error) {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await office.close();
}

/** Of each figure its own; null when a page has none of it. */
function medians(found) {
  const median = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
  return Object.fromEntries(
    Object.keys(found[0]).map((figure) => {
      const values = found.map((one) => one[figure]).filter((value) => value !== null);
      return [figure, values.length > 0 ? median(values) : null];
    }),
  );
}
