import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';
import { ANY_ORIGIN } from './answers/any-origin.js';

/** Lets the scripts of any site read the answer, also when it is a refusal. */
@Injectable()
export class AnyOrigin implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.headers(ANY_ORIGIN);
    return next.handle();
  }
}
