import { Fragment } from 'react';
import type { Schemas } from '../../../api/client.js';
import type { Language } from '../../../i18n/chosen-language.js';
import { useTexts } from '../../../i18n/texts.js';
import { piecesOf } from './pieces.js';

type Term = Schemas['TermInSegment'];

interface Props {
  text: string;
  lang: Language;
  marks: readonly { id: string }[];
  terms?: readonly Term[] | undefined;
  /** Where they may be put into the translation. */
  onTerm?: ((text: string) => void) | undefined;
}

/** A text whose marks are signs of their own, and whose terms are underlined. */
export function MarkedText({ text, lang, marks, terms = [], onTerm }: Props) {
  return (
    <p lang={lang} className="desk-text">
      {piecesOf(text, marks, terms).map((piece) => {
        if (piece.kind === 'mark') return <MarkSign key={piece.start} text={piece.text} />;
        const term = piece.term === undefined ? undefined : terms[piece.term];
        if (!term) return <Fragment key={piece.start}>{piece.text}</Fragment>;
        return <TermText key={piece.start} text={piece.text} term={term} onTerm={onTerm} />;
      })}
    </p>
  );
}

function MarkSign({ text }: { text: string }) {
  return <code className="desk-mark">{text}</code>;
}

interface TermProps {
  text: string;
  term: Term;
  onTerm: Props['onTerm'];
}

function TermText({ text, term, onTerm }: TermProps) {
  const { t } = useTexts('console-editor');
  const wanted = preferredOf(term, text);
  if (!onTerm || !wanted) return <span className="desk-term">{text}</span>;
  return (
    <button
      type="button"
      className="desk-term"
      title={t('console-editor:term.insert', { text: wanted })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onTerm(wanted)}
    >
      {text}
    </button>
  );
}

/** What stands for a term in the other language; one that is not translated stands for itself. */
export function preferredOf(term: Pick<Term, 'target' | 'doNotTranslate'>, source: string): string | undefined {
  if (term.doNotTranslate) return source;
  const allowed = term.target.filter(({ status }) => status !== 'forbidden');
  return (allowed.find(({ status }) => status === 'preferred') ?? allowed[0])?.text;
}
