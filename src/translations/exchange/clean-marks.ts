import { brokenMarks, markTokens, type Mark } from '../../documents/content/marks.js';

const OPENING = /<([1-9]\d?)>/g;

/**
 * The marks that may be written as paired codes: in each text where one stands at all, it stands as one well-nested
 * pair. All else that looks like a mark is written as the characters that it is, so that it comes back the same.
 */
export function cleanMarks<M extends Pick<Mark, 'id'>>(texts: readonly string[], known: readonly M[]): M[] {
  const broken = texts.flatMap((text) => brokenMarks(text, standingIn(text, known)));
  return known.filter(({ id }) => !broken.includes(id));
}

/** For texts of which nobody knows any more which marks they had. */
export function anyMarks(texts: readonly string[]): { id: string }[] {
  const ids = texts.flatMap((text) => [...text.matchAll(OPENING)].map(([, id = '']) => id));
  return [...new Set(ids)].map((id) => ({ id }));
}

function standingIn<M extends Pick<Mark, 'id'>>(text: string, known: readonly M[]): M[] {
  const ids = new Set(markTokens(text, known).map(({ id }) => id));
  return known.filter(({ id }) => ids.has(id));
}
