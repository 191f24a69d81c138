import { readLegacyDocument } from './read-legacy-document.js';
import { lostText } from './lost-text.js';
import type { LegacyDocument } from './read-legacy-document.js';

const PROFILES = {
  kk: `Үлгіқала қаласының әкімдігі

Үлгіқала қаласы әкімдігінің ресми сайты

Сейітова Айнұр Бекқызы

05.02.2018, 09:15
Сейітова Айнұр Бекқызы

Әкімнің орынбасары

1971 жылғы 14 мамырда туған

1993–1998 жж. – № 3 мектептің мұғалімі;
1998 жылдан бастап – білім бөлімінің бастығы;
2012 жылғы қыркүйектен бастап – қала әкімінің орынбасары.

Мемлекеттік наградалары:
«Құрмет» орденімен, «Ерен еңбегі үшін» медалімен марапатталған.

Функционалдық міндеттері:
Үлгіқала қаласы әкімінің 2017 жылғы 9 қаңтардағы № 01-12 өкіміне сәйкес әкімнің орынбасары:
1. білім беру мәселелерін үйлестіреді;
2. мына комиссияларды басқарады:
1) тұрғын үй комиссиясы;
2) жастар ісі жөніндегі комиссия.

Материалдарды пайдалану кезінде қала әкімдігінің ресми сайтына сілтеме жасау міндетті`,
  ru: `Акимат города Улгикала

Официальный сайт акимата города Улгикала

Сеитова Айнур Бековна

05.02.2018, 09:15
СЕИТОВА АЙНУР БЕКОВНА
Сеитова Айнур Бековна

Заместитель акима

Родилась 14 мая 1971 года

1993–1998 гг. – учитель школы № 3;
с 1998 года – начальник отдела образования;
с сентября 2012 года – заместитель акима города.

Государственные награды:
Награждена орденом «Курмет», медалью «Ерен еңбегі үшін».

Функциональные обязанности:
В соответствии с распоряжением акима города Улгикала от 9 января 2017 года № 01-12 заместитель акима:
1. координирует вопросы образования;
2. возглавляет комиссии:
1) жилищную комиссию;
2) комиссию по делам молодёжи.

Любое использование материалов допускается со ссылкой на официальный сайт акимата`,
  en: `Mayor's Office of Ulgikala

Official Website of the Mayor's Office of Ulgikala

Seitova Ainur

05.02.2018, 09:15
Seitova Ainur
Seitova Ainur

Deputy Akim

Born on May 14, 1971

1993-1998 teacher of School No. 3;
since 1998 - head of the Education Department;
since September 2012 - Deputy Akim of the city.

State Awards:
She was awarded "Kurmet" Order, "Eren enbegi ushin" medal.

Functional Responsibilities:
In accordance with the Decree of Akim of Ulgikala dated January 9, 2017 № 01-12 the Deputy Akim:
1. coordinates education;
2. heads the following commissions:
1) Housing Commission;
2) Youth Commission.

Any use of materials is allowed with the reference to the official website of the city`,
};

const NEWS = {
  kk: `Ресми сайты\n\n12.03.2017, 18:40 Жаңалықтар / Қала өмірі\nЖаңа көпір ашылды\n\n«Көпір екі жағалауды қосты», – деді әкім.\n\nҚұрылыс екі жылға созылды.\n\nСайт материалдарын пайдаланғанда сілтеме жасау міндетті`,
  ru: `Официальный сайт\n\n12.03.2017, 18:40 Новости / Жизнь города\nОткрыт новый мост\n\n«Мост соединил два берега», – сказал аким.\n\nСтроительство шло два года.\n\nПри использовании материалов ссылка на сайт обязательна`,
  en: `Official Website\n\n12.03.2017, 18:40 News / City Life\nNew Bridge Opened\n\n"The bridge has joined "both" banks", - said the akim.\n\nThe works took two years.\n\nAny use of materials is allowed with the reference to the website`,
};

