/** What a case of the corpus needs besides its texts, and how good the findings of all cases are. */

export function markIdsOf(source) {
  return [...new Set([...source.matchAll(/<([1-9])>/g)].map(([, id]) => id))].map((id) => ({ id, type: 'bold' }));
}

/** Terms of the corpus as the glossary would have found them: `source` and `target` say where a form stands, if it does. */
export function termsOf(terms, { from, to, source, target }) {
  const matches = { source: [], target: [] };
  terms.forEach((one, index) => {
    const status = one.forbidden ? 'forbidden' : 'preferred';
    const forms = Object.fromEntries(
      ['kk', 'ru', 'en'].map((language) => [language, [{ text: one[language], status }]]),
    );
    const term = { id: String(index), section: one.section, partOfSpeech: null, note: null, caseSensitive: false };
    for (const [side, text, language] of [
      ['source', source, from],
      ['target', target, to],
    ]) {
      const start = one[side] === undefined ? -1 : text.indexOf(one[side]);
      const range = { start, end: start + (one[side]?.length ?? 0) };
      if (start >= 0)
        matches[side].push({ term: { ...term, doNotTranslate: false, forms }, form: forms[language][0], ...range });
    }
  });
  return matches;
}

/**
 * A finding that a case expects is right, one that it neither expects nor allows is wrong.
 *
 * @returns precision and recall of everything and, with the number of flawed cases, of each check; null where nothing was
 * found or nothing was to be found
 */
export function scoreOf(results, checks) {
  const perCheck = Object.fromEntries(
    checks.filter((check) => check !== 'spelling').map((check) => [check, sharesOf(countsOf(results, check))]),
  );
  const all = checks.filter((check) => check !== 'spelling').map((check) => countsOf(results, check));
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  const { precision, recall } = sharesOf({ right: sum('right'), wrong: sum('wrong'), missed: sum('missed') });
  return { precision, recall, perCheck };
}

function countsOf(results, check) {
  const has = ({ found }) => found.some((finding) => finding.check === check);
  return {
    right: results.filter((one) => one.expects.includes(check) && has(one)).length,
    missed: results.filter((one) => one.expects.includes(check) && !has(one)).length,
    wrong: results.filter((one) => !one.expects.includes(check) && !one.allows.includes(check) && has(one)).length,
  };
}

function sharesOf({ right, wrong, missed }) {
  const share = (part, whole) => (whole === 0 ? null : Math.round((part / whole) * 1000) / 1000);
  return { precision: share(right, right + wrong), recall: share(right, right + missed), cases: right + missed };
}
