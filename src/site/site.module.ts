import { Module } from '@nestjs/common';
import { PublicationsModule } from '../publications/publications.module.js';
import { SitePages } from './site-pages.service.js';
import { SiteRoutes } from './site.routes.js';

/** The pages for the public. */
@Module({ imports: [PublicationsModule], providers: [SitePages, SiteRoutes] })
export class SiteModule {}
