import type { Schemas } from '../api/client.js';
import type { Language } from '../i18n/chosen-language.js';

/** What was put in and taken out, word by word: not by colour alone. */
export function WordDiff({ diff, lang }: { diff: Schemas['WordDiff']; lang: Language }) {
  return (
    <span lang={lang} style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
      {diff.map(({ kind, text }, index) => {
        if (kind === 'added') return <ins key={index}>{text}</ins>;
        if (kind === 'removed') return <del key={index}>{text}</del>;
        return <span key={index}>{text}</span>;
      })}
    </span>
  );
}
