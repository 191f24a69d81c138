import { sameContent } from './same-content.js';

const content = (id: string, text: string) => ({ title: 'T', body: [{ type: 'paragraph', id, text }] });

describe('two contents', () => {
  it('are the same with other ids, and with their members in another order', () => {
    const stored = { body: [{ id: 'b', text: 'A', type: 'paragraph' }], title: 'T' };
    expect(sameContent(content('a', 'A'), stored)).toBe(true);
  });

  it('are not the same with another text, or another element', () => {
    expect(sameContent(content('a', 'A'), content('a', 'B'))).toBe(false);
    expect(sameContent(content('a', 'A'), { title: 'T', body: [] })).toBe(false);
  });
});
