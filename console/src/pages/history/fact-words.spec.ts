import { factName, factValue } from './fact-words.js';

describe('a fact that differs', () => {
  it.each([
    ['body.contact.type', 'paragraph', 'type', 'paragraph'],
    ['body.h1.level', 3, 'level', undefined],
    ['body.l1.ordered', true, 'ordered', 'true'],
    ['body.t1.header', 'both', 'header', 'both'],
    ['body.p1.marks.1.type', 'link', 'marks', 'link'],
    ['body.l1.items.i1.marks.2.href', 'https://example.kz/', 'href', undefined],
    ['birthDate', '1966-03-26', 'birthDate', undefined],
    ['awards.a1.kind', 'order', 'kind', 'order'],
    ['responsibilities.basis.number', 'none', 'number', undefined],
    ['career.c1.to', null, 'to', undefined],
    ['something.new', 'true', undefined, undefined],
  ])('is named and told in words where there are any: %s %j', (path, value, name, told) => {
    expect([factName(path), factValue(path, value)]).toEqual([name, told]);
  });
});
