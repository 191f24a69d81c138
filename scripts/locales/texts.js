import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PLURAL = /_(zero|one|two|few|many|other)$/;

/**
 * The texts of all languages by language and by the key under which the program asks for them
 * (`namespace:path.to.text`, without the suffix of a plural form). A text that counts nothing has the one form `''`.
 *
 * @returns {Map<string, Map<string, Map<string, string>>>} language → key → form → text
 */
export function readCatalogue(folder) {
  const flat = new Map(readdirSync(folder).map((language) => [language, readTexts(join(folder, language))]));
  const counted = countedKeys([...flat.values()].flatMap((texts) => [...texts.keys()]));
  return new Map([...flat].map(([language, texts]) => [language, byAskedKey(texts, counted)]));
}

/** Which plural forms a language needs for every counted text (CLDR, by way of Intl). */
export function pluralForms(language) {
  return new Intl.PluralRules(language).resolvedOptions().pluralCategories;
}

/** The names between `{{` and `}}` in all forms of a text together. */
export function paramsOf(forms) {
  const found = [...forms.values()].flatMap((text) => [...text.matchAll(/\{\{\s*(\w+)/g)]);
  return [...new Set(found.map(([, name]) => name))];
}

/** The texts that a text pulls in, by `$t(…)` or `oneOf(of: …)`: a key, or where a parameter follows the beginning of one. */
export function nestedKeys(forms) {
  const texts = [...forms.values()];
  const nested = texts.flatMap((text) => [...text.matchAll(/\$t\(([^),\s]+)/g)]);
  const listed = texts.flatMap((text) => [...text.matchAll(/oneOf\(of: ([\w:.]+)\)/g)]);
  return [
    ...nested.map(([, name]) => ({ key: name.split('{{')[0], whole: !name.includes('{{') })),
    ...listed.map(([, name]) => ({ key: `${name}.`, whole: false })),
  ];
}

function readTexts(folder) {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  return new Map(
    files.flatMap((file) =>
      flatten(`${file.slice(0, -'.json'.length)}:`, JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ),
  );
}

function flatten(prefix, value) {
  if (typeof value === 'string') return [[prefix, value]];
  const separator = prefix.endsWith(':') ? '' : '.';
  return Object.entries(value).flatMap(([name, inner]) => flatten(`${prefix}${separator}${name}`, inner));
}

/** Every language here has a form for one; `claimed_by_other` without `claimed_by_one` is a name like any other. */
function countedKeys(keys) {
  return new Set(keys.filter((key) => key.endsWith('_one')).map((key) => key.replace(PLURAL, '')));
}

function byAskedKey(texts, counted) {
  const catalogue = new Map();
  for (const [key, text] of texts) {
    const base = key.replace(PLURAL, '');
    const [asked, form] = counted.has(base) ? [base, PLURAL.exec(key)?.[1] ?? ''] : [key, ''];
    catalogue.set(asked, (catalogue.get(asked) ?? new Map()).set(form, text));
  }
  return catalogue;
}
