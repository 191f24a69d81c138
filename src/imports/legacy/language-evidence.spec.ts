import { decideLanguage, detectLanguage, languageOfFileName } from './language-evidence.js';

const KK = 'Қала әкімі тұрғындармен кездесіп, жаңа көпірдің құрылысы туралы айтып берді.';
const RU = 'Аким города встретился с жителями и рассказал о строительстве нового моста.';
const EN = 'The akim of the city met the residents and told them about the new bridge.';

describe('detectLanguage', () => {
  it.each([
    [KK, 'kk'],
    [RU, 'ru'],
    [EN, 'en'],
  ])('reads %j as plainly %s', (text, language) => {
    expect(detectLanguage(text)).toEqual({ language, plain: true });
  });

  it.each([
    ['Қала күні', 'kk'],
    ['День города', 'ru'],
    ['City Day', 'en'],
  ])('takes the letters of %j for %s, without being sure', (text, language) => {
    expect(detectLanguage(text)).toEqual({ language, plain: false });
  });

  it('does not take Kazakh names in a Russian text for Kazakh', () => {
    expect(detectLanguage(`${RU} В кинотеатре «Арман» на улице Тәуелсіздік.`)?.language).toBe('ru');
  });

  it('cannot tell a text without Cyrillic and Latin letters', () =>
    expect(detectLanguage('31.10.2017 – 2')).toBeNull());
});

describe('decideLanguage', () => {
  it.each([
    ['the caller, before file name and text', { language: 'ru', fileName: 'a.en.txt' }, 'ru', 'kk'],
    ['the file name, before the text', { fileName: 'pages/a.en.txt' }, 'en', 'kk'],
    ['the text', { fileName: 'a.txt' }, 'kk', null],
  ] as const)('follows %s', (_, hint, language, doubt) => {
    expect(decideLanguage(KK, hint)).toEqual({ language, doubt });
  });

  it('doubts nothing for a short text', () => {
    expect(decideLanguage('Қала күні', { language: 'ru' })).toEqual({ language: 'ru', doubt: null });
  });

  it('cannot decide on figures', () => expect(decideLanguage('31.10.2017', {})).toBeNull());
});

describe('languageOfFileName', () => {
  it.each([
    ['a.kk.txt', 'kk'],
    ['A.RU.TXT', 'ru'],
    ['a.de.txt', null],
    ['a.txt', null],
    ['ru.txt', null],
  ])('reads %s', (name, language) => expect(languageOfFileName(name)).toBe(language));
});
