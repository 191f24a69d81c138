import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { PROJECT_ROOT } from '../../src/common/project-root.js';

// Not part of the project: the IPTC's own file, where whoever tests has it.
const SCHEMA = join(PROJECT_ROOT, '../shared/schemas/ninjs-3.0.schema.json');

const isThere = existsSync(SCHEMA);

/** The test, or a skipped one where the schema of the IPTC is not there; which is told. */
export function testOfNinjs(name: string, test: () => unknown): void {
  if (!isThere) process.stderr.write(`${SCHEMA} is not there: ninjs is not checked against the schema of the IPTC\n`);
  (isThere ? it : it.skip)(name, async () => {
    await test();
  });
}

/** What ninjs 3.0 finds wrong with an object. */
export function ninjsFaults(): (object: unknown) => ErrorObject[] {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json', type: 'object' });
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object);
  return (object) => (validate(object) ? [] : (validate.errors ?? []));
}
