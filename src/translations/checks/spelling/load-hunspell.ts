import type { HunspellFactory } from 'hunspell-asm';

/**
 * Hunspell as Emscripten has made it. Its runtime listens to what nobody in the process catches, and throws it again from a
 * line of 800 kB, which Node prints with it: the listener goes, and Node tells where the error is.
 */
export async function loadHunspell(): Promise<HunspellFactory> {
  const { loadModule } = await import('hunspell-asm');
  const factory = await loadModule();
  for (const listener of process.listeners('uncaughtException'))
    if (String(listener).includes('ExitStatus')) process.off('uncaughtException', listener);
  return factory;
}
