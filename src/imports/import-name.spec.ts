import { importKey } from './import-name.js';

describe('the name that the files of one document share', () => {
  it.each([
    ['news-bridge.kk.txt', 'news-bridge'],
    ['old/2016/news-bridge.ru.txt', 'news-bridge'],
    ['news-bridge.txt', 'news-bridge'],
    ['NEWS.KK.TXT', 'NEWS'],
    ['news.de.txt', 'news.de'],
    ['news.v2.en.txt', 'news.v2'],
    ['жаңалық.kk.txt', 'жаңалық'],
    ['news', 'news'],
  ])('of %s is %s', (file, key) => {
    expect(importKey(file)).toBe(key);
  });

  it('is the same however the file system writes its letters', () => {
    expect(importKey('қай\u0438\u0306.ru.txt')).toBe(importKey('қай\u0439.kk.txt'));
  });
});
