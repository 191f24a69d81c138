/** An article as it is written. */
export const STORY = {
  section: 'Қала',
  title: 'Қалада жаңа көпір ашылды',
  lead: 'Бүгін Есіл өзенінде жаңа көпір ашылып, көлік қозғалысы басталды.',
  heading: 'Көпір туралы',
  paragraph: 'Көпірдің құрылысы екі жылға созылды.',
  list: ['төрт жолақ', 'екі жаяу жол'],
};

export const TITLES = {
  kk: STORY.title,
  ru: 'В городе открыт новый мост',
  en: 'New bridge opens in the city',
} as const;

/** By what they translate. */
export const TRANSLATIONS: Record<'ru' | 'en', ReadonlyMap<string, string>> = {
  ru: new Map([
    [STORY.section, 'Город'],
    [STORY.title, TITLES.ru],
    [STORY.lead, 'Сегодня на реке Есиль открыт новый мост, по нему началось движение.'],
    // Sent back for this.
    [STORY.heading, 'Про мост'],
    [STORY.paragraph, 'Строительство моста заняло два года.'],
    ['төрт жолақ', 'четыре полосы'],
    ['екі жаяу жол', 'две пешеходные дорожки'],
  ]),
  en: new Map([
    [STORY.section, 'City'],
    [STORY.title, TITLES.en],
    [STORY.lead, 'A new bridge over the Yesil River opened to traffic today.'],
    [STORY.heading, 'About the bridge'],
    // Does not tell how long it took.
    [STORY.paragraph, 'The bridge has been built as planned.'],
    ['төрт жолақ', 'four lanes'],
    ['екі жаяу жол', 'two footpaths'],
  ]),
};

export const REJECTION = { reason: 'Слишком разговорно: «О мосте».', mended: 'О мосте' };

export const CORRECTION = {
  kk: { text: 'Көпірдің құрылысы үш жылға созылды.', note: 'Құрылыс мерзімі қате көрсетілген еді.' },
  ru: { text: 'Строительство моста заняло три года.', note: 'Срок строительства был указан неверно.' },
};
