// The texts of all languages have the same keys, parameters and the plural forms that their language needs, and are
// the ones that the program asks for.
import { nestedKeys, paramsOf, pluralForms, readCatalogue } from './locales/texts.js';
import { stringsIn, usesIn } from './locales/uses.js';

/** The server and the console. */
const PROGRAMS = ['src', 'console/src'];

const catalogue = readCatalogue('locales');
const known = [...new Set([...catalogue.values()].flatMap((texts) => [...texts.keys()]))].sort();
const uses = PROGRAMS.flatMap(usesIn);

const faults = [...[...catalogue.keys()].flatMap(faultsOf), ...missing(), ...unused()];
faults.forEach((fault) => process.stderr.write(`${fault}\n`));
process.stdout.write(`${known.length} texts, asked for in ${uses.length} places: ${faults.length} faults\n`);
process.exitCode = faults.length > 0 ? 1 : 0;

function faultsOf(language) {
  return known.flatMap((key) => {
    const forms = catalogue.get(language).get(key);
    const found = forms ? faultsOfText(language, key, forms) : ['is missing'];
    return found.map((fault) => `locales/${language}: ${key} ${fault}`);
  });
}

function faultsOfText(language, key, forms) {
  const all = [...catalogue.values()].flatMap((texts) => texts.get(key) ?? []);
  const counted = all.some((other) => !other.has(''));
  const needed = counted ? pluralForms(language) : [''];
  const params = new Set(all.flatMap(paramsOf));
  return [
    ...without(needed, [...forms.keys()]).map((form) => `lacks the form “${form}”`),
    ...without([...forms.keys()], needed).map((form) => `has the form “${form}”, which the language does not know`),
    ...without([...params], paramsOf(forms)).map((name) => `does not say {{${name}}}, as other languages do`),
    ...nestedKeys(forms)
      .filter((reference) => !exists(reference))
      .map((reference) => `refers to ${reference.key}, which is not there`),
  ];
}

function missing() {
  return uses.filter((use) => !exists(use)).map(({ place, key }) => `${place}: asks for ${key}, which is not there`);
}

function unused() {
  const strings = new Set(PROGRAMS.flatMap((folder) => [...stringsIn(folder)]));
  const nested = [...catalogue.values()].flatMap((texts) => [...texts.values()].flatMap(nestedKeys));
  return known
    .filter((key) => ![...uses, ...nested].some((use) => covers(use, key) || covers(use, withoutContext(key))))
    .filter((key) => !strings.has(key) && !strings.has(key.slice(key.indexOf(':') + 1)))
    .map((key) => `locales: nothing asks for ${key}`);
}

/** i18next asks for `text_title` by the key `text` and the parameter `context: 'title'`. */
function withoutContext(key) {
  const plain = key.replace(/_[a-z]+$/, '');
  return known.includes(plain) ? plain : key;
}

function exists(use) {
  return known.some((key) => covers(use, key));
}

function covers(use, key) {
  return use.whole ? use.key === key : key.startsWith(use.key);
}

function without(items, others) {
  return items.filter((item) => !others.includes(item));
}
