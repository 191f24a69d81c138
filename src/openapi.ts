import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { z } from 'zod';
import { operationId } from './accounts/access/permissions.js';

type JsonSchema = Record<string, unknown>;

interface Response {
  content?: Record<string, { schema?: { $ref?: string } }>;
}

interface Operation {
  responses: Record<string, Response>;
}

const JSON_TYPE = 'application/json';

/** The OpenAPI 3.1 document of every route, from the same zod schemas that check the requests. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const description = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Jarshy')
    .setDescription('Multilingual news publishing with a translation workflow.')
    .setVersion('1')
    .addCookieAuth('jarshy_session')
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API token' })
    .build();
  const document = SwaggerModule.createDocument(app, description, {
    standardSchemaConverter: fromZod,
    operationIdFactory: operationId,
  });
  responsesOf(document).forEach(asProblem);
  return document;
}

/** `/api/openapi.json`, and `/api/docs` to read it. */
export function serveOpenApi(app: INestApplication): void {
  // Made when it is first asked for: it takes memory that most processes never need.
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/openapi.json',
    customSiteTitle: 'Jarshy API',
  });
}

/** OpenAPI 3.1 takes JSON Schema 2020-12 as it is; schemas with an id become components. */
function fromZod(schema: unknown, { schemaType }: { schemaType: 'input' | 'output' }) {
  if (!(schema instanceof z.ZodType)) return undefined;
  const { $schema: _, $defs = {}, ...root } = toJsonSchema(schema, schemaType);
  const definitions = Object.entries($defs as Record<string, JsonSchema>);
  return { schema: root, components: Object.fromEntries(definitions.map(([name, value]) => [name, withoutId(value)])) };
}

function toJsonSchema(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, {
    ...{ io, unrepresentable: 'any' },
    override: ({ zodSchema, jsonSchema }) => {
      if (isMadeAnew(zodSchema)) delete jsonSchema.default;
    },
  });
}

/** A default such as a new id is another one each time, so none of them can be told. */
function isMadeAnew({ _zod: { def } }: z.core.$ZodTypes): boolean {
  return def.type === 'default' && JSON.stringify(def.defaultValue) !== JSON.stringify(def.defaultValue);
}

function responsesOf({ paths }: OpenAPIObject): Response[] {
  const operations = Object.values(paths).flatMap((path) => Object.values(path as Record<string, Operation>));
  return operations.flatMap(({ responses }) => Object.values(responses));
}

/** Nest calls every body application/json; problems have a media type of their own (RFC 9457). */
function asProblem({ content }: Response): void {
  if (content?.[JSON_TYPE]?.schema?.$ref !== '#/components/schemas/Problem') return;
  content['application/problem+json'] = content[JSON_TYPE];
  delete content[JSON_TYPE];
}

function withoutId({ id: _, ...schema }: JsonSchema): JsonSchema {
  return schema;
}
