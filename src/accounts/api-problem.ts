import { applyDecorators } from '@nestjs/common';
import { ApiResponse, ApiSecurity } from '@nestjs/swagger';
import { z } from 'zod';

const reason = z.object({
  code: z.string(),
  detail: z.string(),
  params: z.record(z.string(), z.unknown()).optional(),
  pointer: z.string().optional().meta({ description: 'Where in the request' }),
});

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string().meta({ description: 'In the language of Accept-Language: kk, ru or en' }),
    status: z.int(),
    code: z.string(),
    params: z.record(z.string(), z.unknown()).optional(),
    detail: z.string().optional(),
    reasons: z.array(reason).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457, with a code that programs can rely on' });

/** Describes how a route refuses: the codes by status. */
export function ApiProblems(codes: Partial<Record<number, string>>) {
  return applyDecorators(
    ...Object.entries(codes).map(([status, description = '']) =>
      ApiResponse({ status: Number(status), description, standardSchema: problem }),
    ),
  );
}

type Scheme = 'cookie' | 'bearer';

/** How every route refuses that is open to some people only, and by what it recognises them. */
export function ApiRefusals(...schemes: Scheme[]) {
  const recognised = schemes.length > 0 ? schemes : (['cookie', 'bearer'] as const);
  return applyDecorators(
    ...recognised.map((scheme) => ApiSecurity(scheme)),
    ApiProblems({
      401: '`accounts.sign_in_required`, `accounts.session_ended`, `accounts.bad_token`',
      403: '`accounts.role_required`, `accounts.scope_required`, `accounts.foreign_origin`',
    }),
  );
}
