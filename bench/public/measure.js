import { seed, application } from './seed.js';
import { measureCold, measureReading } from './reading.js';
import { referenceReleases } from './pgbench.js';
import { median } from './ratios.js';
import { jobsDone, releaseToFeed, Releaser } from './releasing.js';
import { soak } from './soak.js';

const AT_ONCE = 8;
const PAIRS = 3;
const COLD = { PUBLIC_CACHE_MIB: '0' };

/** Everything, from a small database to a large one: `{ figures, parts, small, large }`. */
export async function measureAll({ plan, folder, databaseUrl, load, start }) {
  const releasable = 3 * plan.releases + 2 * PAIRS * (plan.batch + 1) * 2 + plan.soak + 1000;
  await step(`${plan.small} documents`, () => seed(databaseUrl, { published: plan.small, releasable }));
  const app = await application(databaseUrl);
  const systems = [];
  const started = async (command, environment) => {
    const system = await start(command, environment);
    systems.push(system);
    return system;
  };
  try {
    const releaser = await Releaser.of(app, releasable);
    const context = { plan, folder, databaseUrl, load, app, releaser };
    const [cold, warm] = [await started('serve', COLD), await started('serve')];
    await started('worker');
    const small = await growing({ ...context, cold, warm, documents: plan.small });
    await step(`${plan.documents} documents`, () => seed(databaseUrl, { published: plan.documents, releasable }));
    const large = await growing({ ...context, cold, warm, documents: plan.documents });
    const parts = await everything({ ...context, cold, warm, documents: plan.documents });
    return { figures: figuresOf(parts, small, large), parts, small, large };
  } finally {
    for (const system of systems) await system.stop();
    await app.close();
  }
}

/** What must not depend on how much there is. */
async function growing({ plan, app, load, cold, warm, releaser, documents }) {
  const found = await step(`growth, ${documents}`, async () => {
    const rates = await measureCold({ load, cold, documents, seconds: plan.seconds });
    const { p50 } = await releaseToFeed(releaser, warm.url, Math.ceil(plan.releases / 4));
    const releases = await releaser.perSecond(Math.ceil(plan.batch / 3), AT_ONCE);
    return { ...rates, releases, releaseToFeed: 1000 / p50 };
  });
  await step('the jobs of these releases', () => jobsDone(app));
  return found;
}

async function everything(context) {
  const { plan, load, warm, releaser, documents } = context;
  const { rounds, seconds } = plan;
  const reading = await step('reading', () => measureReading({ ...context, rounds, seconds }));
  const idle = await step('release to feed', () => releaseToFeed(releaser, warm.url, plan.releases));
  const loaded = await step('release to feed under load', () => underLoad(context, reading.feed.perSecond / 2));
  const rate = Math.round(reading.page.perSecond / 4);
  const soaked = await step('mixed load', () =>
    soak({ load, releaser, system: warm, documents, seconds: plan.soak, rate }),
  );
  // At last: the jobs that so many releases leave would be measured with whatever comes next.
  const releasing = await step('releases', () => releaseRatio(context));
  return { ...reading, idle, loaded, releasing, soaked };
}

async function underLoad({ plan, load, warm, releaser }, rate) {
  // As long as the releases take at most, with some to spare.
  const seconds = Math.ceil(plan.releases * 0.4);
  const loading = load.ask({
    url: warm.url,
    paths: ['/ru/feed.xml'],
    connections: 32,
    seconds,
    rate: Math.round(rate),
  });
  const found = await releaseToFeed(releaser, warm.url, plan.releases);
  const { wrong, kinds, perSecond } = await loading;
  if (wrong > 0) throw new Error(`Wrong answers while releases were under way: ${kinds}`);
  return { ...found, perSecond };
}

/** By turns, as the ratios of reading are. */
async function releaseRatio({ plan, app, releaser, databaseUrl, folder }) {
  const rounds = [];
  for (let round = 0; round < PAIRS; round += 1) {
    const ours = await releaser.perSecond(plan.batch, AT_ONCE);
    const reference = await referenceReleases({
      app,
      releaser,
      databaseUrl,
      folder,
      count: plan.batch,
      atOnce: AT_ONCE,
    });
    rounds.push({ ours, theirs: reference.perSecond, by: reference.by, statements: reference.statements });
  }
  const [{ by, statements }] = rounds;
  return {
    ratio: median(rounds.map(({ ours, theirs }) => ours / theirs)),
    perSecond: median(rounds.map(({ ours }) => ours)),
    theirs: median(rounds.map(({ theirs }) => theirs)),
    ...{ by, statements },
  };
}

function figuresOf(parts, small, large) {
  const ratio = ({ ratio: found }) => Math.round(found * 100) / 100;
  const ms = (found) => Math.round(found * 10) / 10;
  const growth = Math.max(...Object.keys(small).map((name) => small[name] / large[name]));
  return {
    feedRatio: ratio(parts.feed),
    pageRatio: ratio(parts.page),
    apiRatio: ratio(parts.api),
    notModifiedRatio: ratio(parts.notModified),
    coldListRatio: ratio(parts.coldList),
    coldOneRatio: ratio(parts.coldOne),
    releaseToFeedP50Ms: ms(parts.idle.p50),
    releaseToFeedP99Ms: ms(parts.idle.p99),
    releaseToFeedLoadedP99Ms: ms(parts.loaded.p99),
    releaseRatio: ratio(parts.releasing),
    growthRatio: Math.round(growth * 100) / 100,
    rssMiB: parts.soaked.rssMiB,
  };
}

async function step(name, work) {
  const started = performance.now();
  const result = await work();
  const seconds = Math.round((performance.now() - started) / 100) / 10;
  // What was found is told at once: a later part may fail.
  process.stderr.write(`${name}: ${seconds} s ${JSON.stringify(result ?? '')}\n`);
  return result;
}
