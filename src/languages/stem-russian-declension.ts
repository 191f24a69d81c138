/** What a word is declined from, with the endings that it then takes. */
interface Base {
  base: string;
  endings: RegExp;
}

type Declension = [end: RegExp, left: string, endings: RegExp];

const SHORTEST_BASE = 2;
const LONGEST_ENDING = 3;

const ADJECTIVE = /^(?:[ыиое]й|[ое]го|[ое]му|[ыи]м|[ое]м|ая|яя|[ое]е|ую|юю|[ыи]е|[ыи]х|[ыи]ми|[ое]ю)$/;
const HARD = /^(?:[аыиуе]|[ое]м|[ое]в|ей|ам|ами|ах)$/;
const SOFT = /^(?:[ьяюие]|ью|ем|ей|[ая]м|[ая]ми|[ая]х)$/;
const NOTHING = /^$/;

/** By the end of the word; several may hold, since «ий» ends nouns and adjectives. */
const DECLENSIONS: Declension[] = [
  [/(?:[ыио]й|ая|яя|[ое]е|[ыи]е)$/, '', ADJECTIVE],
  [/(?<=[бвгджзклмнпрстфхцчшщ])$/, '', HARD],
  [/(?<=[ое]в|ин)$/, '', /^(?:ым|ых|ыми)$/],
  [/й$/, '', /^(?:[яюией]|ем|ев|ям|ями|ях)$/],
  [/ь$/, '', SOFT],
  [/а$/, '', /^(?:|[аыиеу]|[ое]й|[ое]ю|ам|ами|ах)$/],
  [/я$/, '', /^(?:[яиеюьй]|ей|ею|ям|ями|ях)$/],
  [/о$/, '', /^(?:|[оауеыи]|ом|ам|ами|ах)$/],
  [/е$/, '', /^(?:|[еяюийау]|ем|ев|ей|[ая]м|[ая]ми|[ая]х)$/],
  [/[ыи]$/, '', /^(?:|[ыиаяуюеьй]|[ое]м|[ое]в|ей|[ая]м|[ая]ми|[ая]х)$/],
  [/мя$/, 'мен', /^(?:|[иа]|ем|ам|ами|ах)$/],
  // The vowel that falls out: участок – участка, испанец – испанца, палец – пальца.
  [/(?<=..)[ое]к$/, 'к', HARD],
  [/(?<=.[аеиоуыэюя])ец$/, 'йц', HARD],
  [/(?<=.л)ец$/, 'ьц', HARD],
  [/(?<=..)ец$/, 'ц', HARD],
  // And the one that comes in: сделка – сделок, земля – земель, статья – статей.
  [/(?<=[жчш])к[аи]$/, 'ек', NOTHING],
  [/(?<=[бвгдзлмнпрстфх])к[аи]$/, 'ок', NOTHING],
  [/йк[аи]$/, 'ек', NOTHING],
  [/(?<=[^аеиоуыэюя])л[яи]$/, 'ель', NOTHING],
  [/(?<=[^аеиоуыэюяйь])ня$/, 'ен', NOTHING],
  [/ья$/, 'ей', NOTHING],
];

/** Words that lose a vowel where no rule says so. */
const FLEETING = new Map(
  Object.entries({ день: 'дн', посол: 'посл', заем: 'займ', церковь: 'церкв', угол: 'угл', узел: 'узл', орел: 'орл' }),
);

/** What a word of a term is found under. `word` is folded. */
export function russianTermKeys(word: string): string[] {
  return [...new Set([word, ...basesOf(word).map(({ base }) => base)])];
}

/** What a word of a text is looked for under. `word` is folded. */
export function russianTextKeys(word: string): string[] {
  const most = Math.min(LONGEST_ENDING, Math.max(0, word.length - SHORTEST_BASE));
  return Array.from({ length: most + 1 }, (_, cut) => word.slice(0, word.length - cut));
}

/** Whether `text` is `word` as nouns and adjectives are declined. Both are folded. */
export function isRussianInflection(word: string, text: string): boolean {
  if (word === text) return true;
  return basesOf(word).some(({ base, endings }) => text.startsWith(base) && endings.test(text.slice(base.length)));
}

function basesOf(word: string): Base[] {
  const fleeting = FLEETING.get(word);
  const regular = DECLENSIONS.flatMap(([end, left, endings]) =>
    end.test(word) ? [{ base: word.replace(end, left), endings }] : [],
  );
  const all =
    fleeting === undefined ? regular : [...regular, { base: fleeting, endings: word.endsWith('ь') ? SOFT : HARD }];
  return all.filter(({ base }) => base.length >= SHORTEST_BASE);
}
