import { Module } from '@nestjs/common';
import { APP_GUARD, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthGuard } from './access/auth.guard.js';
import { Authenticator } from './access/authenticator.js';
import { Permissions } from './access/permissions.js';
import { FirstPeopleService } from './people/first-people.service.js';
import { PeopleController } from './people/people.controller.js';
import { PeopleService } from './people/people.service.js';
import { Person } from './people/person.entity.js';
import { OwnPersonService } from './sessions/own-person.service.js';
import { SessionController } from './sessions/session.controller.js';
import { Session } from './sessions/session.entity.js';
import { SessionsService } from './sessions/sessions.service.js';
import { SignInLimit } from './sessions/sign-in-limit.js';
import { ApiToken } from './tokens/api-token.entity.js';
import { TokensController } from './tokens/tokens.controller.js';
import { TokensService } from './tokens/tokens.service.js';

/** The people who work here, and the guard that stands before every route of every room. */
@Module({
  imports: [DiscoveryModule, TypeOrmModule.forFeature([Person, Session, ApiToken])],
  controllers: [SessionController, TokensController, PeopleController],
  providers: [
    Authenticator,
    FirstPeopleService,
    OwnPersonService,
    PeopleService,
    Permissions,
    SessionsService,
    SignInLimit,
    TokensService,
    { provide: APP_GUARD, useClass: AuthGuard },
  ],
  exports: [Authenticator, FirstPeopleService, PeopleService, TokensService],
})
export class AccountsModule {}
