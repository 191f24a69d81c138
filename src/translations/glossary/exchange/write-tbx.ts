import type { Language } from '../../../languages/languages.js';
import type { FormStatus, Term, TermForm } from '../term.js';

/** ISO 30042:2019, dialect TBX-Basic, in the style of data categories as attributes. */
export const TBX_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Jarshy</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
`;
export const TBX_END = `</body></text>\n</tbx>\n`;

export const ADMINISTRATIVE_STATUSES: Record<FormStatus, string> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  forbidden: 'deprecatedTerm-admn-sts',
};

export function tbxOf(terms: readonly Term[]): string {
  return terms.map(conceptEntry).join('');
}

// Ids of XML begin with no digit.
function conceptEntry(term: Term): string {
  const sections = Object.entries(term.forms).map(([language, forms]) => langSec(term, language as Language, forms));
  return (
    `<conceptEntry id="c-${term.id}">\n<descrip type="subjectField">${term.section}</descrip>\n` +
    (term.note === null ? '' : `<note>${escaped(term.note)}</note>\n`) +
    `${sections.join('')}</conceptEntry>\n`
  );
}

function langSec(term: Term, language: Language, forms: readonly TermForm[]): string {
  return `<langSec xml:lang="${language}">\n${forms.map((form) => termSec(term, form)).join('')}</langSec>\n`;
}

/** TBX-Basic has no category for our flags; `projectSubset` is the one for what matters to one project. */
function termSec({ partOfSpeech, caseSensitive, doNotTranslate }: Term, { text, status }: TermForm): string {
  const flags = [...(caseSensitive ? ['caseSensitive'] : []), ...(doNotTranslate ? ['doNotTranslate'] : [])];
  return [
    `<termSec>\n<term>${escaped(text)}</term>\n`,
    `<termNote type="administrativeStatus">${ADMINISTRATIVE_STATUSES[status]}</termNote>\n`,
    partOfSpeech === null ? '' : `<termNote type="partOfSpeech">${escaped(partOfSpeech)}</termNote>\n`,
    ...flags.map((flag) => `<admin type="projectSubset">${flag}</admin>\n`),
    `</termSec>\n`,
  ].join('');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