describe('an official’s page', () => {
  it.each(['kk', 'ru', 'en'] as const)('is read in %s', (language) => {
    const document = read(PROFILES[language]);
    expect(document).toMatchObject({ kind: 'official', language, warnings: [] });
    expect(document.publishedAt.toISOString()).toBe('2018-02-05T03:15:00.000Z');
    const profile = profileOf(document);
    expect(profile.birthDate).toBe('1971-05-14');
    expect(profile.career.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['c1', '1993', '1998'],
      ['c2', '1998', null],
      ['c3', '2012-09', null],
    ]);
    expect(profile.awards.map(({ id, kind }) => [id, kind])).toEqual([
      ['a1', 'order'],
      ['a2', 'medal'],
    ]);
    expect(profile.responsibilities?.basis).toMatchObject({ date: '2017-01-09', number: '01-12' });
    const duties = profile.responsibilities?.items.map(({ id, items }) => [id, ...items.map((item) => item.id)]);
    expect(duties).toEqual([['d1'], ['d2', 'd2i1', 'd2i2']]);
    expect(profile.body).toEqual([]);
  });

  it('has its texts as they were typed', () => {
    const profile = profileOf(read(PROFILES.ru));
    expect([profile.fullName, profile.post]).toEqual(['Сеитова Айнур Бековна', 'Заместитель акима']);
    expect(profile.career[0]?.text).toBe('учитель школы № 3;');
    expect(profile.awards.map(({ name }) => name)).toEqual(['Курмет', 'Ерен еңбегі үшін']);
    expect(profile.responsibilities?.items[1]?.items[1]?.text).toBe('комиссию по делам молодёжи.');
  });

  it('may lack everything but the name and the post', () => {
    const profile = profileOf(read('Official Website\nJane Roe\n05.02.2018, 09:15\nJane Roe\nDeputy Akim'));
    expect(profile).toEqual({
      fullName: 'Jane Roe',
      post: 'Deputy Akim',
      birthDate: null,
      career: [],
      awards: [],
      responsibilities: null,
      body: [],
    });
  });

  it('keeps in the body, in order, what has no field, and reports what no rule knows', () => {
    const document = profile('Education:', 'Arts Institute', 'Awards:', 'none yet', 'Career:', 'Likes chess');
    expect(profileOf(document).body).toEqual([
      { id: 'p1', type: 'heading', level: 2, text: 'Education' },
      { id: 'p2', type: 'paragraph', text: 'Arts Institute' },
      { id: 'p3', type: 'paragraph', text: 'none yet' },
      { id: 'p4', type: 'paragraph', text: 'Likes chess' },
    ]);
    expect(document.warnings.filter(({ code }) => code === 'import.line_unknown')).toEqual([
      { line: 9, code: 'import.line_unknown', params: { text: 'none yet' } },
      { line: 11, code: 'import.line_unknown', params: { text: 'Likes chess' } },
    ]);
  });

  it('keeps a birth line that says more than the date, and its date', () => {
    const { birthDate, body } = profileOf(profile('Born on May 14, 1971 in Ulgikala.'));
    expect([birthDate, body.map((block) => 'text' in block && block.text)]).toEqual([
      '1971-05-14',
      ['Born on May 14, 1971 in Ulgikala.'],
    ]);
  });

  it('reads awards that stand one on a line, numbered or under a heading, and a sentence without a label', () => {
    const listed = profile('Awards: Order "Kurmet"', '2. Medal "Astana"', 'Medals:', '"A"', '1990-1995 studied');
    expect(profileOf(listed).awards.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'order Kurmet',
      'medal Astana',
      'medal A',
    ]);
    expect(profileOf(listed).career).toHaveLength(1);
    expect(profileOf(profile('He was awarded "Kurmet" Order.')).awards).toHaveLength(1);
  });

  it.each([
    ['dots and parentheses', ['1. leads:', '1) one', '2) two', '2. signs'], [2, 0]],
    ['parentheses and dashes', ['1) leads:', '- one', '- two', '2) signs'], [2, 0]],
    ['nested numbers', ['1. leads:', '1.1. one', '1.2. two', '2. signs'], [2, 0]],
    ['letters', ['1. leads:', 'a) one', 'b) two', '2. signs'], [2, 0]],
    ['Russian letters', ['1. ведёт:', 'а) дело', 'б) счёт', 'в) учёт'], [3]],
    ['one style for both', ['1. signs', '2. leads:', '1. one', '2. two', '3. checks'], [0, 2, 0]],
    ['dashes alone', ['- leads', '- signs'], [0, 0]],
    ['no marks after a colon', ['The deputy:', 'leads', 'signs'], [0, 0]],
  ])('reads responsibilities marked with %s', (_, lines, subItems) => {
    const document = profile('Responsibilities:', ...lines);
    expect(profileOf(document).responsibilities?.items.map(({ items }) => items.length)).toEqual(subItems);
    expect(codes(document)).not.toContain('import.number_out_of_order');
  });

  it('leaves a number in the text when it is not that of the item, and says so', () => {
    const document = profile('Responsibilities:', '1. leads', '3. signs');
    expect(profileOf(document).responsibilities?.items.map(({ text }) => text)).toEqual(['leads', '3. signs']);
    expect(document.warnings).toContainEqual({
      line: 8,
      code: 'import.number_out_of_order',
      params: { number: '3.', expected: 2 },
    });
  });
});

