import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config/env.js';

type Settings = Pick<Config, 'publicUrl' | 'sessionHours'>;

/** With `__Host-` (RFC 6265bis section 4.1.3.2) no sister domain and no unencrypted page can set or replace it. */
function sessionCookieName({ publicUrl }: Pick<Config, 'publicUrl'>): string {
  return isHttps(publicUrl) ? '__Host-jarshy_session' : 'jarshy_session';
}

export function readSessionCookie(request: FastifyRequest, config: Settings): string | undefined {
  return request.cookies[sessionCookieName(config)] || undefined;
}

export function setSessionCookie(reply: FastifyReply, secret: string, config: Settings): void {
  const maxAge = config.sessionHours * 3_600;
  void reply.setCookie(sessionCookieName(config), secret, { ...attributes(config), maxAge });
}

export function clearSessionCookie(reply: FastifyReply, config: Settings): void {
  void reply.clearCookie(sessionCookieName(config), attributes(config));
}

function attributes({ publicUrl }: Settings) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: isHttps(publicUrl) } as const;
}

function isHttps(url: string): boolean {
  return url.startsWith('https:');
}
