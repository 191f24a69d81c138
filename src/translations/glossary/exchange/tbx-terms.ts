import { isLanguage, LANGUAGES, type Language } from '../../../languages/languages.js';
import { FORM_STATUSES, TERM_SECTIONS, type FormStatus } from '../term.js';
import type { ReadTerms, TermRow } from './term-row.js';
import { ADMINISTRATIVE_STATUSES } from './write-tbx.js';

type Attributes = Record<string, string>;

const OWN_ID = /^c-([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** What the old and the new names of the parts of an entry have in common. */
const CONCEPT = ['conceptEntry', 'termEntry'];
const LANGUAGE_PART = ['langSec', 'langSet'];
const TERM_PART = ['termSec', 'tig', 'ntig'];

/** Data categories; in one style they are attributes (`termNote type="…"`), in the other elements of that name. */
const CATEGORIES = ['term', 'note', 'subjectField', 'partOfSpeech', 'administrativeStatus', 'projectSubset'];

const FLAGS = ['caseSensitive', 'doNotTranslate'] as const;

interface Form {
  text: string;
  status: FormStatus | null;
}

/** Builds terms from the elements of a TBX file, one entry at a time. */
export class TbxTerms {
  private readonly result: ReadTerms = { rows: [], faults: [] };
  private readonly elements: string[] = [];
  private row: TermRow | undefined;
  private language: Language | undefined;
  private forms = new Map<Language, Form[]>();
  private form: Form | undefined;
  private gathered = '';

  open(name: string, attributes: Attributes, line: number): void {
    const category = attributes['type'] ?? name;
    const isHolder = ['descrip', 'termNote', 'admin'].includes(name);
    this.elements.push(isHolder ? category : name);
    if (CONCEPT.includes(name)) this.begin(attributes, line);
    if (LANGUAGE_PART.includes(name)) this.language = languageOf(attributes['xml:lang']);
    if (TERM_PART.includes(name)) this.form = { text: '', status: null };
    if (CATEGORIES.includes(this.elements.at(-1) as string)) this.gathered = '';
  }

  text(piece: string): void {
    this.gathered += piece;
  }

  close(): void {
    const name = this.elements.pop() as string;
    if (CATEGORIES.includes(name) && this.row) this.take(name, this.gathered.replace(/\s*[\t\r\n]\s*/g, ' ').trim());
    if (TERM_PART.includes(name)) this.endForm();
    if (LANGUAGE_PART.includes(name)) this.language = undefined;
    if (CONCEPT.includes(name)) this.end();
  }

  read(): ReadTerms {
    const { rows, faults } = this.result;
    return rows.length + faults.length > 0 ? this.result : { rows, faults: [{ line: 1, code: 'glossary.empty_file' }] };
  }

  private begin({ id }: Attributes, line: number): void {
    const properties = {
      partOfSpeech: null,
      note: null,
      section: 'general',
      caseSensitive: false,
      doNotTranslate: false,
    };
    this.row = { line, id: OWN_ID.exec(id ?? '')?.[1] ?? null, properties, forms: {} };
    this.forms = new Map();
  }

  private take(category: string, text: string): void {
    if (this.form && category === 'term') this.form.text = text;
    if (this.form && category === 'administrativeStatus') this.form.status = statusOf(text);
    const { properties } = this.row as TermRow;
    if (category === 'note' && !this.form) properties.note = [properties.note, text].filter(Boolean).join(' ') || null;
    if (category === 'partOfSpeech') properties.partOfSpeech ??= text || null;
    if (category === 'subjectField' && isOneOf(TERM_SECTIONS, text)) properties.section = text;
    if (category === 'projectSubset' && isOneOf(FLAGS, text)) properties[text] = true;
  }

  private endForm(): void {
    if (this.form && this.language && this.form.text !== '') {
      this.forms.set(this.language, [...(this.forms.get(this.language) ?? []), this.form]);
    }
    this.form = undefined;
  }

  private end(): void {
    const row = this.row as TermRow;
    this.row = undefined;
    if (this.forms.size === 0) this.result.faults.push({ line: row.line, code: 'glossary.no_language' });
    for (const language of LANGUAGES) row.forms[language] = byStatus(this.forms.get(language) ?? []);
    this.result.rows.push(row);
  }
}

/** Where no status is told, the first form is the preferred one unless another is. */
function byStatus(forms: readonly Form[]): Record<FormStatus, string[]> {
  const hasPreferred = forms.some(({ status }) => status === 'preferred');
  const first = hasPreferred ? undefined : forms.find(({ status }) => status === null);
  const statusIn = (form: Form) => form.status ?? (form === first ? 'preferred' : 'admitted');
  const textsOf = (wanted: FormStatus) => forms.filter((form) => statusIn(form) === wanted).map(({ text }) => text);
  return { preferred: textsOf('preferred'), admitted: textsOf('admitted'), forbidden: textsOf('forbidden') };
}

function isOneOf<T extends string>(choices: readonly T[], text: string): text is T {
  return (choices as readonly string[]).includes(text);
}

function statusOf(text: string): FormStatus | null {
  if (text === 'supersededTerm-admn-sts') return 'forbidden';
  return FORM_STATUSES.find((status) => ADMINISTRATIVE_STATUSES[status] === text || status === text) ?? null;
}

/** `kk-KZ` is Kazakh; `kk-Latn` and `kk-Arab` are other ways to write it. */
function languageOf(tag = ''): Language | undefined {
  const [language = '', ...subtags] = tag.toLowerCase().split(/[-_]/);
  const script = subtags.find((subtag) => subtag.length === 4);
  return isLanguage(language) && (script === undefined || script === 'cyrl' || language === 'en')
    ? language
    : undefined;
}