describe('a news item', () => {
  it.each(['kk', 'ru', 'en'] as const)('is read in %s', (language) => {
    const document = read(NEWS[language]);
    expect(document).toMatchObject({ kind: 'article', language, warnings: [] });
    expect(document.publishedAt.toISOString()).toBe('2017-03-12T12:40:00.000Z');
    expect(articleOf(document).section).toHaveLength(2);
    expect(articleOf(document).body).toHaveLength(1);
  });

  it('has its section path, title, lead and paragraphs, with the quotes as they were typed', () => {
    expect(articleOf(read(NEWS.en))).toEqual({
      section: ['News', 'City Life'],
      title: 'New Bridge Opened',
      lead: '"The bridge has joined "both" banks", - said the akim.',
      body: [{ id: 'p1', type: 'paragraph', text: 'The works took two years.' }],
    });
  });

  it('has no lead when its first paragraph is too long for one', () => {
    const long = 'word '.repeat(500).trim();
    const article = articleOf(read(`12.03.2017, 18:40 News\nTitle\n${long}\nEnd`));
    expect([article.lead, article.body.length]).toEqual(['', 2]);
  });

  it('keeps what stands before the time stamp and behind the attribution, and says so', () => {
    const document = read(`Official Website\nPrint\n${NEWS.en.split('\n\n').slice(1).join('\n')}\nShare`);
    const body = articleOf(document).body.map((block) => 'text' in block && block.text);
    expect(body).toEqual(['Print', 'The works took two years.', 'Share']);
    expect(document.warnings.map(({ line, code }) => [line, code])).toEqual([
      [2, 'import.line_unknown'],
      [8, 'import.line_unknown'],
    ]);
  });

  it('is the same with any line ends, blank lines, spaces and a byte order mark', () => {
    const typed = `\uFEFF${NEWS.ru.replaceAll(' ', '\u00A0 ').replaceAll('\n', '\r\n\u00A0\r\n')}\r\n\r\n`;
    expect(articleOf(read(typed))).toEqual(articleOf(read(NEWS.ru)));
  });
});

describe('what is reported', () => {
  it('says that the header or the attribution is missing', () => {
    expect(read('12.03.2017, 18:40 News\nTitle of this piece\nText').warnings).toEqual([
      { line: 1, code: 'import.header_missing' },
      { line: 3, code: 'import.attribution_missing' },
    ]);
  });

  it('says that the text plainly has another language than its file name', () => {
    const document = read(NEWS.kk, 'bridge.ru.txt');
    expect(document.language).toBe('ru');
    expect(document.warnings).toEqual([
      { line: 1, code: 'import.language_doubtful', params: { stated: 'ru', detected: 'kk' } },
    ]);
  });

  it('does not take a paragraph for the attribution because it says the words in passing', () => {
    const last = 'The akim thanked all. Any use of materials is checked by reference to the standard.';
    const document = read(`Official Website\n12.03.2017, 18:40 News\nTitle\nText\n${last}`);
    expect(articleOf(document).body).toMatchObject([{ text: last }]);
    expect(codes(document)).toEqual(['import.attribution_missing']);
  });
});

function read(text: string, fileName?: string): LegacyDocument {
  const bytes = new TextEncoder().encode(text);
  const document = readLegacyDocument(bytes, { fileName });
  expect(lostText(bytes, document)).toEqual([]);
  return document;
}

function profile(...lines: string[]): LegacyDocument {
  return read(['Official Website', 'Jane Roe', '05.02.2018, 09:15', 'Jane Roe', 'Deputy Akim', ...lines].join('\n'));
}

function profileOf(document: LegacyDocument) {
  if (document.kind !== 'official') throw new Error(`read as ${document.kind}`);
  return document.content;
}

function articleOf(document: LegacyDocument) {
  if (document.kind !== 'article') throw new Error(`read as ${document.kind}`);
  return document.content;
}

function codes({ warnings }: LegacyDocument): string[] {
  return warnings.map(({ code }) => code);
}
