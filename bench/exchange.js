// How many units a second are written to and read from TMX and XLIFF files, and that it takes no more memory for many than
// for few: 100,000 units each, through files on disk. Needs `npm run build`.
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { readTmx } from '../dist/src/translations/exchange/tmx-reader.js';
import { writeTmx } from '../dist/src/translations/exchange/tmx-writer.js';
import { readXliff } from '../dist/src/translations/exchange/xliff-reader.js';
import { writeXliff } from '../dist/src/translations/exchange/xliff-writer.js';

const UNITS = 100_000;
const SEGMENTS_A_TEXT = 40;
const SENTENCES_A_FIELD = 3;
const SAMPLE_EVERY = 1_000;
const MB = 1024 * 1024;

const WORDS = {
  ru: 'президент республика встреча развитие закон проект область министр вопрос решение страна работа год план'.split(
    ' ',
  ),
  kk: 'президент республика кездесу даму заң жоба облыс министр мәселе шешім ел жұмыс жыл жоспар'.split(' '),
};
const MARKS = [
  { id: '1', type: 'bold' },
  { id: '2', type: 'link', href: 'https://press.example/news?id=1&page=2' },
];

let tick = () => undefined;

const folder = await mkdtemp(join(tmpdir(), 'jarshy-bench-'));
try {
  const results = {
    tmxWrite: await measure('TMX, written', () => write('a.tmx', writeTmx(units()))),
    tmxRead: await measure('TMX, read', () => count('a.tmx', readTmx, () => 1)),
    xliffWrite: await measure('XLIFF, written', () => write('a.xlf', writeXliff({ from: 'ru', to: 'kk' }, variants()))),
    xliffRead: await measure('XLIFF, read', () =>
      count('a.xlf', readXliff, ({ parts }) => parts.filter(({ kind }) => kind === 'segment').length),
    ),
  };
  process.stdout.write(`${JSON.stringify({ bench: 'exchange', units: UNITS, ...results })}\n`);
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** Prints and returns units a second, by the clock and of CPU time, and the highest heap and growth of the process, in MB. */
async function measure(what, act) {
  globalThis.gc?.();
  const before = process.memoryUsage();
  const peaks = { firstHalf: 0, secondHalf: 0, rss: 0 };
  let done = 0;
  tick = () => {
    done += 1;
    if (done % SAMPLE_EVERY > 0) return;
    const { heapUsed, rss } = process.memoryUsage();
    const half = done <= UNITS / 2 ? 'firstHalf' : 'secondHalf';
    peaks[half] = Math.max(peaks[half], heapUsed);
    peaks.rss = Math.max(peaks.rss, rss);
  };
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  const bytes = await act();
  const perSecond = Math.round((UNITS * 1000) / (performance.now() - started));
  const { user, system } = process.cpuUsage(cpu);
  const perCpuSecond = Math.round((UNITS * 1e6) / (user + system));
  if (done !== UNITS) throw new Error(`${what}: ${done} units instead of ${UNITS}.`);
  const mb = (size) => Math.round((size / MB) * 10) / 10;
  const heapMb = [mb(peaks.firstHalf), mb(peaks.secondHalf)];
  const grownMb = mb(Math.max(0, peaks.rss - before.rss));
  process.stdout.write(
    `${what}: ${perSecond} units/s (${perCpuSecond} a second of CPU), ${mb(bytes)} MB; heap at most ${heapMb[0]} MB in the first half and ${heapMb[1]} MB in the second; the process grew by ${grownMb} MB\n`,
  );
  return { perSecond, perCpuSecond, peakHeapMb: Math.max(...heapMb), grownMb };
}

async function write(name, pieces) {
  await pipeline(Readable.from(pieces), createWriteStream(join(folder, name)));
  return (await stat(join(folder, name))).size;
}

async function count(name, read, unitsIn) {
  for await (const unit of read(createReadStream(join(folder, name)))) {
    for (let left = unitsIn(unit); left > 0; left -= 1) tick();
  }
  return (await stat(join(folder, name))).size;
}

function* units() {
  for (let number = 0; number < UNITS; number += 1) {
    tick();
    yield {
      ...{ id: uuid(number), from: 'ru', to: 'kk', sourceText: text('ru', number), targetText: text('kk', number) },
      ...{ origin: 'human', reviewed: true, documentId: uuid(number), approvedAt: new Date(1.7e12 + number) },
      field: `body.p${number % SEGMENTS_A_TEXT}.text`,
    };
  }
}

function* variants() {
  for (let number = 0; number < UNITS; number += SEGMENTS_A_TEXT) {
    yield { id: uuid(number), documentId: uuid(number + 1), segments: segments(number) };
  }
}

function* segments(first) {
  for (let number = first; number < first + SEGMENTS_A_TEXT; number += 1) {
    tick();
    const field = `body.p${Math.floor((number - first) / SENTENCES_A_FIELD)}.text`;
    yield {
      ...{
        id: `${field}.${number}`,
        field,
        sourceText: text('ru', number),
        targetText: text('kk', number),
        limit: 5000,
      },
      ...{ status: 'draft', origin: 'human', version: 2, gapAfter: ' ', marks: number % 4 === 0 ? MARKS : [] },
      notes: number % 20 === 0 ? [{ author: 'Айгүл', text: 'Бұл жерді нақтылау керек.', at: new Date(1.7e12) }] : [],
    };
  }
}

/** Some eight words; every fourth text has marks. */
function text(language, number) {
  const words = Array.from({ length: 5 + (number % 7) }, (_, index) => {
    const word = WORDS[language][(number * 7 + index * index) % WORDS[language].length] ?? WORDS[language][0];
    return index === 3 ? `${word} ${number}` : word;
  });
  if (number % 4 === 0) words[1] = `<1>${words[1]}</1> & <2>${words[2]}</2>`;
  return `${words.join(' ')}.`;
}

function uuid(number) {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
