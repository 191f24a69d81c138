import type { Around } from '../../ui/obstacle-place.js';
import { textsOf, type Row, type Text } from './texts-of.js';
import type { Language } from '../../i18n/chosen-language.js';

/** What is known here of where an obstacle lies; `text`: the one that it is in the way of. */
export function aroundOf(row: Row, text?: Text & { language: Language }): Around {
  const all = textsOf(row);
  return {
    documentId: row.id,
    sourceId: all.find(({ isSource }) => isSource)?.id,
    texts: Object.fromEntries(all.map(({ language, id }) => [language, id])),
    language: text?.language,
  };
}
