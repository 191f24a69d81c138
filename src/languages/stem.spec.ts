import fc from 'fast-check';
import { LANGUAGES, type Language } from './languages.js';
import { sameStem, stem, termKeys, textKeys } from './stem.js';

describe('the stem of a word', () => {
  it.each<[Language, string]>([
    ['kk', 'кітап кітабы кітаптар кітаптың кітабында кітаптан кітаптарымыз'],
    ['kk', 'мектеп мектебі мектептің мектебінде мектептерге мектеппен'],
    ['kk', 'тарақ тарағы тарақтың тараққа'],
    ['kk', 'облыс облысы облысының облыстар облыста облысындағы облыстардың'],
    ['kk', 'кеңес кеңесі кеңесінің кеңестер кеңеске'],
    ['kk', 'қала қаласы қаласында қалалар қаланың қалаға қалалары'],
    ['kk', 'мемлекет мемлекеттің мемлекетіміз мемлекеттер мемлекеті мемлекетке'],
    ['kk', 'халық халқы халқының халықтың халқымыз'],
    ['kk', 'әкімдік әкімдігі әкімдігінің әкімдіктер'],
    ['kk', 'Президент президенті Президенттің Президентіміз'],
    ['kk', 'Қазақстан Қазақстанның Қазақстанда Қазақстанға'],
    ['kk', 'ел елі елдің елге елдер'],
    ['ru', 'карта карты картой картами карту'],
    ['ru', 'министерство министерства министерств министерством'],
    ['ru', 'аким акима акиму'],
    ['ru', 'партнёр партнера ПАРТНЁРАМ'],
    ['en', 'minister ministers Minister’s ministers’'],
    ['en', 'country countries'],
  ])('is one in %s for %s', (language, words) => {
    expect(new Set(words.split(' ').map((word) => stem(word, language))).size).toBe(1);
  });

  it.each<[Language, string]>([
    ['kk', 'ел елу ат атмосфера мектеп кітап қала халық әкім облыс'],
    ['ru', 'карта картон аким министр министерство'],
    ['en', 'minister ministry country county'],
  ])('differs in %s among %s', (language, words) => {
    const stems = words.split(' ').map((word) => stem(word, language));
    expect(new Set(stems).size).toBe(stems.length);
  });

  it('is there for every string', () => {
    fc.assert(
      fc.property(anyWord, fc.constantFrom(...LANGUAGES), (word, language) => {
        expect(stem(word, language) === '').toBe(stem(word.toLowerCase(), language) === '');
        expect(stem(word, language)).toBe(stem(word, language));
      }),
    );
  });

  it('is at once there for very long ones', () => {
    const start = performance.now();
    for (const language of LANGUAGES) stem('ы'.repeat(20_000), language);
    expect(performance.now() - start).toBeLessThan(50);
  });
});

