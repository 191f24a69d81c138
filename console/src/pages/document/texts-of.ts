import type { Schemas } from '../../api/client.js';
import type { Language } from '../../i18n/chosen-language.js';

export type Row = Schemas['BoardRow'];
export type Text = NonNullable<Row['languages'][number]['variant']>;
type Action = Text['allowedActions'][number];

/** The texts that there are, each with its language. */
export function textsOf(row: Row): (Text & { language: Language })[] {
  return row.languages.flatMap(({ language, variant }) => (variant ? [{ ...variant, language }] : []));
}

/** The languages in which the API lets this be done. */
export function languagesFor(row: Row, action: Action): Language[] {
  return textsOf(row)
    .filter(({ allowedActions }) => allowedActions.includes(action))
    .map(({ language }) => language);
}
