/** Writes a problem out as an answer. */
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import type { ProblemOptions } from './problem.ts';
import type { Problem } from './problem-schema.ts';
import { problemRow } from './problems.ts';
import type { ProblemCode } from './problems.ts';

/** The HTTP answer for a problem. */
export function problemResponse(c: Context<AppEnv>, code: ProblemCode, options: ProblemOptions = {}): Response {
  const { status, title } = problemRow(c.var.portal.features, code);
  const body: Problem = { type: `urn:problem:${code.replace('/', ':')}`, title, status, code, requestId: c.var.requestId };
  if (options.errors) body.errors = options.errors;
  if (options.retryAfter !== undefined) c.header('retry-after', String(options.retryAfter));
  return c.body(JSON.stringify({ ...options.more, ...body }), status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
}
