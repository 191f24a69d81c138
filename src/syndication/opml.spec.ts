import fc from 'fast-check';
import { anyText, isWellFormedForXmllint, parsed } from '../../test/support/feeds.js';
import { renderOpml, type SubscriptionList } from './opml.js';
import { xmlCharacters } from './xml.js';

const feed = (title: string) => ({
  ...{ title, description: `All of ${title}`, language: 'kk' as const },
  ...{ url: 'https://example.org/kk/feed.xml', pageUrl: 'https://example.org/kk' },
});

const listOf = (title: string): SubscriptionList => ({
  ...{ title, ownerName: title },
  groups: [{ title, feeds: [{ ...feed(title), url: title }] }],
});

interface Opml {
  opml: { head: object; body: { outline: Record<string, string>[] } };
}

it('lists feeds in groups, as OPML 2.0 wants them', () => {
  const groups = [
    { title: 'General', feeds: [feed('All')] },
    { title: 'Sections', feeds: [] },
  ];
  expect(renderOpml({ title: 'Feeds', ownerName: 'Жаршы', groups })).toBe(
    '<?xml version="1.0" encoding="utf-8"?>\n' +
      '<opml version="2.0"><head><title>Feeds</title><ownerName>Жаршы</ownerName></head><body>' +
      '<outline text="General" title="General"><outline type="rss" version="RSS2" text="All" title="All" ' +
      'description="All of All" language="kk" xmlUrl="https://example.org/kk/feed.xml" htmlUrl="https://example.org/kk"/>' +
      '</outline></body></opml>\n',
  );
});

it('gives any text back', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { opml } = parsed<Opml>(renderOpml(listOf(text)), ['outline']);
      const [group] = opml.body.outline;
      const [subscription] = group?.['outline'] as unknown as Record<string, string>[];
      expect(group?.['@_text']).toBe(xmlCharacters(text));
      expect(subscription?.['@_xmlUrl']).toBe(xmlCharacters(text));
    }),
  );
});

isWellFormedForXmllint(anyText.map((text) => renderOpml(listOf(text))));
