import { CHANNEL, feedItem } from '../../test/support/feeds.js';
import { writtenOnce, type ItemChannel } from './written-items.js';

let written: number;
const write = writtenOnce(({ title }, { language }: ItemChannel) => {
  written += 1;
  return `${language} ${title}`;
});

beforeEach(() => {
  written = 0;
});

it('writes an item once for feeds that it is the same in', () => {
  const item = feedItem({ title: 'Көпір' });
  const another = { ...CHANNEL, title: 'another feed', selfUrl: 'elsewhere' };
  const twice = [write(item, CHANNEL), write(item, another)];
  expect(twice[0]).toBe(twice[1]);
  expect(twice[0]).toMatchObject({ item, text: 'kk Көпір', bytes: 13 });
  expect(written).toBe(1);
});

it.each([
  ['language', { language: 'ru' }],
  ['author', { author: { name: 'Other', url: 'https://other.example' } }],
  ['domain of categories', { categoryDomain: 'https://other.example/sections' }],
] as const)('writes it anew for a feed of another %s', (_, change) => {
  const item = feedItem();
  write(item, CHANNEL);
  write(item, { ...CHANNEL, ...change });
  expect(written).toBe(2);
});

it('takes an item that was made anew for another one', () => {
  write(feedItem(), CHANNEL);
  write(feedItem(), CHANNEL);
  expect(written).toBe(2);
});
