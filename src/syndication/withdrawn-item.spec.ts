import type { FeedItem } from './feed.js';
import { withdrawnItem } from './withdrawn-item.js';

const item: FeedItem = {
  guid: 'tag:example.org,2017:article/1/ru',
  url: 'https://example.org/ru/news/secret-slug',
  title: 'SECRET title',
  description: 'SECRET description',
  html: '<p>SECRET</p>',
  categories: ['SECRET section'],
  creator: 'Jarshy',
  rights: 'Free with attribution',
  publishedAt: new Date('2017-10-31T04:50:00Z'),
  updatedAt: new Date('2017-10-31T04:50:00Z'),
  enclosure: { url: 'https://example.org/SECRET.jpg', type: 'image/jpeg', length: 1 },
};
const notice = { title: 'Withdrawn', text: 'Facts & <names> were wrong.' };
const withdrawnAt = new Date('2017-11-02T05:00:00Z');

describe('withdrawnItem', () => {
  const withdrawn = withdrawnItem(item, notice, withdrawnAt);

  it('stays the same item for readers', () => {
    expect(withdrawn).toMatchObject({ guid: item.guid, url: item.url, publishedAt: item.publishedAt });
    expect(withdrawn.updatedAt).toBe(withdrawnAt);
  });

  it('says the notice and nothing of what was withdrawn', () => {
    expect(withdrawn).toMatchObject({ title: notice.title, description: notice.text });
    expect(withdrawn.html).toBe('<p>Facts &amp; &lt;names&gt; were wrong.</p>');
    expect(JSON.stringify(withdrawn)).not.toContain('SECRET');
  });
});
