import type { Asked } from './answer.js';

/**
 * The one way to write what was asked for: the path of a route such as `/kk/news/:slug` with its parameters, and the
 * parameters of the query that the route knows, in its order. Others make no difference.
 */
export function targetOf(route: string, { params, query }: Asked): string {
  const path = route.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    [value ?? []].flat().map((each) => `${name}=${encodeURIComponent(each)}`),
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
}

/** What counts of a request to a route that knows these parameters. */
export function askedOf(request: { params: unknown; query: unknown }, known: readonly string[]): Asked {
  const query = request.query as Asked['query'];
  const given = known.filter((name) => query[name] !== undefined);
  return {
    params: request.params as Asked['params'],
    query: Object.fromEntries(given.map((name) => [name, query[name]])),
  };
}
