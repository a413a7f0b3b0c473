/** How a refused request reaches a feature: one typed error made from the BFF's problem details. */
import type { ApiTransport } from './contexts.ts';

/** A field the BFF did not accept: where it is, and a stable code for why. */
export interface FieldProblem {
  readonly path: string;
  readonly code: string;
}

/** A request that failed. `status` 0 means no answer came: offline, or the server is down. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    /** Stable code to choose a message by, for example `appointment/not-found`; `unknown` if there is none. */
    readonly code: string,
    /** Quote this to support; it finds the request in the logs. */
    readonly requestId?: string,
    readonly fields: readonly FieldProblem[] = [],
    /** The whole answer, for who knows what comes with its code. */
    readonly problem: unknown = undefined,
  ) {
    super(`${status} ${code}`);
    this.name = 'ApiError';
  }
}

/** Statuses that say the server, or what it needs, is away for now. */
const AWAY: ReadonlySet<number> = new Set([0, 502, 503, 504]);

/** Whether nobody answered who could: it can work by itself later, with nothing changed. */
export function isAway(error: unknown): boolean {
  return error instanceof ApiError && AWAY.has(error.status);
}

/** Codes of 403 after which the same works once the person has done something else. */
const PROOFS: ReadonlySet<string> = new Set(['session/reauthentication-required', 'session/second-factor-required']);

/** Whether it is not there, or not for this person: trying again mends nothing. The server answers both alike where it would give away too much. */
export function isRefusal(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 404 || (error.status === 403 && !PROOFS.has(error.code)));
}

/**
 * Sends a request and returns its answer's JSON (`undefined` for 204).
 * Throws `ApiError` for every answer outside 200–299 and when there is none;
 * lets an abort pass as the abort it is.
 */
export async function readJson<Body>(answer: Promise<Response>): Promise<Body> {
  const response = await readAnswer(answer);
  // The caller names the type its typed route declares for this answer.
  return (response.status === 204 ? undefined : await response.json()) as Body;
}

/** As {@link readJson}, for who needs the headers of an answer. */
export async function readAnswer(answer: Promise<Response>): Promise<Response> {
  let response: Response;
  try {
    response = await answer;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(0, 'network');
  }
  if (!response.ok) throw await toApiError(response);
  return response;
}

/** A `fetch` for typed clients (`hc(base, { fetch })`) that goes through the shell's transport. */
export function fetchThrough(api: ApiTransport): typeof fetch {
  return (input, init) => api.request(input, init);
}

async function toApiError(response: Response): Promise<ApiError> {
  const problem: unknown = await response.json().catch(() => undefined);
  const code = readString(problem, 'code') ?? readString(problem, 'type') ?? 'unknown';
  return new ApiError(response.status, code, readString(problem, 'requestId'), readFields(problem), problem);
}

function readString(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

function readFields(problem: unknown): readonly FieldProblem[] {
  if (typeof problem !== 'object' || problem === null) return [];
  const errors: unknown = Reflect.get(problem, 'errors');
  if (!Array.isArray(errors)) return [];
  return errors.flatMap((entry: unknown) => {
    const path = readString(entry, 'path');
    const code = readString(entry, 'code');
    return path === undefined || code === undefined ? [] : [{ path, code }];
  });
}
