import type { QueryClient } from '@tanstack/react-query';
import { paths } from '../paths.js';

export interface Found {
  kind: 'article' | 'profile' | 'person' | 'term';
  id: string;
  title: string;
  language?: string | null;
}

const LIMIT = 8;

/** What the person may see and what is called so. Nothing is found where the server knows no search. */
export function searchEverything(queries: QueryClient, words: string): Promise<Found[]> {
  return queries.fetchQuery({
    queryKey: ['get', '/api/v1/search', { words }],
    queryFn: async () => {
      const query = new URLSearchParams({ q: words, limit: String(LIMIT) });
      const answer = await fetch(`/api/v1/search?${query}`, { headers: { accept: 'application/json' } });
      return answer.ok ? ((await answer.json()) as { items: Found[] }).items : [];
    },
    retry: false,
  });
}

/** The page of something that was found. */
export function pathOf({ kind, id, title }: Found): string {
  switch (kind) {
    case 'article':
    case 'profile':
      return paths.document(id);
    case 'person':
      return paths.person(id);
    case 'term':
      return `${paths.glossary}?${new URLSearchParams({ q: title })}`;
  }
}
