import { Problem } from '../../common/problem.js';
import { ExchangeFault } from './exchange-fault.js';

export const TMX_TYPE = 'application/x-tmx+xml';
export const XLIFF_TYPE = 'application/xliff+xml';

/** As the body of a request a file may be called any of these. */
export const XML_TYPES = [TMX_TYPE, XLIFF_TYPE, 'application/x-xliff+xml', 'application/xml', 'text/xml'];

/** @throws Problem 422 `exchange.refused` with the line for what is wrong in the file */
export async function refusing<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof ExchangeFault)) throw error;
    const { code, params, line, column } = error;
    throw new Problem(422, 'exchange.refused', { reasons: [{ code, params }], extra: { line, column } });
  }
}
