import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ANY_ORIGIN } from './answers/any-origin.js';

/**
 * Lets the scripts of any site read the answer, also when it is a refusal. Keeps nobody out: an interceptor would lead
 * every answer through rxjs.
 */
@Injectable()
export class AnyOrigin implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    void context.switchToHttp().getResponse<FastifyReply>().headers(ANY_ORIGIN);
    return true;
  }
}
