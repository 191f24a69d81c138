import type { Language } from '../../languages/languages.js';

/**
 * The words by which the pages of the old site mark what a line is. Each string is the source of a regular expression,
 * matched without regard to case and only as whole words; a page may mix the languages, so every rule tries all three.
 */
export interface LabelWords {
  /** Stands in the last line of the site's header. */
  siteHeader: string[];
  /** One word of each group stands in the attribution line. */
  attribution: string[][];
  sections: Record<'career' | 'education' | 'awards' | 'duties', string[]>;
  /** Before and after a date of birth. */
  born: string[];
  bornAfter: string[];
  /** Before a date on which something happened. */
  at: string[];
  /** Before and after the beginning, and before and after the end of a period. */
  since: string[];
  sinceAfter: string[];
  until: string[];
  untilAfter: string[];
  present: string[];
  /** January first. */
  months: string[];
  /** What may follow the figures of a year. */
  year: string[];
  awards: Record<'order' | 'medal' | 'title' | 'other', string[]>;
  /** Opens or closes a sentence about awards, and says by itself that it is one. */
  awarded: string[];
  /** Other words around the names of awards that are not part of the names. */
  awardFillers: string[];
  and: string[];
  /** Before and after the act on which a list of responsibilities rests. */
  accordance: string[];
  accordanceAfter: string[];
  /** Between the name of an act and its date. */
  dated: string[];
  /** The forms in which an act is cited, and its name by itself. */
  acts: [cited: string, name: string][];
  /** Numbers the items of a list. */
  alphabet: string;
}

// The endings of a Kazakh month: қыркүйекте, қыркүйектен, қыркүйегінен, желтоқсандағы, шілдесінде.
const KAZAKH_CASE = '(?:с?[ыі]н?)?(?:[дтн][ае](?:н|ғы|гі)?|[ғгқк][ае]|[дтн][ыі]ң|[ае]н?)?(?: ай[ыі]\\p{L}{0,6})?';

const kk: LabelWords = {
  siteHeader: ['ресми (?:веб-?|интернет-?)?(?:сайт|портал|ресурс|парақша)\\p{L}*'],
  attribution: [
    ['пайдалан\\p{L}*', 'қолдан\\p{L}*', 'көшір\\p{L}*'],
    ['материал\\p{L}*', 'ақпарат\\p{L}*'],
    ['сілтеме\\p{L}*'],
  ],
  sections: {
    career: ['еңбек (?:жолы|қызметі|өтілі)', 'қызмет(?:тік)? жолы', 'өмірбаяны?'],
    education: ['білімі?'],
    awards: ['(?:мемлекеттік )?(?:наградалар|марапаттар)ы?'],
    duties: ['(?:функционалдық|лауазымдық|қызметтік) (?:міндет|өкілеттік)тері?', 'міндеттері'],
  },
  born: ['туған (?:күні|жылы|уақыты|кезі)'],
  bornAfter: ['(?:күні )?(?:туған|туылған)', '(?:күні )?(?:дүниеге|өмірге) кел(?:ген|ді)'],
  at: [],
  since: [],
  sinceAfter: ['бастап'],
  until: [],
  untilAfter: ['дейін'],
  present: ['(?:қазіргі (?:уақыт|кез)|қазір|осы (?:уақыт|күн)|бүгін(?:гі күн)?)(?:[гқ][ае] дейін)?', 'қ\\. ?у\\.'],
  months: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйе[кг]',
    'қазан',
    'қараша',
    'желтоқсан',
  ].map((month) => month + KAZAKH_CASE),
  year: ['жыл(?:ы|ғы|дан|дың|ға|дар|дары|дарда|дардан)?(?: аралығында| ішінде)?', 'ж\\. ?ж\\.', 'жж?\\.?'],
  awards: {
    order: ['орден\\p{L}{0,8}'],
    medal: ['медал\\p{L}{0,8}'],
    title: ['атағ\\p{L}{0,6}', 'атақ\\p{L}{0,6}', 'еңбек сіңірген'],
    other: [
      'грамота\\p{L}*',
      'алғыс ?хат\\p{L}*',
      'төсбелгі\\p{L}*',
      'белгі\\p{L}{0,6}',
      'сыйлы[қғ]\\p{L}*',
      'диплом\\p{L}*',
    ],
  },
  awarded: ['марапаттал(?:ған|ды)'],
  awardFillers: ['ол', 'мемлекеттік (?:награда|марапат)\\p{L}*', 'иегері', 'иеленген', 'ие', 'берілген', 'сондай-ақ'],
  and: ['және', 'мен', 'пен', 'бен'],
  accordance: [],
  accordanceAfter: ['сәйкес', 'негізінде'],
  dated: [],
  acts: [],
  alphabet: 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщыіэюя',
};

