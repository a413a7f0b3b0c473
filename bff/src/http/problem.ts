/**
 * Errors of the API: RFC 9457 problem details with a stable `code`.
 * Every error the API can answer is a row of `problems.ts` or of a feature's.
 */
import type { Context } from 'hono';
import type { AppEnv } from './app-env.ts';
import type { Problem } from './problem-schema.ts';
import { problemRow } from './problems.ts';
import type { ProblemCode } from './problems.ts';

export interface ProblemOptions {
  readonly errors?: Problem['errors'];
  /** Seconds; becomes the `Retry-After` header. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** Thrown anywhere below a route; the app's one error handler turns it into an answer. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly code: ProblemCode;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, options: ProblemOptions = {}) {
    super(code, { cause: options.cause });
    this.code = code;
    this.options = options;
  }
}

/** The HTTP answer for a problem. */
export function problemResponse(c: Context<AppEnv>, code: ProblemCode, options: ProblemOptions = {}): Response {
  const { status, title } = problemRow(c.var.portal.features, code);
  const body: Problem = { type: `urn:problem:${code.replace('/', ':')}`, title, status, code, requestId: c.var.requestId };
  if (options.errors) body.errors = options.errors;
  if (options.retryAfter !== undefined) c.header('retry-after', String(options.retryAfter));
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
}
