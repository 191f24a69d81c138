import { Module } from '@nestjs/common';
import { AnnounceProcessor } from './announce.processor.js';
import { Announcements } from './announcements.js';

/** Tells the rooms of public changes that have partners to tell. */
@Module({ providers: [Announcements, AnnounceProcessor], exports: [Announcements] })
export class AnnouncementsModule {}
