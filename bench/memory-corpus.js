// A memory that nobody has: sentences of words that look Kazakh, drawn by Zipf's law, inflected, with set phrases, names
// and numbers, not one of them twice. The same seed gives the same sentences on every machine.
const CONSONANTS = [...'бгғджзкқлмнпрстшң'];
const HARD = [...'аоұы'];
const SOFT = [...'еөүіә'];
const WORDS = 60_000;
const PHRASES = 3_000;

// Plural, possessive, case and person, for hard and soft stems.
const SUFFIXES = [
  ['', ''],
  ['дар', 'дер'],
  ['ның', 'нің'],
  ['ға', 'ге'],
  ['ды', 'ді'],
  ['да', 'де'],
  ['дан', 'ден'],
  ['мен', 'мен'],
  ['сы', 'сі'],
  ['сының', 'сінің'],
  ['ларына', 'леріне'],
  ['дарының', 'дерінің'],
  ['лық', 'лік'],
  ['лығын', 'лігін'],
  ['ған', 'ген'],
  ['атын', 'етін'],
];

export class Corpus {
  constructor(seed = 20251216) {
    this.random = randomNumbers(seed);
    this.words = uniqueWords(this.random, WORDS);
    this.translations = uniqueWords(this.random, WORDS);
    this.weights = zipf(WORDS, 1.0, 2.7);
    this.phraseWeights = zipf(PHRASES, 1.0, 10);
    this.phrases = Array.from({ length: PHRASES }, () => this.#inflected(2 + this.#below(3)));
  }

  /** `count` units, each `{ sourceText, targetText }`. */
  *units(count) {
    const seen = new Set();
    while (seen.size < count) {
      const tokens = this.#tokens();
      const sourceText = written(tokens.map(({ source }) => source));
      if (seen.has(sourceText)) continue;
      seen.add(sourceText);
      yield { sourceText, targetText: written(tokens.map(({ target }) => target)) };
    }
  }

  /** A sentence that has nothing to do with the others but its words. */
  unrelated() {
    return written(this.#tokens().map(({ source }) => source));
  }

  /** Another word, inflected. */
  word() {
    return this.#inflected(1)[0].source;
  }

  /** A sentence with `changes` of its words replaced, inflected otherwise, left out, added or moved. */
  edited(text, changes) {
    const words = text.slice(0, -1).split(' ');
    for (let done = 0; done < changes; done += 1) this.#edit(words);
    return written(words);
  }

  #edit(words) {
    const at = this.#below(words.length);
    const kind = this.random();
    if (kind < 0.4) words[at] = this.word();
    else if (kind < 0.65)
      words[at] = inflect(words[at].replace(/.{0,2}$/u, '') || words[at], this.#below(SUFFIXES.length));
    else if (kind < 0.8 && words.length > 3) words.splice(at, 1);
    else if (kind < 0.95) words.splice(at, 0, this.word());
    else words.push(...words.splice(at, 1));
  }

  #tokens() {
    const length = 4 + this.#below(4) + this.#below(5);
    const tokens = [];
    while (tokens.length < length) tokens.push(...this.#piece());
    return tokens;
  }

  #piece() {
    const kind = this.random();
    if (kind < 0.08) return this.phrases[draw(this.phraseWeights, this.random())];
    if (kind < 0.12) return [this.#number()];
    if (kind < 0.15)
      return this.#inflected(1).map(({ source, target }) => ({ source: capital(source), target: capital(target) }));
    return this.#inflected(1);
  }

  #inflected(count) {
    return Array.from({ length: count }, () => {
      const rank = draw(this.weights, this.random());
      const suffix = this.#below(SUFFIXES.length);
      return { source: inflect(this.words[rank], suffix), target: inflect(this.translations[rank], suffix) };
    });
  }

  #number() {
    const number = String(this.random() < 0.5 ? this.#below(100) : this.#below(10_000));
    return { source: number, target: number };
  }

  #below(limit) {
    return Math.floor(this.random() * limit);
  }
}

const inflect = (stem, suffix) => stem + SUFFIXES[suffix][/[еөүіә]/u.test(stem) ? 1 : 0];
const capital = (word) => word.charAt(0).toUpperCase() + word.slice(1);
const written = (words) => `${capital(words.join(' '))}.`;

function uniqueWords(random, count) {
  const words = new Set();
  const pick = (letters) => letters[Math.floor(random() * letters.length)];
  while (words.size < count) {
    const vowels = random() < 0.5 ? HARD : SOFT;
    // The words that are used most are the short ones.
    const syllables = 1 + Math.floor(random() * Math.min(3.4, 1.3 + words.size / 4_000));
    let word = random() < 0.25 ? pick(vowels) : '';
    for (let done = 0; done < syllables; done += 1)
      word += pick(CONSONANTS) + pick(vowels) + (random() < 0.4 ? pick(CONSONANTS) : '');
    if (word.length > 2) words.add(word);
  }
  return [...words];
}

/** Cumulated shares of 1/(rank + shift)^exponent (Mandelbrot). */
function zipf(count, exponent, shift) {
  let sum = 0;
  const cumulated = Array.from({ length: count }, (_, rank) => (sum += 1 / (rank + 1 + shift) ** exponent));
  return cumulated.map((value) => value / sum);
}

function draw(cumulated, share) {
  let [low, high] = [0, cumulated.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulated[middle] < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** mulberry32: small, quick, and even enough for words. */
function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
