import type { Language } from '../../../i18n/chosen-language.js';

export interface FieldsProps<Value> {
  value: Value;
  /** Of the text. */
  language: Language;
  editable: boolean;
  onChange: (value: Value) => void;
}

/** Of a whole content: what has changed of it, whatever else has meanwhile. */
export interface ContentFieldsProps<Value> extends Omit<FieldsProps<Value>, 'onChange'> {
  onChange: (changes: Partial<Value>) => void;
}
