/** Why a file is not a document of the old site. `code` is a locale key, `line` counts from 1, null: the file as a whole. */
export class LegacyError extends Error {
  constructor(
    readonly code: string,
    readonly line: number | null,
    readonly params: Record<string, unknown> = {},
  ) {
    super(line === null ? code : `${code} (line ${line})`);
    this.name = 'LegacyError';
  }
}
