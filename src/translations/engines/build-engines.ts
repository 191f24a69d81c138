import type { MachineTranslationConfig } from '../../config/engines.js';
import type { Engine } from './engine.js';
import { AzureTranslator } from './vendors/azure.js';
import { DeepL } from './vendors/deepl.js';
import { GoogleTranslate } from './vendors/google.js';
import { LibreTranslate } from './vendors/libretranslate.js';
import { OpenAiCompatible } from './vendors/openai.js';
import { YandexTranslate } from './vendors/yandex.js';

/** The engines that are configured, whether a language pair has them or not. */
export function buildEngines(config: MachineTranslationConfig): Engine[] {
  const { libretranslate, deepl, google, azure, yandex, openai, timeoutMs, ownHosts } = config;
  return [
    libretranslate && new LibreTranslate(libretranslate, ownHosts),
    deepl && new DeepL(deepl, timeoutMs),
    google && new GoogleTranslate(google),
    azure && new AzureTranslator(azure),
    yandex && new YandexTranslate(yandex),
    openai && new OpenAiCompatible(openai, timeoutMs, ownHosts),
  ].filter((engine) => engine !== undefined);
}
