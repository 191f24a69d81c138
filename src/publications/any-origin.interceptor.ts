import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Observable } from 'rxjs';

/** Lets the scripts of any site read the answer, also when it is a refusal. */
@Injectable()
export class AnyOrigin implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    void reply.headers({ 'access-control-allow-origin': '*', 'access-control-expose-headers': 'ETag' });
    return next.handle();
  }
}
