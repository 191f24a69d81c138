import type { MachineTranslationConfig } from '../../config/engines.js';
import type { Engine } from './engine.js';

/** The engines that are configured, whether a language pair has them or not. */
export async function buildEngines(config: MachineTranslationConfig): Promise<Engine[]> {
  const { timeoutMs, ownHosts } = config;
  const engines: Engine[] = [];
  // The libraries of the vendors take megabytes each: only those that are used are loaded.
  if (config.libretranslate) {
    const { LibreTranslate } = await import('./vendors/libretranslate.js');
    engines.push(new LibreTranslate(config.libretranslate, ownHosts));
  }
  if (config.deepl) {
    const { DeepL } = await import('./vendors/deepl.js');
    engines.push(new DeepL(config.deepl, timeoutMs));
  }
  if (config.google) {
    const { GoogleTranslate } = await import('./vendors/google.js');
    engines.push(new GoogleTranslate(config.google));
  }
  if (config.azure) {
    const { AzureTranslator } = await import('./vendors/azure.js');
    engines.push(new AzureTranslator(config.azure));
  }
  if (config.yandex) {
    const { YandexTranslate } = await import('./vendors/yandex.js');
    engines.push(new YandexTranslate(config.yandex));
  }
  if (config.openai) {
    const { OpenAiCompatible } = await import('./vendors/openai.js');
    engines.push(new OpenAiCompatible(config.openai, timeoutMs, ownHosts));
  }
  return engines;
}
