import type { Language } from '../../../i18n/chosen-language.js';

export interface FieldsProps<Value> {
  value: Value;
  /** Of the text. */
  language: Language;
  editable: boolean;
  onChange: (value: Value) => void;
}
