import fc from 'fast-check';
import {
  anyItems,
  anyText,
  CHANNEL,
  channelOf,
  feedItem,
  isWellFormedForXmllint,
  parsed,
  WITHDRAWN,
} from '../../test/support/feeds.js';
import { xmlCharacters } from './xml.js';
import { renderYandex } from './yandex.js';

const PUBLISHED = feedItem().publishedAt;
const after = (hours: number) => new Date(PUBLISHED.getTime() + hours * 3_600_000);

interface Rss {
  rss: { channel: { item?: Record<string, unknown>[] } };
}

const read = (xml: string) => parsed<Rss>(xml, ['item']).rss.channel.item ?? [];

it('has all that Yandex and Dzen ask of an item', () => {
  const media = [{ url: 'https://example.org/a.jpg', type: 'image/jpeg', length: 7 }];
  const html = '<div lang="kk"><p>AT&amp;T &lt;1&gt;</p>\n<ul><li>бір</li><li>екі</li></ul></div>';
  expect(renderYandex(CHANNEL, [feedItem({ media, html })], after(1))).toContain(
    '<item><title>R&#x26;D: 5 &#x3C; 8</title><link>https://example.org/kk/news/a</link>' +
      '<pdalink>https://example.org/kk/news/a</pdalink>' +
      '<guid isPermaLink="false">tag:example.org,2017:article/1/kk</guid>' +
      '<pubDate>Tue, 31 Oct 2017 10:50:00 +0600</pubDate><author>Жаршы</author>' +
      '<category>Жаңалықтар</category><category>Астана</category>' +
      '<media:rating scheme="urn:simple">nonadult</media:rating>' +
      '<description>AT&amp;amp;T &amp;lt;b&amp;gt;</description>' +
      '<enclosure url="https://example.org/a.jpg" type="image/jpeg" length="7"/>' +
      '<yandex:genre>message</yandex:genre>' +
      '<yandex:full-text>AT&#x26;T &#x3C;1&#x3E;\nбір\nекі</yandex:full-text><content:encoded>',
  );
});

it('shows the picture of the publisher', () => {
  const image = { url: 'https://example.org/logo.png', title: 'Жаршы' };
  expect(renderYandex({ ...CHANNEL, image }, [], PUBLISHED)).toContain(
    '<yandex:logo>https://example.org/logo.png</yandex:logo>',
  );
});

it('tells the last three days, without what was withdrawn', () => {
  expect(read(renderYandex(CHANNEL, [feedItem()], after(71)))).toHaveLength(1);
  expect(read(renderYandex(CHANNEL, [feedItem()], after(72)))).toHaveLength(0);
  expect(read(renderYandex(CHANNEL, [WITHDRAWN], after(1)))).toHaveLength(0);
});

it('gives any text back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const [item] = read(renderYandex(channelOf(text), [feedItem({ title: text, html: text })], after(1)));
      expect(item).toMatchObject({ title: xmlCharacters(text), 'content:encoded': xmlCharacters(text) });
    }),
  );
});

isWellFormedForXmllint(
  fc.tuple(anyText, anyItems).map(([text, items]) => renderYandex(channelOf(text), items, after(1))),
);
