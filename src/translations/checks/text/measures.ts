/** What a number counts: a currency by its ISO 4217 code, a percentage, or a unit by its usual symbol. */
export interface Measure {
  kind: 'currency' | 'percent' | 'unit';
  id: string;
}

// A word of any of the three languages in any of its cases; `/` ends a rule for what must not follow.
const CURRENCIES: Record<string, string> = {
  KZT: '₸|теңге|тенге|тг(?!\\p{L})\\.?|tenge|kzt(?!\\p{L})',
  USD: '(?:us)?\\$|доллар|долл\\.|dollars?|usd(?!\\p{L})',
  EUR: '€|еуро|евро|euros?(?!\\p{L})|eur(?!\\p{L})',
  RUB: '₽|рубл|руб(?!\\p{L})\\.?|ro?ubles?|rub(?!\\p{L})',
  KGS: 'сом(?!\\p{L}{4})|soms?(?!\\p{L})|kgs(?!\\p{L})',
  UZS: 'сум(?!\\p{L}{4})|soums?(?!\\p{L})|uzs(?!\\p{L})',
  CNY: 'юан|yuan|cny(?!\\p{L})',
  GBP: '£|фунт|pounds? sterling|gbp(?!\\p{L})',
  TRY: 'лир(?!\\p{L}{4})|liras?(?!\\p{L})',
  JPY: '¥|и[ея]н(?!\\p{L}{3})|йен|yen(?!\\p{L})|jpy(?!\\p{L})',
};

const SQUARE = '(?:кв(?:адратн\\p{L}+)?|шаршы|sq(?:uare)?)\\.?\\s?';
const CUBIC = '(?:куб(?:ическ\\p{L}+)?|текше|cu(?:bic)?)\\.?\\s?';
const METRE = '(?:метр\\p{L}*|м(?!\\p{L})|met(?:er|re)s?|m(?!\\p{L}))';
const KILOMETRE = '(?:километр\\p{L}*|шақырым\\p{L}*|км(?!\\p{L})|kilomet(?:er|re)s?|km(?!\\p{L}))';
const HOUR = '(?:\\/(?:ч(?:ас)?|сағ(?:ат)?|h)(?!\\p{L})|\\s(?:в час|per hour|an hour)(?!\\p{L}))';

// The longer ones first: “km/h” begins with “km”.
const UNITS: Record<string, string> = {
  'km/h': `${KILOMETRE}${HOUR}|kph(?!\\p{L})`,
  'km²': `${SQUARE}${KILOMETRE}|(?:км|km)(?:²|2(?!\\d))`,
  'm²': `${SQUARE}${METRE}|квадрат(?!\\p{L})|[мm](?:²|2(?!\\d))`,
  'm³': `${CUBIC}${METRE}|кубометр|куб(?:ов|а)?(?!\\p{L})|[мm](?:³|3(?!\\d))`,
  km: KILOMETRE,
  cm: 'сантиметр|см(?!\\p{L})|centimet(?:er|re)|cm(?!\\p{L})',
  mm: 'миллиметр|мм(?!\\p{L})|millimet(?:er|re)|mm(?!\\p{L})',
  m: METRE,
  mi: 'мил[ьяейи](?!\\p{L}{3})|miles?(?!\\p{L})',
  ha: 'гектар|га(?!\\p{L})|hectare|ha(?!\\p{L})',
  kg: 'килограмм|келі(?!\\p{L}{3})|кг(?!\\p{L})|kilogram|kg(?!\\p{L})',
  g: 'грамм|grams?(?!\\p{L})',
  c: 'центнер|ц(?!\\p{L})|centner|quintal',
  t: 'тонн|т(?!\\p{L}|\\.\\s?[бдпек])|tonn?es?(?!\\p{L})|tons?(?!\\p{L})',
  kWh: '(?:кВт|kW)[·*∙.-]?(?:ч|сағ|h)(?!\\p{L})|киловатт-час|kilowatt[- ]hour',
  kW: 'кВт(?!\\p{L})|киловатт|kW(?!\\p{L})|kilowatt',
  MW: 'МВт(?!\\p{L})|мегаватт|MW(?!\\p{L})|megawatt',
  GW: 'ГВт(?!\\p{L})|гигаватт|GW(?!\\p{L})|gigawatt',
  kV: 'кВ(?!\\p{L})|киловольт|kV(?!\\p{L})|kilovolt',
  '°F': '°\\s?F|(?:degrees|градус\\p{L}*)\\s(?:Fahrenheit|Фаренгейт)',
  '°C': '°|градус|degrees?(?!\\p{L})',
  l: 'литр|л(?!\\p{L}|\\.\\s?с)|lit(?:er|re)|l(?!\\p{L})',
  bbl: 'баррел|barrel',
};

