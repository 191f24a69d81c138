import type { Schemas } from '../../api/client.js';

export type Article = Schemas['ArticleContent'];
export type Profile = Schemas['ProfileContent'];
export type Content = Article | Profile;
export type Block = Schemas['Block'];
export type Table = Extract<Block, { type: 'table' }>;
export type Mark = Schemas['Mark'];
/** A text whose marks stand in it as `<1>…</1>`. */
export interface MarkedText {
  text: string;
  marks?: Mark[];
}

export function isProfile(content: Content): content is Profile {
  return 'fullName' in content;
}
