const ENOUGH = 32 * 1024;

/** The same text in fewer and larger pieces: each piece is a write of its own wherever it goes. */
export async function* gather(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let gathered = '';
  for await (const piece of pieces) {
    gathered += piece;
    if (gathered.length < ENOUGH) continue;
    yield gathered;
    gathered = '';
  }
  if (gathered !== '') yield gathered;
}
