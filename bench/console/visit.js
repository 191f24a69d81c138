// Round trip and throughput of “Slow 4G”, and the processor of a phone, as Lighthouse has them for mobile
// (lighthouse/core/config/constants.js, mobileSlow4G).
const SLOW_4G = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6e6 / 8) * 0.9,
  uploadThroughput: (750e3 / 8) * 0.9,
};
const CPU_SLOWDOWN = 4;
const PHONE = { width: 412, height: 823 };
const WINDOW = { width: 1440, height: 900 };

/** What runs in the page before anything of it: it keeps what the browser tells only once. */
const OBSERVE = `
  window.seen = { lcp: 0, cls: 0, tasks: [] };
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  observe('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  observe('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  observe('longtask', (entry) => { seen.tasks.push(entry.duration); });
`;

const READ = `(() => ({
  fcp: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? null,
  lcp: seen.lcp,
  cls: seen.cls,
  // What long tasks block beyond 50 ms each, until the page is at rest.
  tbt: seen.tasks.reduce((sum, duration) => sum + duration - 50, 0),
}))()`;

/**
 * One visit with an empty cache.
 * @param field what somebody types into first; the time to the first key ends when it shows one
 * @returns milliseconds since the navigation; `kilobytes` (1024) as they came over the network, compressed, with their headers
 */
export async function visit(browser, url, { path, cookie, field, throttled }) {
  const context = await browser.newContext({ baseURL: url, viewport: throttled ? PHONE : WINDOW });
  try {
    await context.addInitScript({ content: OBSERVE });
    if (cookie) await context.addCookies([{ ...cookie, url }]);
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    if (throttled) {
      await session.send('Network.emulateNetworkConditions', SLOW_4G);
      await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
    }
    const traffic = countTraffic(session);
    await page.goto(path);
    await page.locator('h1').first().waitFor();
    const firstKey = field ? await typeInto(page, field) : null;
    await quiet(traffic);
    const { cls, ...times } = await page.evaluate(READ);
    const rounded = Object.fromEntries(Object.entries(times).map(([name, value]) => [name, Math.round(value)]));
    return {
      ...{ requests: traffic.requests, kilobytes: Math.round(traffic.bytes / 1024) },
      ...{ ...rounded, cls: Math.round(cls * 1000) / 1000, firstKey },
    };
  } finally {
    await context.close();
  }
}

function countTraffic(session) {
  const traffic = { requests: 0, bytes: 0, last: Date.now() };
  session.on('Network.requestWillBeSent', () => {
    traffic.requests += 1;
    traffic.last = Date.now();
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    traffic.bytes += encodedDataLength;
    traffic.last = Date.now();
  });
  return traffic;
}

async function typeInto(page, selector) {
  const field = page.locator(selector).first();
  await field.focus();
  await page.keyboard.press('a');
  // Read in the page, so that the way to this process does not count more than once.
  const at = await field.evaluate(
    (element) =>
      new Promise((resolve) => {
        const look = () =>
          element.value.includes('a') ? resolve(performance.now()) : globalThis.requestAnimationFrame(look);
        look();
      }),
  );
  return Math.round(at);
}

/** Until nothing has been asked for or sent for two seconds. */
async function quiet(traffic) {
  while (Date.now() - traffic.last < 2_000) await new Promise((resolve) => setTimeout(resolve, 100));
}
