/** Why a file of another system is not read, with the place in it; lines count from 1, columns from 1. */
export class ExchangeFault extends Error {
  constructor(
    /** A key of the locale namespace `errors`. */
    readonly code: string,
    readonly line: number,
    readonly column: number | null = null,
    readonly params: Record<string, unknown> = {},
  ) {
    super(`${code} (line ${line})`);
    this.name = 'ExchangeFault';
  }
}
