import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../languages/languages.js';
import type { Term, TermForm } from './term.js';
import { TermMatcher } from './term-matcher.js';

let made = 0;

function term(language: Language, texts: (string | TermForm)[], more: Partial<Term> = {}): Term {
  const forms = texts.map((text) => (typeof text === 'string' ? { text, status: 'preferred' as const } : text));
  const plain = { section: 'general', partOfSpeech: null, note: null, caseSensitive: false, doNotTranslate: false };
  return { id: `t${(made += 1)}`, ...plain, forms: { [language]: forms }, ...more } as Term;
}

function found(terms: Term[], language: Language, text: string): string[] {
  return new TermMatcher(terms, language).find(text).map(({ start, end }) => text.slice(start, end));
}

describe('a matcher of terms', () => {
  it.each<[Language, string, string, string[]]>([
    ['kk', 'әкім', 'Қала әкімдігінің мәліметінше, әкім келді.', ['әкімдігінің', 'әкім']],
    ['kk', 'карта', 'Картаны картаның ішінен картоппен', ['Картаны', 'картаның']],
    [
      'kk',
      'Премьер-министр',
      'Премьер-Министрдің тапсырмасы, Премьер-министрге',
      ['Премьер-Министрдің', 'Премьер-министрге'],
    ],
    [
      'kk',
      'Алматы облысы',
      'Алматы облысының, Алматы облысында; Ақмола облысы',
      ['Алматы облысының', 'Алматы облысында'],
    ],
    ['kk', 'Сыртқы істер министрлігі', 'Сыртқы істер министрлігінде', ['Сыртқы істер министрлігінде']],
    ['kk', 'ҚР', 'ҚР-ның заңы, ҚР Президенті, қр', ['ҚР-ның', 'ҚР']],
    ['kk', 'БҰҰ', 'БҰҰ-ға мүше, БҰҰ-дағы, БҰҰның', ['БҰҰ-ға', 'БҰҰ-дағы', 'БҰҰның']],
    ['kk', 'ҚР', 'ҚР-Ресей шекарасы', ['ҚР']],
    ['kk', 'COVID-19', 'COVID-19-дан емделді', ['COVID-19-дан']],
    ['kk', 'Самұрық-Қазына', '«Самұрық-Қазына» қорының', ['Самұрық-Қазына']],
    ['ru', 'карта', 'На карте, карты, картой, картон', ['карте', 'карты', 'картой']],
    ['ru', 'Министерство иностранных дел', 'в Министерстве иностранных дел', ['Министерстве иностранных дел']],
    ['ru', 'чрезвычайная ситуация', 'чрезвычайных ситуаций нет', ['чрезвычайных ситуаций']],
    ['ru', 'Премьер-министр', 'с премьер-министром', ['премьер-министром']],
    ['ru', 'Премьер-министр', 'премьер министр', []],
    ['ru', 'партия «Аманат»', 'Партии “Аманат” и партия Аманат', ['Партии “Аманат', 'партия Аманат']],
    ['ru', 'МИД', 'в МИДе, МИД-а, мидии, МИДОВ', ['МИДе', 'МИД-а']],
    ['ru', 'Токаев', 'Токаева, Токаеву, Токаев', ['Токаева', 'Токаеву', 'Токаев']],
    ['ru', 'счёт', 'по счету', ['счету']],
    [
      'en',
      'regional governor',
      'Regional governors’ votes and the regional governor’s',
      ['Regional governors', 'regional governor’s'],
    ],
    ['en', 'UN', 'The UN’s envoy to un', ['UN’s']],
    ['en', 'ministry', 'Ministries and minister', ['Ministries']],
    ['en', 'deputy minister', 'deputy, minister; deputy\u00a0minister', ['deputy\u00a0minister']],
    ['kk', 'Қазақстан Республикасы', '<1>Қазақстан</1> Республикасының', ['Қазақстан</1> Республикасының']],
  ])('in %s finds «%s» in «%s»', (language, form, text, expected) => {
    expect(found([term(language, [form])], language, text)).toEqual(expected);
  });

  it('takes the longest of overlapping terms', () => {
    const terms = [term('ru', ['министр']), term('ru', ['министр иностранных дел']), term('ru', ['дело'])];
    expect(found(terms, 'ru', 'Министром иностранных дел и министром')).toEqual([
      'Министром иностранных дел',
      'министром',
    ]);
  });

  it('takes what is written exactly so, then what is preferred, of two terms with one form', () => {
    const [forbidden, preferred] = [term('ru', [{ text: 'аким', status: 'forbidden' }]), term('ru', ['аким'])];
    const exact = term('ru', ['Аким']);
    const matcher = new TermMatcher([forbidden, preferred, exact], 'ru');
    expect(matcher.find('аким, Аким, акимы').map((match) => match.term)).toEqual([preferred, exact, preferred]);
  });

  it('tells which form it was', () => {
    const forms: TermForm[] = [
      { text: 'тұғырнама', status: 'preferred' },
      { text: 'платформа', status: 'forbidden' },
    ];
    const one = term('kk', forms);
    expect(new TermMatcher([one], 'kk').find('платформаның тұғырнамасы')).toEqual([
      { term: one, form: forms[1], start: 0, end: 12 },
      { term: one, form: forms[0], start: 13, end: 24 },
    ]);
  });

  it.each<[boolean, string[]]>([
    [true, ['Мәжілістің']],
    [false, ['Мәжілістің', 'мәжіліс', 'МӘЖІЛІС']],
  ])('minds the case of a term when it is to (%s)', (caseSensitive, expected) => {
    const terms = [term('kk', ['Мәжіліс'], { caseSensitive })];
    expect(found(terms, 'kk', 'Мәжілістің мәжіліс МӘЖІЛІС')).toEqual(expected);
  });

  it('finds what is not translated as it is, in every language', () => {
    const terms = [term('en', ['Air Astana'], { doNotTranslate: true })];
    for (const language of LANGUAGES) {
      expect(found(terms, language, 'Air Astana, air astana, Air Astanas')).toEqual(['Air Astana']);
    }
    expect(found(terms, 'kk', '«Air Astana»-ның, Air Astana-мен')).toEqual(['Air Astana', 'Air Astana-мен']);
  });

  it('finds nothing of other languages', () => {
    expect(found([term('ru', ['карта'])], 'kk', 'карта')).toEqual([]);
  });

  it('finds whole words inside of every text, apart from each other', () => {
    const terms = LANGUAGES.flatMap((language) =>
      ['Ел', 'Ел жері', 'ҚР', 'a-b', 'карта', 'б'].map((text) => term(language, [text])),
    );
    const matchers = LANGUAGES.map((language) => new TermMatcher(terms, language));
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .array(fc.constantFrom('ел', 'Ел', 'жері', 'ҚР', '-', ' ', 'ның', '<1>', 'карта', 'мен', 'a', 'b', '\ud800'))
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(texts, fc.constantFrom(...matchers), (text, matcher) => {
        let before = 0;
        for (const { start, end, form } of matcher.find(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(start, end)[0]?.toLowerCase()).toBe(form.text[0]?.toLowerCase());
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('finds a form itself whatever it is', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((value) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(value));
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...LANGUAGES),
        fc.boolean(),
        fc.boolean(),
        (form, language, caseSensitive, doNotTranslate) => {
          expect(found([term(language, [form], { caseSensitive, doNotTranslate })], language, `(${form})`)).toEqual([
            form,
          ]);
        },
      ),
    );
  });

  it.each(['ы', 'ҚР ', '<1>', 'ел-', '\ud800'])('is done at once with 20,000 letters of %j', (unit) => {
    const terms = LANGUAGES.map((language) => term(language, ['ел', 'ҚР', 'ы'], {}));
    const text = unit.repeat(20_000 / unit.length);
    for (const language of LANGUAGES) {
      const matcher = new TermMatcher(terms, language);
      // The fastest of five, since only waiting for others makes it longer.
      const times = Array.from({ length: 5 }, () => {
        const start = performance.now();
        matcher.find(text);
        return performance.now() - start;
      });
      expect(Math.min(...times)).toBeLessThan(5_000);
    }
  });

  it.each(LANGUAGES)('is fast in %s with 20,000 terms', (language) => {
    const syllables = ['қа', 'ра', 'мі', 'нис', 'тр', 'об', 'лыс', 'кен', 'тай', 'бе', 'ле', 'го'];
    const word = (n: number) => [n, n / 12, n / 144].map((part) => syllables[Math.floor(part) % 12]).join('');
    const terms = Array.from({ length: 20_000 }, (_, n) =>
      term(language, [`министр ${word(n)} ${word(n * 7)}${n % 10}`]),
    );
    const matcher = new TermMatcher(terms, language);
    const text = Array.from({ length: 20 }, (_, n) => `министр ${word(n * 31)} ${word(n * 217)}${(n * 31) % 10}`).join(
      ' ',
    );
    const times = Array.from({ length: 20 }, () => {
      const start = performance.now();
      expect(matcher.find(text)).toHaveLength(20);
      return performance.now() - start;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
