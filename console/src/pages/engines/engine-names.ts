import type { Schemas } from '../../api/client.js';

/** As their makers call them. */
export const ENGINE_NAMES: Record<Schemas['Engine']['name'], string> = {
  libretranslate: 'LibreTranslate',
  deepl: 'DeepL',
  google: 'Google Cloud Translation',
  azure: 'Azure AI Translator',
  yandex: 'Yandex Translate',
  openai: 'OpenAI-compatible',
};