describe('a word of a text', () => {
  it.each<[Language, string, string]>([
    ['kk', 'әкім', 'әкімдігінің әкімге әкімдер әкімі Әкімдікке әкімдіктің әкіммен'],
    ['kk', 'карта', 'картаның картасы карталар картаға картадағы картамен'],
    ['kk', 'кітап', 'кітабы кітаптың кітабымыздың кітаппен кітабындағы'],
    ['kk', 'тарақ', 'тарағы тараққа'],
    ['kk', 'мектеп', 'мектебіндегілердің мектептерге'],
    ['kk', 'ел', 'елдің еліміздің елде елге елі еліне'],
    ['kk', 'ат', 'аты атқа аттың аттар'],
    ['kk', 'халық', 'халқы халқының халықтың халыққа халқымыз'],
    ['kk', 'Тоқаев', 'Тоқаевтың Тоқаевқа Тоқаевпен'],
    ['kk', 'Үкімет', 'үкіметтің үкіметі Үкіметке'],
    ['kk', 'министр', 'министрі министрлік министрлігінің министрге'],
    ['kk', 'банк', 'банкі банктің банкке'],
    ['kk', 'президент', 'президентіміз президенттің'],
    ['kk', 'Алматы', 'Алматыда Алматыға Алматының Алматыдағы Алматыдан'],
    ['kk', 'партия', 'партиясы партиясының партиялар'],
    ['kk', 'кәсіпорын', 'кәсіпорны кәсіпорынның'],
    ['kk', 'роль', 'ролі рольдің'],
    ['kk', 'клуб', 'клубы клубтың'],
    ['kk', 'өкіл', 'өкілі өкілдер өкілдерінің өкілмін'],
    ['ru', 'карта', 'карты картой карте карт картами'],
    ['ru', 'аким', 'акима акимом акимы акимов'],
    ['ru', 'посол', 'посла послом послы послов'],
    ['ru', 'участок', 'участка участки участков'],
    ['ru', 'сделка', 'сделки сделок сделкой'],
    ['ru', 'Токаев', 'Токаева Токаеву Токаевым Токаеве'],
    ['ru', 'партия', 'партии партий партией'],
    ['ru', 'министерство', 'министерства министерств'],
    ['ru', 'государственный', 'государственного государственная государственными'],
    ['ru', 'испанец', 'испанца испанцы'],
    ['ru', 'счёт', 'счета счетом'],
    ['ru', 'Казахстан', 'Казахстана Казахстаном'],
    ['ru', 'Астана', 'Астане Астаной Астану'],
    ['ru', 'земля', 'земли земель землёй'],
    ['ru', 'музей', 'музея музеев музеем'],
    ['ru', 'время', 'времени временем времена'],
    ['ru', 'статья', 'статьи статей статью'],
    ['ru', 'Алия', 'Алии Алиёй Алию'],
    ['ru', 'председатель', 'председателя председателем'],
    ['ru', 'заведующий', 'заведующего заведующей заведующие'],
    ['ru', 'выборы', 'выборов выборах'],
    ['ru', 'область', 'области областью областей'],
    ['en', 'ministry', 'ministries Ministry’s ministry'],
    ['en', 'house', 'houses'],
    ['en', 'church', 'churches'],
    ['en', 'Kazakhstan', "Kazakhstan’s Kazakhstan's"],
    ['en', 'spokesman', 'spokesmen'],
    ['en', 'elections', 'election'],
    ['en', 'crisis', 'crises'],
    ['en', 'wife', 'wives'],
  ])('in %s may be a form of %s: %s', (language, term, texts) => {
    expect(texts.split(' ').filter((text) => !sameStem(term, text, language))).toEqual([]);
  });

  it.each<[Language, string, string]>([
    ['kk', 'ат', 'атмосфера атом атқару ата'],
    ['kk', 'ел', 'елу елші елек електр'],
    ['kk', 'бас', 'басқару баспа баспасөз'],
    ['kk', 'қала', 'қалай қалды'],
    ['kk', 'жер', 'жерлес'],
    ['kk', 'қой', 'қойма'],
    ['kk', 'су', 'сусын суық'],
    ['kk', 'ас', 'астана аспан'],
    ['kk', 'кітап', 'кітапхана кітапша'],
    ['kk', 'әкім', 'әкімшілік'],
    ['kk', 'карта', 'картоп картадың'],
    ['kk', 'қала', 'қалеге'],
    ['ru', 'карта', 'картон карточка картина'],
    ['ru', 'парта', 'партия партий партией'],
    ['ru', 'партия', 'парты партой'],
    ['ru', 'аким', 'акимат ак'],
    ['ru', 'министр', 'министерство'],
    ['ru', 'суд', 'судья судьба'],
    ['ru', 'закон', 'законный законодательство'],
    ['ru', 'страна', 'странный'],
    ['ru', 'угол', 'уголь'],
    ['ru', 'вода', 'водка водитель'],
    ['en', 'new', 'news'],
    ['kk', 'бала', 'балама балабақша'],
    ['en', 'organisation', 'organ organs'],
    ['en', 'university', 'universe'],
    ['en', 'glass', 'glas'],
    ['en', 'minister', 'ministry'],
  ])('in %s is no form of %s: %s', (language, term, texts) => {
    expect(texts.split(' ').filter((text) => sameStem(term, text, language))).toEqual([]);
  });

  it('is always a form of itself', () => {
    fc.assert(
      fc.property(anyWord, fc.constantFrom(...LANGUAGES), (word, language) => {
        expect(sameStem(word, word, language)).toBe(true);
      }),
    );
  });

  it('shares a key with every word that it is a form of', () => {
    const kazakh = fc.string({ unit: fc.constantFrom(...'аеыікқгғпбнлрдтсмң'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(anyWord, kazakh), kazakh, fc.constantFrom(...LANGUAGES), (term, end, language) => {
        const text = term + end;
        if (term === '' || !sameStem(term, text, language)) return;
        const keys = termKeys(term, language);
        expect(textKeys(text, language).some((key) => keys.includes(key))).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});

const anyWord = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: fc.constantFrom(...'аәбгғдекқлмнопрстуүыі\ud800'), maxLength: 30 }),
);
