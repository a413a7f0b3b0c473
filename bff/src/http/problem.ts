/**
 * Errors of the API: RFC 9457 problem details with a stable `code`.
 * Every error the API can answer is a row of `problems.ts` or of a feature's.
 */
import type { Problem } from './problem-schema.ts';
import type { ProblemCode } from './problems.ts';

export interface ProblemOptions {
  readonly errors?: Problem['errors'];
  /** Seconds; becomes the `Retry-After` header. */
  readonly retryAfter?: number;
  /** What the answer says beside, for what the client can do about it; its shape is the route's (RFC 9457 extension members). */
  readonly more?: Readonly<Record<string, unknown>>;
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
