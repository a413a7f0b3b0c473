/**
 * Errors of the API: RFC 9457 problem details with a stable `code`.
 * Every error the API can answer is a row of {@link PROBLEMS}.
 */
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppEnv } from './app-env.ts';
import type { Problem } from './problem-schema.ts';

interface ProblemRow {
  readonly status: ContentfulStatusCode;
  readonly title: string;
}

export const PROBLEMS = {
  'request/malformed': { status: 400, title: 'The request could not be read.' },
  'request/cross-site': { status: 403, title: 'The request did not come from this site.' },
  'request/too-large': { status: 413, title: 'The request is too large.' },
  'request/media-type': { status: 415, title: 'The request body must be JSON.' },
  'request/invalid': { status: 422, title: 'Some of the information is not valid.' },
  'request/key-missing': { status: 422, title: 'This could not be sent safely. Load the page again, then send it once more.' },
  'request/key-reused': { status: 409, title: 'Something else was sent before. Load the page again to see what is there, then send it once more.' },
  'request/rate-limited': { status: 429, title: 'Too many tries. Wait a moment and try again.' },
  'session/required': { status: 401, title: 'Sign in to continue.' },
  'session/locked': { status: 429, title: 'Too many wrong passwords. Wait, or set a new password.' },
  'session/code-needed': { status: 401, title: 'Enter the code to finish signing in.' },
  'session/wrong-code': { status: 401, title: 'This code is not right. Check it and try again.' },
  'session/reauthentication-required': { status: 403, title: 'Confirm that it is you to go on.' },
  'session/codes-locked': { status: 429, title: 'Too many wrong codes. Wait 15 minutes, then try again.' },
  'session/wrong-passkey': { status: 401, title: 'This passkey did not work. Try again, or sign in another way.' },
  'session/wrong-proof': { status: 403, title: 'That was not right. Try again.' },
  'session/second-factor-required': { status: 403, title: 'Set up a second step to go on.' },
  'session/wrong-credentials': { status: 401, title: 'The username or password is not right.' },
  'access/scope-missing': { status: 403, title: 'Your access does not include this.' },
  'resource/not-found': { status: 404, title: 'We could not find that.' },
  'resource/method-not-allowed': { status: 405, title: 'That is not possible here.' },
  'upload/wrong-kind': { status: 415, title: 'This kind of file can not be used. Choose a PDF, JPEG, PNG or HEIC file.' },
  'upload/damaged': { status: 422, title: 'This file is damaged, or holds more than a document. Make a new scan or photo.' },
  'upload/too-many': { status: 409, title: 'There are as many files as we can take. Remove one first.' },
  'resource/changed': { status: 412, title: 'Someone changed this after you opened it.' },
  'appointment/not-cancellable': { status: 409, title: 'This visit can no longer be cancelled online.' },
  'invitation/not-valid': { status: 404, title: 'This code and birth date do not match an open invitation.' },
  'password/not-allowed': { status: 422, title: 'Choose another password.' },
  'password/too-short-alone': { status: 409, title: 'Set a longer password first.' },
  'link/not-valid': { status: 404, title: 'This link was used or is too old. Ask for a new one.' },
  'request/already-decided': { status: 409, title: 'Somebody has decided this already.' },
  'request/own': { status: 409, title: 'Somebody else must decide what you asked for yourself.' },
  'registration/step-missing': { status: 409, title: 'A step before this one is missing.' },
  'registration/no-chart': { status: 409, title: 'Choose whose record this is about.' },
  'second-factor/wrong-code': { status: 422, title: 'This code is not right. Check it and try again.' },
  'second-factor/not-set-up': { status: 409, title: 'Set up a second step first.' },
  'passkey/not-valid': { status: 422, title: 'This passkey could not be added. Try again.' },
  'account/guardian-contact': { status: 409, title: 'This email belongs to someone who can see this record. Use one that only its owner can read.' },
  'account/own': { status: 409, title: 'You cannot close or open your own account here.' },
  'account/name-taken': { status: 409, title: 'Choose a different username.' },
  'service/database-unavailable': { status: 503, title: 'The portal is having trouble right now. Nothing was lost. Try again soon.' },
  'service/busy': { status: 503, title: 'Many people are signing in right now. Wait a moment and try again.' },
  'service/conflict': { status: 503, title: 'Somebody changed the same thing at the same moment. Nothing was saved. Try again.' },
  'service/stopping': { status: 503, title: 'The portal is restarting. Try again soon.' },
  'service/internal': { status: 500, title: 'Something went wrong on our side.' },
} as const satisfies Record<string, ProblemRow>;

export type ProblemCode = keyof typeof PROBLEMS;

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
  const { status, title } = PROBLEMS[code];
  const body: Problem = { type: `urn:problem:${code.replace('/', ':')}`, title, status, code, requestId: c.var.requestId };
  if (options.errors) body.errors = options.errors;
  if (options.retryAfter !== undefined) c.header('retry-after', String(options.retryAfter));
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
}
