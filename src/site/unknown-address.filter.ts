import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from '../common/http/problem.filter.js';
import type { Config } from '../config/env.js';
import { answerUnknownAddress, isForPages } from './unknown-address.js';

/** Nest throws NotFoundException for an address that no route has; our own rooms never do. */
@Catch(NotFoundException)
export class UnknownAddressFilter implements ExceptionFilter {
  constructor(private readonly config: Config) {}

  catch(error: NotFoundException, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    if (isForPages(request)) answerUnknownAddress(request, reply, this.config);
    else sendProblem(request, reply, error);
  }
}
