import { Body, Controller, Get, Headers, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { CurrentUser } from '../accounts/access/decorators.js';
import { ApiProblems, ApiRefusals } from '../accounts/api-problem.js';
import type { PersonActor } from '../accounts/people/person.entity.js';
import { id } from '../common/id.js';
import { translatorFor } from '../languages/i18n.js';
import { negotiateLanguage } from '../languages/negotiation.js';
import { NotificationSettingsService } from './notification-settings.service.js';
import {
  allRead,
  notification,
  notificationPage,
  notificationQuery,
  notificationSettings,
  readState,
  settingsChanges,
  type NotificationQuery,
  type SettingsChanges,
} from './notification.schema.js';
import { NotificationsQuery } from './notifications.query.js';

const inLanguageOf = (acceptLanguage: string | undefined) => translatorFor(negotiateLanguage(acceptLanguage));

@ApiTags('Notifications')
@Controller('api/v1/notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsQuery,
    private readonly settings: NotificationSettingsService,
  ) {}

  @Get()
  @ApiOperation({ summary: 'What I was told, newest first' })
  @ApiResponse({ status: 200, standardSchema: notificationPage, description: 'A page, and how many are unread' })
  @ApiRefusals()
  @ApiProblems({ 400: '`pagination.bad_cursor`', 422: '`validation.failed`' })
  list(
    @Query({ schema: notificationQuery }) query: NotificationQuery,
    @CurrentUser() { id: personId }: PersonActor,
    @Headers('accept-language') language: string | undefined,
  ) {
    return this.notifications.list(personId, query, inLanguageOf(language));
  }

  @Put('read')
  @HttpCode(204)
  @ApiOperation({ summary: 'I have read everything, or everything up to one of them' })
  @ApiResponse({ status: 204, description: 'Nothing of it is unread' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  readAll(
    @Body({ schema: allRead }) { until }: z.infer<typeof allRead>,
    @CurrentUser() { id: personId }: PersonActor,
  ): Promise<void> {
    return this.notifications.markAll(personId, until);
  }

  @Get('settings')
  @ApiOperation({ summary: 'How I am told' })
  @ApiResponse({ status: 200, standardSchema: notificationSettings, description: 'By kind' })
  @ApiRefusals()
  readSettings(@CurrentUser() { id: personId }: PersonActor) {
    return this.settings.read(personId);
  }

  @Put('settings')
  @ApiOperation({ summary: 'Choose how I am told', description: 'Of what happens from now on.' })
  @ApiResponse({ status: 200, standardSchema: notificationSettings, description: 'As it is now' })
  @ApiRefusals()
  @ApiProblems({ 422: '`validation.failed`' })
  changeSettings(
    @Body({ schema: settingsChanges }) changes: SettingsChanges,
    @CurrentUser() { id: personId }: PersonActor,
  ) {
    return this.settings.change(personId, changes);
  }

  @Put(':id/read')
  @ApiOperation({ summary: 'I have read it, or want it to count as unread' })
  @ApiResponse({ status: 200, standardSchema: notification, description: 'As it is now' })
  @ApiRefusals()
  @ApiProblems({ 404: '`not_found.notification`', 422: '`validation.failed`' })
  read(
    @Param('id', { schema: id }) notificationId: string,
    @Body({ schema: readState }) { read }: z.infer<typeof readState>,
    @CurrentUser() { id: personId }: PersonActor,
    @Headers('accept-language') language: string | undefined,
  ) {
    return this.notifications.mark(personId, notificationId, read, inLanguageOf(language));
  }
}
