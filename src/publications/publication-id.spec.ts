import { parsePublicationId, publicationId } from './publication-id.js';

const DOCUMENT = '01970000-0000-7000-8000-000000000001';

it.each(['kk', 'ru', 'en'] as const)('names the %s version of a document', (language) => {
  const id = publicationId({ documentId: DOCUMENT, language });
  expect(id).toBe(`${DOCUMENT}.${language}`);
  expect(parsePublicationId(id)).toEqual({ documentId: DOCUMENT, language });
});

it.each([
  ['a document without a language', DOCUMENT],
  ['a language that nobody speaks here', `${DOCUMENT}.de`],
  ['more than a language', `${DOCUMENT}.kk.kk`],
  ['no document', '.kk'],
  ['something else', "'; DROP TABLE publications; --.kk"],
  ['nothing', ''],
])('knows that %s names no publication', (_, text) => {
  expect(parsePublicationId(text)).toBeNull();
});
