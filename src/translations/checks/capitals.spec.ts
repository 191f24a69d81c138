import { found, type Pair } from '../../../test/support/check-context.js';
import { capitals } from './capitals.js';

describe('the check of capitals', () => {
  it.each<[Pair, string, string, number]>([
    ['ru-kk', 'ОФИЦИАЛЬНОЕ СООБЩЕНИЕ', 'РЕСМИ ХАБАРЛАМА', 0],
    ['ru-kk', 'ОФИЦИАЛЬНОЕ СООБЩЕНИЕ', 'Ресми хабарлама', 1],
    ['ru-kk', 'Официальное сообщение', 'РЕСМИ ХАБАРЛАМА', 1],
    ['kk-ru', 'ҚР ІІМ ТЖК БҰҰ ЕҚЫҰ', 'Комитет по чрезвычайным ситуациям', 0],
    ['kk-ru', 'АҚШ', 'США', 0],
    ['kk-ru', 'Ресми хабарлама жарияланды', 'Опубликовано официальное СООБЩЕНИЕ', 0],
    ['kk-ru', 'Ресми хабарлама жарияланды', 'ОПУБЛИКОВАНО ОФИЦИАЛЬНОЕ сообщение', 1],
    ['ru-en', 'Аким встретился с жителями', 'Mayor Met With the Residents', 0],
    ['ru-en', 'АКИМ ВСТРЕТИЛСЯ С ЖИТЕЛЯМИ', 'Mayor Met With the Residents', 1],
    ['kk-en', 'Әкім тұрғындармен кездесті', 'MAYOR MET WITH RESIDENTS', 1],
    ['kk-en', 'https://astana.gov.kz/KK/NEWS', 'https://astana.gov.kz/en/news', 0],
    ['kk-en', 'Әкім тұрғындармен кездесті', '2025', 0],
  ])('finds, %s, in “%s” → “%s” %i faults', (pair, source, target, count) => {
    const place = count ? [`warning 0–${target.length} “${target}”`] : [];
    expect(found(capitals, pair, [source, target])).toEqual(place);
  });
});
