import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Kind } from '../documents/kind.js';
import type { Language } from '../languages/languages.js';
import type { PublicChange } from './public-change.js';

/** What the public could notice; its sections and officials are those before and after it. */
export interface AnnouncedChange {
  id: string;
  documentId: string;
  language: Language;
  kind: Kind;
  change: PublicChange;
  sectionSlugs: string[];
  officials: string[];
}

/** Can run any number of times for one change. */
type Announce = (change: AnnouncedChange) => Promise<void>;

/** Passes each public change on to the rooms that tell others of it. */
@Injectable()
export class Announcements {
  private readonly rooms: Announce[] = [];

  constructor(private readonly database: DataSource) {}

  /** Before the application has started. */
  register(announce: Announce): void {
    this.rooms.push(announce);
  }

  async announce(changeId: string): Promise<void> {
    const [change]: AnnouncedChange[] = await this.database.query(CHANGE, [changeId]);
    if (!change) return;
    for (const announce of this.rooms) await announce(change);
  }
}

const CHANGE = `
  SELECT id, document_id AS "documentId", language, kind, change, section_slugs AS "sectionSlugs", officials
    FROM publication_changes WHERE id = $1`;
