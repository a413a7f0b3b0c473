/** Turns whatever a route threw into a problem. Causes go to the log by name and code only: their messages can hold a person's data. */
import { HTTPException } from 'hono/http-exception';
import type { Context } from 'hono';
import { AuditUnavailableError } from '../audit/audit-log.ts';
import { DatabaseUnavailableError } from '../database/errors.ts';
import { ApiProblem } from './problem.ts';
import { problemResponse } from './problem-response.ts';
import type { ProblemCode } from './problems.ts';
import type { AppEnv } from './app-env.ts';

/** Seconds after which a client may try again when the database is away. */
const RETRY_AFTER = 5;

export function handleError(error: Error, c: Context<AppEnv>): Response {
  const { requestId, portal } = c.var;
  if (error instanceof ApiProblem) return problemResponse(c, error.code, error.options);
  if (error instanceof HTTPException) return problemResponse(c, httpProblem(error.status));
  if (error instanceof DatabaseUnavailableError || error instanceof AuditUnavailableError) {
    portal.log.error({ requestId, ...describeError(error) }, unavailableText(error));
    return problemResponse(c, 'service/database-unavailable', { retryAfter: RETRY_AFTER });
  }
  if (hasLeft(error)) {
    portal.log.info({ requestId, ...describeError(error) }, 'whoever asked has left');
    return problemResponse(c, 'request/malformed');
  }
  portal.log.error({ requestId, ...describeError(error) }, 'request failed');
  return problemResponse(c, 'service/internal');
}

/** Whether the connection ended while what was sent was read: Node says so by this place in its stack alone. The database's own connections end in other errors. */
const hasLeft = (error: Error): boolean =>
  error.name === 'AbortError' || ('code' in error && error.code === 'ECONNRESET' && /^ {4}at abortIncoming /m.test(error.stack ?? ''));

function unavailableText(error: Error): string {
  const outage = error instanceof AuditUnavailableError ? error.cause : error;
  if (outage instanceof DatabaseUnavailableError && outage.reason === 'disk-full') return 'disk of the database full';
  return isAuditAlone(error) ? 'audit log unavailable' : 'database unavailable';
}

/** Whether the database works and yet the audit log can't be written: somebody has to look. */
function isAuditAlone(error: Error): boolean {
  return error instanceof AuditUnavailableError && !(error.cause instanceof DatabaseUnavailableError);
}

/** What of an error is safe to log: names, codes and where it was thrown. */
export function describeError(error: unknown): { error: string; code?: string; cause?: string; at?: string[] } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const cause = error.cause instanceof Error ? { cause: error.cause.name } : {};
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, ...code, ...cause, at: frames.slice(0, 6).map((line) => line.trim()) };
}

function httpProblem(status: number): ProblemCode {
  if (status === 413) return 'request/too-large';
  if (status === 415) return 'request/media-type';
  if (status === 404) return 'resource/not-found';
  return status < 500 ? 'request/malformed' : 'service/internal';
}
