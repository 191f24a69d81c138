import { z } from 'zod';
import { LANGUAGES } from '../languages/languages.js';
import { FEED_FORMATS } from '../publications/addresses.js';

export const feedListQuery = z.object({
  language: z.enum(LANGUAGES).optional().meta({ description: 'Only feeds in this language' }),
});

const feed = z.object({
  language: z.enum(LANGUAGES),
  of: z.enum(['all', 'appointments', 'section', 'official']).meta({ description: 'What it follows' }),
  slug: z.string().nullable().meta({ description: 'Of the section or official' }),
  title: z.string(),
  description: z.string(),
  pageUrl: z.url().meta({ description: 'Of the page that it follows' }),
  addresses: z.array(z.object({ format: z.enum(FEED_FORMATS), url: z.url() })),
});

export const feedList = z
  .object({
    items: z.array(feed),
    subscriptionLists: z.array(z.object({ language: z.enum(LANGUAGES), url: z.url() })).meta({ description: 'OPML' }),
    hubs: z.array(z.url()).meta({ description: 'WebSub hubs that are told of changes' }),
  })
  .meta({ id: 'FeedList', description: 'Every feed there is, by language' });

export type FeedList = z.infer<typeof feedList>;
