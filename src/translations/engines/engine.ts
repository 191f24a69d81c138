import type { LanguagePair } from '../../accounts/language-pair.js';
import type { EngineName } from '../../config/engines.js';
import type { Mark } from '../../documents/content/marks.js';

/** A text with `<1>…</1>` for each of its marks. */
export interface MarkedText {
  text: string;
  marks: readonly Pick<Mark, 'id'>[];
}

/** What a term is called on either side. */
export interface GlossaryPair {
  source: string;
  target: string;
}

export interface EngineRequest extends LanguagePair {
  texts: readonly MarkedText[];
  glossary: readonly GlossaryPair[];
  signal: AbortSignal;
}

/** What fits into one request. Sizes are in the unit of the engine: characters (code points) or bytes. */
export interface EngineLimits {
  texts: number;
  /** Of all texts together. */
  size: number;
  /** Of one text, which then goes alone. */
  longest: number;
  /** Infinity: the engine cannot take this text at all. */
  sizeOf: (text: MarkedText, pair: LanguagePair) => number;
}

/** Something that translates: one request, one answer, no second try. */
export interface Engine {
  readonly name: EngineName;
  /** Whether what it is sent leaves the house. */
  readonly outside: boolean;
  readonly limits: EngineLimits;
  /** False only when it is known: an engine that cannot be asked is asked to translate, and tells. */
  supports(pair: LanguagePair): boolean | Promise<boolean>;
  /**
   * @returns one for each text, in their order; null where the answer lost or broke a mark
   * @throws EngineFailure
   */
  translate(request: EngineRequest): Promise<readonly (string | null)[]>;
}
