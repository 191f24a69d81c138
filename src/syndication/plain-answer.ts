import { LANGUAGES, type Language } from '../languages/languages.js';
import type { Answer } from '../publications/answers/answer.js';

/** That there is nothing at an address, in the words of its language. */
export function nothingThere(text: string, language: Language): Answer {
  return {
    status: 404,
    type: 'text/plain; charset=utf-8',
    body: `${text}\n`,
    headers: { 'cache-control': 'public, max-age=60', 'content-language': language },
    depends: { languages: LANGUAGES },
  };
}
