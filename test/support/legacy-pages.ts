import type { Language } from '../../src/languages/languages.js';

interface NewsPage {
  stamp?: string;
  title?: string;
  /** The first one is the lead. */
  paragraphs?: readonly string[];
}

interface PageWords {
  header: string;
  attribution: string;
  section: string;
  title: string;
  paragraphs: readonly string[];
}

export const PAGES: Record<Language, PageWords> = {
  ru: {
    header: 'Официальный сайт акимата города Сарыозен',
    attribution: 'Любое использование материалов допускается со ссылкой на официальный сайт акимата города Сарыозен',
    section: 'Новости / Город',
    title: 'В городе открыли мост через реку Сарыозен',
    paragraphs: [
      'Сегодня по новому мосту через реку началось движение автомобилей и пешеходов.',
      'Длина моста составляет триста двадцать метров.',
      'Строительство продолжалось два года.',
    ],
  },
  kk: {
    header: 'Сарыөзен қаласы әкімдігінің ресми сайты',
    attribution:
      'Материалдарды кез келген түрде пайдаланған жағдайда Сарыөзен қаласы әкімдігінің ресми сайтына сілтеме жасалуы тиіс',
    section: 'Жаңалықтар / Қала',
    title: 'Қалада Сарыөзен арқылы өтетін көпір ашылды',
    paragraphs: [
      'Бүгін өзен үстіндегі жаңа көпірмен көліктер мен жаяу жүргіншілер қозғалысы басталды.',
      'Көпірдің ұзындығы үш жүз жиырма метрді құрайды.',
      'Құрылыс екі жылға созылды.',
    ],
  },
  en: {
    header: 'Official Website of the Mayor’s Office of Saryozen',
    attribution:
      'Any use of materials is permitted with a link to the Official Website of the Mayor’s Office of Saryozen',
    section: 'News / The City',
    title: 'The City Opens a Bridge over the Saryozen',
    paragraphs: [
      'Traffic across the new bridge over the river began today, for cars and for pedestrians.',
      'The bridge is three hundred and twenty metres long.',
      'It took two years to build.',
    ],
  },
};

/** A news item as the old site had it. */
export function newsPage(language: Language, { stamp, title, paragraphs }: NewsPage = {}): Buffer {
  const words = PAGES[language];
  return page(words, [
    `${stamp ?? '07.07.2016, 14:05'} ${words.section}`,
    title ?? words.title,
    ...(paragraphs ?? words.paragraphs),
  ]);
}

/** A profile in English. */
export function profilePage(name = 'Roe Jane'): Buffer {
  return page(PAGES.en, [
    ...[name, '05.02.2018, 09:15', name, 'Deputy Mayor of Saryozen', 'Born on 12 March 1971'],
    ...['1990-1995 worked as an engineer at the city waterworks;', 'since 2005 – Deputy Mayor.'],
  ]);
}

function page({ header, attribution }: PageWords, lines: readonly string[]): Buffer {
  return Buffer.from([header, ...lines, attribution].join('\n\n'));
}
