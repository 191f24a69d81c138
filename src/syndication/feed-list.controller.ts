import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import { LANGUAGES, type Language } from '../languages/languages.js';
import { FEED_FORMATS, feedPath, subscriptionsPath } from '../publications/addresses.js';
import { PublicScopesQuery } from '../publications/public-scopes.query.js';
import { feedChannel, type NamedScope } from './feed-channel.js';
import { feedList, feedListQuery, type FeedList } from './feed-list.schema.js';
import type { Publisher } from './publisher.js';
import { Publishers } from './publishers.service.js';

@ApiTags('Feeds')
@Controller('api/v1/feeds')
export class FeedListController {
  constructor(
    private readonly scopes: PublicScopesQuery,
    private readonly publishers: Publishers,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Every feed there is: by language, what it follows, and format' })
  @ApiResponse({ status: 200, standardSchema: feedList, description: 'With the addresses to subscribe to' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  async list(@Query({ schema: feedListQuery }) { language }: z.infer<typeof feedListQuery>): Promise<FeedList> {
    const languages = language ? [language] : [...LANGUAGES];
    const items: FeedList['items'] = [];
    for (const each of languages) {
      const publisher = this.publishers.in(each);
      for (const scope of await this.scopesOf(each)) items.push(feedView(publisher, scope));
    }
    return {
      items,
      subscriptionLists: languages.map((each) => {
        const { publicUrl } = this.publishers.in(each);
        return { language: each, url: `${publicUrl}${subscriptionsPath(each)}` };
      }),
      hubs: [...this.publishers.in('en').hubs],
    };
  }

  private async scopesOf(language: Language): Promise<NamedScope[]> {
    const sections = await this.scopes.sections(language);
    const officials = await this.scopes.officials(language);
    return [
      ...[{ of: 'all' } as const, { of: 'appointments' } as const],
      ...sections.map((section) => ({ of: 'section', ...section }) as const),
      ...officials.map((official) => ({ of: 'official', ...official }) as const),
    ];
  }
}

function feedView(publisher: Publisher, scope: NamedScope): FeedList['items'][number] {
  const { publicUrl, language } = publisher;
  const { title, description, link } = feedChannel(publisher, scope, 'rss');
  return {
    ...{ language, of: scope.of, slug: 'slug' in scope ? scope.slug : null, title, description, pageUrl: link },
    addresses: FEED_FORMATS.map((format) => ({ format, url: `${publicUrl}${feedPath(language, scope, format)}` })),
  };
}
