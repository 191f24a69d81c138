// What is asked of the memory: texts that are like units in the ways in which news are like older news.
const QUERIES = 240;

/** Units with one to four edits, some with another number, and every sixth a sentence that resembles none. */
export function queries(corpus, texts) {
  return Array.from({ length: QUERIES }, (_, index) => {
    const text = pick(texts, index * 7919 + 13);
    return alone(index % 6 === 5 ? corpus.unrelated() : corpus.edited(otherNumbers(text, index), 1 + (index % 4)));
  });
}

/** Articles of 40 segments: 10 exact, 5 with other numbers, 15 with one or two edits, 10 new. */
export function articles(corpus, texts, count) {
  const numbered = texts.slice(0, 200_000).filter((text) => /\d/.test(text));
  return Array.from({ length: count }, (_, article) => {
    const at = (index) => pick(texts, article * 104_729 + index * 7919 + 101);
    return [
      ...range(10).map((index) => alone(at(index))),
      ...range(5).map((index) => alone(hundredMore(pick(numbered, article * 7919 + index * 31)))),
      ...range(15).map((index) => alone(corpus.edited(at(20 + index), 1 + (index % 2)))),
      ...range(10).map(() => alone(corpus.unrelated())),
    ];
  });
}

const alone = (sourceText) => ({ sourceText, previousText: null, nextText: null, field: null });
const pick = (texts, index) => texts[index % texts.length];
const range = (length) => Array.from({ length }, (_, index) => index);
const otherNumbers = (text, index) => (index % 3 === 0 ? hundredMore(text) : text);
const hundredMore = (text) => text.replace(/\d+/, (number) => String(Number(number) + 100));
