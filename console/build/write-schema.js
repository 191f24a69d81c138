// The types of the API, made from the document that the server's own check holds true.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import openapiTypescript, { astToString } from 'openapi-typescript';

const DOCUMENT = new URL('../../docs/openapi.json', import.meta.url);
const SCHEMA = new URL('../src/api/schema.d.ts', import.meta.url);

export async function writeSchema() {
  const types = astToString(await openapiTypescript(readFileSync(DOCUMENT, 'utf8')));
  if (!existsSync(SCHEMA) || readFileSync(SCHEMA, 'utf8') !== types) writeFileSync(SCHEMA, types);
}

if (import.meta.url === `file://${process.argv[1]}`) await writeSchema();
