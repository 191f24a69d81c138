import { Injectable } from '@nestjs/common';
import type { Page } from '../common/pagination.js';
import type { Language } from '../languages/languages.js';
import {
  PublicationsAgencyQuery,
  type AgencyFilter,
  type AgencyPublication,
} from '../publications/publications-agency.query.js';
import { ninjs } from './ninjs.js';
import { ninjsItem } from './ninjs-items.js';
import { Publishers } from './publishers.service.js';

/** Gives agencies what is public, and what was withdrawn, as IPTC ninjs 3.0. */
@Injectable()
export class NinjsReader {
  constructor(
    private readonly publications: PublicationsAgencyQuery,
    private readonly publishers: Publishers,
  ) {}

  /**
   * What has changed last comes first.
   *
   * @throws Problem `pagination.bad_cursor`
   */
  async list(filter: AgencyFilter): Promise<Page<object>> {
    const { items, next } = await this.publications.list(filter);
    return { items: items.map((publication) => this.object(publication)), next };
  }

  async one(documentId: string, language: Language): Promise<object | undefined> {
    const publication = await this.publications.one(documentId, language);
    return publication && this.object(publication);
  }

  private object(publication: AgencyPublication): object {
    return ninjs(ninjsItem(publication, this.publishers.in(publication.language)));
  }
}
