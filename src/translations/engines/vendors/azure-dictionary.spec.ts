import { withDictionary } from './azure-dictionary.js';

const GLOSSARY = [
  { source: 'мажилис', target: 'Mazhilis' },
  { source: 'депутат мажилиса', target: 'deputy of the "Mazhilis"' },
  { source: 'A&B', target: 'A & B' },
  { source: 'C++ (a|b)', target: 'C++' },
  { source: '', target: 'nothing' },
];
const entry = (source: string, target: string) =>
  `<mstrans:dictionary translation="${target}">${source}</mstrans:dictionary>`;

describe('a text with a dictionary for Azure', () => {
  const write = withDictionary({ from: 'ru', to: 'en' }, GLOSSARY);

  it.each([
    ['has its terms marked', 'Депутаты: мажилис, сенат', `Депутаты: ${entry('мажилис', 'Mazhilis')}, сенат`],
    ['tells upper and lower case apart', 'Мажилис', 'Мажилис'],
    ['takes whole words only', 'мажилисмен', 'мажилисмен'],
    ['takes the longest term', 'депутат мажилиса', entry('депутат мажилиса', 'deputy of the &quot;Mazhilis&quot;')],
    ['is HTML in all its parts', '<i> A&B', `&lt;i&gt; ${entry('A&amp;B', 'A &amp; B')}`],
    ['reads terms as they are written', 'C++ (a|b)', entry('C++ (a|b)', 'C++')],
  ])('%s', (_, text, html) => {
    expect(write(text)).toBe(html);
  });

  it('has none without English on one side', () => {
    expect(withDictionary({ from: 'ru', to: 'kk' }, GLOSSARY)('мажилис <')).toBe('мажилис &lt;');
  });

  it('has none without terms', () => {
    expect(withDictionary({ from: 'ru', to: 'en' }, [])('мажилис <')).toBe('мажилис &lt;');
  });
});
