// How well the checks of translations tell flawed segments from sound ones, on the segments of bench/checks/corpus.json,
// and how long they take for a segment of 60 words. Spelling is left out. Needs `npm run build`.
import { readFile } from 'node:fs/promises';
import { checkSegment, checkVariant } from '../dist/src/translations/checks/checks.js';
import { CHECK_IDS } from '../dist/src/translations/checks/check-ids.js';
import { markIdsOf, scoreOf, termsOf } from './checks/score.js';

const LANGUAGES = ['kk', 'ru', 'en'];
const PAIRS = LANGUAGES.flatMap((from) => LANGUAGES.filter((to) => to !== from).map((to) => `${from}-${to}`));
const WORDS = 60;
const ROUNDS = 100;

const corpus = JSON.parse(await readFile(new URL('checks/corpus.json', import.meta.url), 'utf8'));
const sound = PAIRS.flatMap((pair) => corpus.sound.map((one) => soundCase(one, pair)));
const cases = [...sound, ...corpus.flawed.map((one) => ({ allows: [], ...one }))];

const results = cases.map((one) => ({ ...one, found: findingsOf(one) }));
for (const one of results) tellFaults(one);
const { precision, recall, perCheck } = scoreOf(results, CHECK_IDS);
for (const [check, { precision, recall, cases }] of Object.entries(perCheck)) {
  process.stdout.write(`${check.padEnd(24)} precision ${shown(precision)}  recall ${shown(recall)}  flawed ${cases}\n`);
}
process.stdout.write(
  `\n${corpus.sound.length} sound segments in three languages, ${corpus.flawed.length} flawed ones\n`,
);
process.stdout.write(
  `${timePerSegment().toFixed(2)} ms of the processor for all checks of a segment of ${WORDS} words\n`,
);
process.stdout.write(`${JSON.stringify({ bench: 'checks', precision, recall, perCheck: withoutCounts(perCheck) })}\n`);

function soundCase({ id, role = 'body', ...texts }, pair) {
  const [from, to] = pair.split('-');
  return { id, pair, source: texts[from], target: texts[to], facts: { role }, expects: [], allows: [] };
}

/** The checks that found something in a case. On flawed segments, what only informs counts like the others. */
function findingsOf({ pair, source, target, segments, facts = {}, terms = [] }) {
  if (segments) {
    const context = contextOf(pair, '', '', facts, []);
    const checked = segments.map(([source, target], index) => ({ id: String(index), source, target, context }));
    const single = checked.flatMap((one) => checkSegment(one.source, one.target, context));
    return named([...single, ...checkVariant(checked).map(({ finding }) => finding)]);
  }
  return named(checkSegment(source, target, contextOf(pair, source, target, facts, terms)));
}

function named(findings) {
  return [...new Map(findings.map((finding) => [finding.check, finding])).values()];
}

function contextOf(pair, source, target, facts, terms) {
  const [from, to] = pair.split('-');
  return {
    ...{ from, to, role: 'body', limit: 10_000, taken: 0, marks: markIdsOf(source), sourceChanged: false },
    ...{ origin: 'human', score: null, fuzzy: false, edited: true, lengthRatio: { low: 0.5, high: 2 } },
    ...{ terms: termsOf(terms, { from, to, source, target }), ...facts },
  };
}

function tellFaults({ pair, id, source, target, segments, expects, allows, found }) {
  const text = id ?? `${source ?? segments?.[0][0]} → ${target ?? segments?.[1][1]}`;
  const names = found.map(({ check }) => check);
  const missed = expects.filter((check) => !names.includes(check));
  const wrong = found.filter(({ check }) => !expects.includes(check) && !allows.includes(check));
  for (const check of missed) process.stdout.write(`missed ${check}: ${pair} ${text}\n`);
  for (const { check, severity } of wrong) process.stdout.write(`wrong ${check} (${severity}): ${pair} ${text}\n`);
}

/** @returns milliseconds of the processor, so that other programs do not count; no text comes twice */
function timePerSegment() {
  const segments = PAIRS.flatMap((pair) => {
    const chosen = sound.filter((one) => one.pair === pair && one.facts.role === 'body');
    const [source, target] = ['source', 'target'].map((side) =>
      chosen
        .map((one) => one[side])
        .join(' ')
        .split(' '),
    );
    return Array.from({ length: ROUNDS }, (_, round) => [pair, wordsFrom(source, round), wordsFrom(target, round)]);
  });
  const checked = ([pair, source, target]) => checkSegment(source, target, contextOf(pair, source, target, {}, []));
  segments.forEach(checked);
  const before = process.cpuUsage();
  segments.forEach(checked);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / segments.length;
}

function wordsFrom(words, start) {
  return words.slice(start, start + WORDS).join(' ');
}

function shown(share) {
  return share === null ? '  –  ' : share.toFixed(3);
}

function withoutCounts(perCheck) {
  return Object.fromEntries(
    Object.entries(perCheck).map(([check, { precision, recall }]) => [check, { precision, recall }]),
  );
}