const PERCENT = '%|пайыз|процент|per\\s?cent|pct(?!\\p{L})|п\\.\\s?п\\.';

// What may stand between a number and its currency: “5 млн-нан астам АҚШ доллары”, “5 million US dollars”.
const BETWEEN = [
  '(?:астам|аса|жуық|с лишним|АҚШ|американск\\p{L}+|US|U\\.S\\.|казахстанск\\p{L}+|қазақстандық|Kazakh(?:stani)?|российск\\p{L}+',
  'ресей\\p{L}*|Russian|кыргызск\\p{L}+|қырғыз\\p{L}*|Kyrgyz|узбекск\\p{L}+|өзбек\\p{L}*|Uzbek|китайск\\p{L}+|қытай\\p{L}*|Chinese)',
].join('|');

// A case ending of the number; then a hyphen only before what cannot be one: «10-м классе» is no metre.
const GAP = '(?:-\\p{L}{1,6}(?=\\s))?(?:\\s{1,6}|-(?=\\p{L}{3}|k[mgWV]|км|кг|МВт|ha))?';

const KINDS = new Map<string, Measure>();
const currencies = alternatives('currency', CURRENCIES);
const AFTER = new RegExp(
  `${GAP}(?:${alternatives('percent', { '%': PERCENT })}|${alternatives('unit', UNITS)}|(?:${BETWEEN}\\s+){0,2}(?:${currencies}))`,
  'iuy',
);
const BEFORE = new RegExp(`(?:${prefixes()})\\s?$`, 'u');

/** The measure that stands at `at`, right behind a number, and where it ends. */
export function measureAfter(text: string, at: number): { measure: Measure; end: number } | null {
  AFTER.lastIndex = at;
  const groups = AFTER.exec(text)?.groups;
  return groups ? { measure: named(groups), end: AFTER.lastIndex } : null;
}

/** The currency that stands right before a number: `$5`, `KZT 500`. */
export function currencyBefore(text: string, at: number): { measure: Measure; start: number } | null {
  const found = BEFORE.exec(text.slice(Math.max(0, at - 5), at));
  return found?.groups ? { measure: named(found.groups), start: at - found[0].length } : null;
}

const MENTIONS = new Map([...KINDS.values()].map((measure) => [keyOf(measure), mentionOf(measure)]));

/** Whether the text names the measure anywhere, be it with a number or without. */
export function mentions(text: string, measure: Measure): boolean {
  return MENTIONS.get(keyOf(measure))?.test(text) ?? false;
}

function keyOf({ kind, id }: Measure): string {
  return `${kind} ${id}`;
}

function mentionOf({ kind, id }: Measure): RegExp {
  const pattern = kind === 'percent' ? PERCENT : ((kind === 'currency' ? CURRENCIES : UNITS)[id] ?? '(?!)');
  return new RegExp(`(?<!\\p{L})(?:${pattern})`, 'iu');
}

function alternatives(kind: Measure['kind'], table: Record<string, string>): string {
  return Object.entries(table)
    .map(([id, pattern]) => {
      const name = `m${KINDS.size}`;
      KINDS.set(name, { kind, id });
      // The rest of an inflected word belongs to it; symbols have none.
      return `(?<${name}>(?:${pattern})(?:(?<=\\p{L})\\p{L}*)?)`;
    })
    .join('|');
}

function prefixes(): string {
  const signs = { KZT: '₸|KZT', USD: '(?:US)?\\$|USD', EUR: '€|EUR', RUB: '₽|RUB', GBP: '£|GBP', CNY: 'CNY', JPY: '¥' };
  return Object.entries(signs)
    .map(([id, pattern]) => {
      const name = `m${KINDS.size}`;
      KINDS.set(name, { kind: 'currency', id });
      return `(?<${name}>${pattern})`;
    })
    .join('|');
}

function named(groups: Record<string, string | undefined>): Measure {
  for (const [name, measure] of KINDS) if (groups[name] !== undefined) return measure;
  throw new RangeError('A measure without a name');
}
