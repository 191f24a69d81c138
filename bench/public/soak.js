import { readFile } from 'node:fs/promises';
import { FIRST_PUBLISHED, idOf } from './copies.js';

const LOOK_EVERY_MS = 1000;
const RELEASES_A_SECOND = 1;

/** Everything at once for some time: `{ rssMiB, peakMiB, perSecond, releases }`, of the process that serves. */
export async function soak({ load, releaser, system, documents, seconds, rate }) {
  let [peak, releases, running] = [0, 0, true];
  const releasing = (async () => {
    while (running) {
      const pause = new Promise((resolve) => setTimeout(resolve, 1000 / RELEASES_A_SECOND));
      await releaser.release(releaser.take(1)[0]);
      releases += 1;
      await pause;
    }
  })();
  const looking = setInterval(() => void rssMiB(system.pid).then((rss) => (peak = Math.max(peak, rss))), LOOK_EVERY_MS);
  try {
    const { perSecond, wrong, kinds } = await load.ask({
      ...{ url: system.url, paths: mixed(documents), headers: { 'accept-encoding': 'gzip, br' } },
      ...{ seconds, connections: 32, rate },
    });
    if (wrong > 0) throw new Error(`Faults under mixed load: ${kinds}`);
    return { rssMiB: await rssMiB(system.pid), peakMiB: peak, perSecond, releases };
  } finally {
    running = false;
    clearInterval(looking);
    await releasing;
  }
}

/** What is asked for all day, and in between what nobody has asked for before. */
function mixed(documents) {
  const standing = ['kk', 'ru', 'en'].flatMap((language) => [
    ...['feed.xml', 'feed.atom', 'feed.json'].map((file) => `/${language}/${file}`),
    ...[`/${language}`, `/api/v1/publications?language=${language}`, '/sitemap.xml'],
  ]);
  const step = Math.max(1, Math.floor(documents / 5000));
  const singles = Array.from({ length: Math.min(5000, documents) }, (_, n) => {
    const language = ['kk', 'ru', 'en'][n % 3];
    return `/api/v1/publications/${idOf(0, FIRST_PUBLISHED + n * step)}.${language}`;
  });
  return singles.flatMap((single, n) => [standing[n % standing.length], single]);
}

export async function rssMiB(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024);
}
