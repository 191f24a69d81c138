// What the search misses: a sample of queries is compared with every unit of the memory, by the score itself.
import { normalised } from '../dist/src/translations/memory/normalise.js';
import { fuzzyCeiling, fuzzyScore, penalties } from '../dist/src/translations/memory/score.js';

// One in so many queries; prime to the turns in which their kinds come, so that all kinds are in the sample.
const STEP = 7;
const TOP = 5;
const LEAST = 60;
const TRUSTED = { origin: 'human', reviewed: true, reversed: false };

/** Shares of 1: how often the best match of a full scan was found, and how many of its five best. */
export async function recallOf(source, memory, pair, texts, queries, say) {
  const compared = texts.map((text) => normalised(text));
  const sample = queries.filter((_, index) => index % STEP === 0);
  const hits = { best75: [0, 0], best60: [0, 0], top: [0, 0] };
  // All of them first: comparing keeps the process busy for minutes, which no connection should have to outlive.
  const answers = [];
  for (const query of sample) answers.push(await memory.matches(source.manager, pair, query, TOP));
  for (const [index, query] of sample.entries()) {
    const found = answers[index];
    const best = bestOf(query.sourceText, texts, compared, pair.from);
    if (best.length === 0) continue;
    const reached = (score) => Number((found[0]?.score ?? 0) > score - 0.11);
    add(hits.best60, reached(best[0].score), 1);
    if (best[0].score >= 75) add(hits.best75, reached(best[0].score), 1);
    const sources = new Set(found.map(({ sourceText }) => sourceText));
    add(hits.top, best.filter(({ text }) => sources.has(text)).length, best.length);
  }
  say(`of ${sample.length} queries against a full scan: best match from 75 up ${hits.best75.join(' of ')},`);
  say(
    `  from 60 up ${hits.best60.join(' of ')}; of all matches from 60 up among the five best ${hits.top.join(' of ')}`,
  );
  const share = ([part, whole]) => (whole === 0 ? null : Math.round((part / whole) * 1_000) / 1_000);
  return { recallBest75: share(hits.best75), recallBest60: share(hits.best60), recallTop5: share(hits.top) };
}

function add(sum, part, whole) {
  sum[0] += part;
  sum[1] += whole;
}

function bestOf(query, texts, compared, language) {
  const asked = normalised(query);
  const best = [];
  for (let index = 0; index < compared.length; index += 1) {
    const text = compared[index];
    const worst = best.length === TOP ? best[TOP - 1].score : LEAST;
    const shorter = Math.min(text.length, asked.length) / Math.max(text.length, asked.length);
    if (40 + 60 * shorter < worst || fuzzyCeiling(asked, text) < worst) continue;
    const unit = { ...TRUSTED, sourceText: texts[index] };
    const score = fuzzyScore(asked, text, language) - penalties(query, unit, language);
    if (score < worst) continue;
    best.push({ text: texts[index], score });
    best.sort((one, other) => other.score - one.score);
    best.splice(TOP);
  }
  return best;
}
