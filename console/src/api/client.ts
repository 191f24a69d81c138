import createClient, { type Middleware } from 'openapi-fetch';
import { chosenLanguage } from '../i18n/chosen-language.js';
import { problemIn, unreachable } from './problem.js';
import type { components, paths } from './schema.js';

export type Schemas = components['schemas'];
export type ApiPath = keyof paths;

const inTheLanguageOfTheInterface: Middleware = {
  onRequest({ request }) {
    request.headers.set('accept-language', chosenLanguage());
    return request;
  },
};

const problemsAreThrown: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) throw await problemIn(response);
    return response;
  },
  onError: () => unreachable(),
};

/**
 * The API by its own description. The cookie of the session goes with every request.
 *
 * @throws ApiProblem for whatever is no success
 */
export const client = createClient<paths>({ baseUrl: window.location.origin });
client.use(inTheLanguageOfTheInterface, problemsAreThrown);

/** What an answer holds: `await dataOf(client.PUT(…))`. */
export async function dataOf<Data>(answer: Promise<{ data?: Data }>): Promise<NonNullable<Data>> {
  return (await answer).data as NonNullable<Data>;
}

/** The header that lets a change through only upon what was seen: `params: { path, header: ifMatch(variant) }`. */
export function ifMatch({ version }: { version: number }): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
