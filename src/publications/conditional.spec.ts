import { entityTag, isUnchanged } from './conditional.js';

const MODIFIED = Date.parse('2026-11-20T10:00:00Z');
const SAME = 'Fri, 20 Nov 2026 10:00:00 GMT';
const EARLIER = 'Fri, 20 Nov 2026 09:59:59 GMT';
const LATER = 'Fri, 20 Nov 2026 10:00:01 GMT';

describe('the entity tag', () => {
  it('is the same for the same bytes and another for others', () => {
    expect(entityTag('қазақ')).toBe(entityTag(Buffer.from('қазақ')));
    expect(entityTag('қазақ')).not.toBe(entityTag('казах'));
  });

  it('is strong, and differs between representations', () => {
    expect(entityTag('a')).toMatch(/^"[\w-]{27}"$/);
    expect(entityTag('a', '-gzip')).toBe(entityTag('a').replace(/"$/, '-gzip"'));
  });
});

describe('the client holds what is there', () => {
  it.each([
    ['by its tag', { 'if-none-match': '"a"' }],
    ['by its tag made weak on the way', { 'if-none-match': 'W/"a"' }],
    ['by one of several tags', { 'if-none-match': '"x", W/"y,z" ,"a"' }],
    ['by any tag', { 'if-none-match': ' * ' }],
    ['by its date', { 'if-modified-since': SAME }],
    ['by a later date', { 'if-modified-since': LATER }],
    ['by its tag, whatever the date', { 'if-none-match': '"a"', 'if-modified-since': EARLIER }],
  ])('%s', (_, headers) => {
    expect(isUnchanged(headers, '"a"', MODIFIED)).toBe(true);
  });
});

describe('the client must be told', () => {
  it.each([
    ['without a condition', {}],
    ['with another tag', { 'if-none-match': '"b"' }],
    ['with another tag, whatever the date', { 'if-none-match': '"b"', 'if-modified-since': LATER }],
    ['with a tag that only looks like it', { 'if-none-match': '"ab", "x,a"' }],
    ['with a tag that has no quotes', { 'if-none-match': 'a' }],
    ['with an empty list', { 'if-none-match': '' }],
    ['with an earlier date', { 'if-modified-since': EARLIER }],
    ['with a date that is none', { 'if-modified-since': 'yesterday' }],
    ['with a date of another form', { 'if-modified-since': '2030' }],
  ])('%s', (_, headers) => {
    expect(isUnchanged(headers, '"a"', MODIFIED)).toBe(false);
  });

  it('with a date, when none was ever told', () => {
    expect(isUnchanged({ 'if-modified-since': LATER }, '"a"')).toBe(false);
  });
});
