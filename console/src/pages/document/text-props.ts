import type { Language } from '../../i18n/chosen-language.js';
import type { Row, Text } from './texts-of.js';

/** A text of a document, in its language. */
export interface TextProps {
  row: Row;
  text: Text & { language: Language };
}

/** What the dialogs of a text get. */
export interface TextDialogProps extends TextProps {
  action: string;
  onClose: () => void;
}