const ru: LabelWords = {
  siteHeader: ['официальн\\p{L}* (?:веб-?|интернет-?)?(?:сайт|портал|ресурс|страниц)\\p{L}*'],
  attribution: [
    ['использовани\\p{L}*', 'перепечатк\\p{L}*', 'копировани\\p{L}*', 'цитировани\\p{L}*'],
    ['материал\\p{L}*', 'информаци\\p{L}*'],
    ['ссылк\\p{L}*', 'гиперссылк\\p{L}*'],
  ],
  sections: {
    career: ['трудов(?:ая деятельность|ой путь|ой стаж)', 'карьера', 'биография', 'опыт работы'],
    education: ['образование'],
    awards: ['(?:государственные |правительственные )?награды(?: и (?:звания|поощрения))?'],
    duties: ['(?:функциональные|должностные|служебные) обязанности', 'обязанности'],
  },
  born: ['(?:он |она )?роди(?:лся|лась)(?: в)?', 'дата рождения', 'год рождения'],
  bornAfter: ['роди(?:лся|лась)', '(?<!дня )рождения'],
  at: ['во?'],
  // Typists put a Latin c for the Russian preposition.
  since: ['(?:начиная )?[сc]о?', 'в период со?'],
  sinceAfter: [],
  until: ['по', 'до'],
  untilAfter: [],
  present: [
    '(?:по |до )?настояще(?:е|го) врем(?:я|ени)',
    '(?:по )?наст(?:оящее|\\.) ?вр(?:емя|\\.)?',
    '(?:по )?н\\. ?в\\.?',
  ],
  months: [
    'янв(?:ар[ьяе]|\\.)',
    'фев(?:рал[ьяе]|р?\\.)',
    'мар(?:т[ае]?|\\.)',
    'апр(?:ел[ьяе]|\\.)',
    'ма[йяе]',
    'июн(?:[ьяе]|\\.)',
    'июл(?:[ьяе]|\\.)',
    'авг(?:уст[ае]?|\\.)',
    'сен(?:тябр[ьяе]|т?\\.)',
    'окт(?:ябр[ьяе]|\\.)',
    'ноя(?:бр[ьяе]|б?\\.)',
    'дек(?:абр[ьяе]|\\.)',
  ],
  year: ['год(?:а|у|ом|ы|ов|ах)?', 'г\\. ?г\\.', 'гг?\\.?'],
  awards: {
    order: ['орден\\p{L}{0,4}'],
    medal: ['медал\\p{L}{0,4}'],
    title: ['звани\\p{L}{1,3}', 'заслуженн\\p{L}{2,3}'],
    other: [
      'грамот\\p{L}{1,3}',
      'благодарност\\p{L}{1,4}',
      'благодарственн\\p{L}{2,3}',
      'нагрудн\\p{L}{2,3}',
      'знак\\p{L}{0,3}',
      'преми\\p{L}{1,3}',
      'лауреат\\p{L}{0,3}',
      'диплом\\p{L}{0,3}',
    ],
  },
  awarded: ['(?:он |она )?(?:был |была )?(?:награжд[её]н|удостоен|отмечен)а?'],
  awardFillers: [
    'он',
    'она',
    'государственн\\p{L}{2,3} наград\\p{L}{1,3}',
    'имеет',
    'присвоено',
    'кавалер',
    'обладатель',
    'также',
  ],
  and: ['а также', 'и'],
  accordance: ['в соответствии со?', 'согласно', 'на основании', 'во исполнение'],
  accordanceAfter: [],
  dated: ['от'],
  acts: [
    ['распоряжени(?:ем|ю|я)', 'Распоряжение'],
    ['постановлени(?:ем|ю|я)', 'Постановление'],
    ['решени(?:ем|ю|я)', 'Решение'],
    ['приказ(?:ом|у|а)', 'Приказ'],
    ['указ(?:ом|у|а)', 'Указ'],
  ],
  alphabet: 'абвгдежзиклмнопрстуфхцчшщэюя',
};

const en: LabelWords = {
  siteHeader: ['official (?:web ?-?|internet ?-?)?(?:site|portal|resource|page)'],
  attribution: [
    ['us(?:e|ing|age)', 'reprint(?:s|ing)?', 'reproduc(?:tion|ing)', 'copying'],
    ['materials?', 'information', 'content'],
    ['references?', '(?:hyper)?links?', 'attribution'],
  ],
  sections: {
    career: ['career', '(?:work|professional) experience', 'employment(?: history)?', 'biography'],
    education: ['education'],
    awards: ['(?:state |government(?:al)? )?awards(?: and (?:titles|honou?rs))?'],
    duties: ['(?:functional|official|job) (?:responsibilities|duties)', 'responsibilities'],
  },
  born: ['(?:(?:he|she) was )?born(?: on| in)?', 'date of birth', 'birth date'],
  bornAfter: [],
  at: ['in', 'on'],
  since: ['since', '(?:starting )?from'],
  sinceAfter: [],
  until: ['to', 'till', 'until', 'through'],
  untilAfter: [],
  present: ['(?:(?:up )?to |till |until )?(?:the )?(?:present(?: (?:time|day))?|now|date)'],
  months: [
    'jan(?:uary|\\.)?',
    'feb(?:ruary|\\.)?',
    'mar(?:ch|\\.)?',
    'apr(?:il|\\.)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust|\\.)?',
    'sep(?:tember|t?\\.|t)?',
    'oct(?:ober|\\.)?',
    'nov(?:ember|\\.)?',
    'dec(?:ember|\\.)?',
  ],
  year: [],
  awards: {
    order: ['orders?'],
    medal: ['medals?'],
    title: ['(?:honou?rary )?titles?', 'honou?red'],
    other: ['certificates?', 'diplomas?', 'badges?', 'letters?', 'gratitude', 'prizes?', 'laureate'],
  },
  awarded: ['(?:(?:he|she) )?(?:was|is|has been) awarded', 'awarded'],
  awardFillers: ['he', 'she', 'with', 'the', 'an?', 'of', 'by', 'has', 'received', 'holder', 'state awards', 'also'],
  and: ['as well as', 'and'],
  accordance: ['(?:in (?:accordance|compliance) with|pursuant to|according to|on the basis of)(?: the)?'],
  accordanceAfter: [],
  dated: ['dated', 'of', 'from'],
  acts: [],
  alphabet: 'abcdefghijklmnopqrstuvwxyz',
};

export const LABELS: Record<Language, LabelWords> = { kk, ru, en };
