import { pathName } from './path-name.js';

const content = { body: [{ type: 'paragraph' }, { type: 'list' }] };

describe('the name of a path', () => {
  it.each([
    ['title', 'title'],
    ['section.1', 'section'],
    ['career.0.from', 'career'],
    ['body.0.text', 'body.paragraph'],
    ['body.1.items.3.text', 'body.list'],
    ['body.7.text', undefined],
    ['unheard', undefined],
  ])('%s is %s', (path, name) => {
    expect(pathName(path, content)).toBe(name);
  });
});
