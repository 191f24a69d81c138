import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.js';
import { SiteLists } from './site-lists.service.js';
import { SiteListRoutes } from './site-lists.routes.js';
import { SitePages } from './site-pages.service.js';
import { SiteRoutes } from './site.routes.js';

/** The pages for the public. */
@Module({ imports: [PublicationsModule], providers: [SiteLists, SiteListRoutes, SitePages, SiteRoutes] })
export class SiteModule {}
