import { randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { JARSHY, type Actor, type Role } from '../../src/accounts/actor.js';
import type { LanguagePair } from '../../src/accounts/language-pair.js';
import { actorOf } from '../../src/accounts/people/person.entity.js';
import { PeopleService } from '../../src/accounts/people/people.service.js';
import type { Language } from '../../src/languages/languages.js';

type Response = Awaited<ReturnType<NestFastifyApplication['inject']>>;
type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
type Headers = Record<string, string>;

export const PASSWORD = 'жеті рет өлшеп, бір рет кес';

export interface Wanted {
  name?: string;
  roles?: Role[];
  skills?: LanguagePair[];
  interfaceLanguage?: Language;
  email?: string;
}

/** Someone who is signed in, and sends requests in their own name. */
export class TestPerson {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly actor: Actor & { id: string },
    readonly email: string,
    /** The Cookie header. */
    readonly cookie: string,
  ) {}

  get id(): string {
    return this.actor.id;
  }

  get(url: string, headers: Headers = {}): Promise<Response> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body?: unknown, headers: Headers = {}): Promise<Response> {
    return this.send('POST', url, body, headers);
  }

  put(url: string, body?: unknown, headers: Headers = {}): Promise<Response> {
    return this.send('PUT', url, body, headers);
  }

  patch(url: string, body?: unknown, headers: Headers = {}): Promise<Response> {
    return this.send('PATCH', url, body, headers);
  }

  delete(url: string, headers: Headers = {}): Promise<Response> {
    return this.send('DELETE', url, undefined, headers);
  }

  private send(method: Method, url: string, body: unknown, headers: Headers): Promise<Response> {
    return send(this.app, method, url, body, { cookie: this.cookie, ...headers });
  }
}

/** One request; a body goes out as JSON. */
export function send(
  app: NestFastifyApplication,
  method: Method,
  url: string,
  body?: unknown,
  headers: Headers = {},
): Promise<Response> {
  return app.inject({
    method,
    url,
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    ...(body !== undefined && { payload: JSON.stringify(body) }),
  });
}

/** Adds someone with these roles and skills, whose password is `PASSWORD`, and signs them in. */
export async function addPerson(app: NestFastifyApplication, wanted: Wanted = {}): Promise<TestPerson> {
  const email = wanted.email ?? `${randomBytes(6).toString('hex')}@press.example`;
  const person = await app
    .get(PeopleService)
    .create(JARSHY, { name: 'Айгерім Сәтова', roles: [], skills: [], ...wanted, email, password: PASSWORD });
  return new TestPerson(app, actorOf(person), email, await signIn(app, email));
}

/** @returns the Cookie header of a new session */
export async function signIn(app: NestFastifyApplication, email: string, password = PASSWORD): Promise<string> {
  const response = await send(app, 'POST', '/api/v1/session', { email, password });
  const [cookie] = response.cookies;
  if (response.statusCode !== 200 || !cookie) throw new Error(`Signing in was answered with ${response.body}`);
  return `${cookie.name}=${cookie.value}`;
}
