/**
 * The errors the database layer throws. Their messages never hold values: an
 * error of PostgreSQL or Prisma repeats what was written ("Key (email)=(…)
 * already exists", the arguments of a call), and that is patient data.
 */

/** Why the database can't be used at the moment. */
export type UnavailableReason = 'unreachable' | 'timeout' | 'disk-full' | 'closed';

const UNAVAILABLE_TEXT: Record<UnavailableReason, string> = {
  unreachable: 'The database cannot be reached.',
  timeout: 'The database did not answer in time.',
  'disk-full': 'The disk of the database is nearly full; only reading is possible.',
  closed: 'The database is closed.',
};

/** The database can't do this now, but may soon: HTTP answers 503 with Retry-After. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';
  readonly reason: UnavailableReason;
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number;

  constructor(reason: UnavailableReason, detail?: string) {
    super(detail ? `${UNAVAILABLE_TEXT[reason]} (${detail})` : UNAVAILABLE_TEXT[reason]);
    this.reason = reason;
    this.retryAfter = reason === 'disk-full' ? 60 : 5;
  }
}

/** Where a failed statement came from: a Prisma model and operation, or the name of raw SQL. */
export interface QueryOrigin {
  model?: string | undefined;
  operation: string;
}

/** A statement the database refused. `code` is Prisma's (P2002) or, for raw SQL, the SQLSTATE (23505). */
export class DatabaseQueryError extends Error {
  override readonly name = 'DatabaseQueryError';
  readonly code: string;
  readonly model: string | undefined;
  readonly operation: string;
  /** Name of the constraint or index that refused the row, where the database tells it. */
  readonly constraint: string | undefined;

  constructor(code: string, origin: QueryOrigin, constraint?: string) {
    const place = origin.model ? `${origin.model}.${origin.operation}` : origin.operation;
    super(`Database query failed: ${code} in ${place}${constraint ? ` (${constraint})` : ''}`);
    this.code = code;
    this.model = origin.model;
    this.operation = origin.operation;
    this.constraint = constraint;
  }
}

/** Prisma's and PostgreSQL's codes for one kind of refusal. */
const UNIQUE_CODES = new Set(['P2002', '23505']);
const EXCLUSION_CODE = '23P01';
const CONFLICT_CODES = new Set(['P2034', '40001', '40P01']);

/** True for a row that another row makes impossible (unique index or exclusion constraint). */
export function isConflict(error: unknown, constraint?: string): boolean {
  if (!(error instanceof DatabaseQueryError)) return false;
  if (!UNIQUE_CODES.has(error.code) && error.code !== EXCLUSION_CODE) return false;
  return constraint === undefined || error.constraint === constraint;
}

/** True when two transactions met and this one lost: the same work may be tried again. */
export function isWriteConflict(error: unknown): boolean {
  return error instanceof DatabaseQueryError && CONFLICT_CODES.has(error.code);
}

const UNREACHABLE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EPIPE',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EAI_AGAIN',
  // Shutting down, crashed, starting up, too many connections, connection lost.
  '57P01',
  '57P02',
  '57P03',
  '57P05',
  '53300',
  '08000',
  '08001',
  '08003',
  '08004',
  '08006',
  'P1001',
  'P1002',
  'P1017',
  'P2037',
]);
const TIMEOUT_CODES = new Set(['ETIMEDOUT', '57014', '25P03', 'P1008', 'P2024', 'P2028']);
const DISK_FULL_CODES = new Set(['25006', '53100', 'ENOSPC']);
const UNREACHABLE_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'TooManyConnections']);

/** `pg` gives these no code. */
const UNCODED: [RegExp, UnavailableReason][] = [
  [/timeout exceeded when trying to connect|timeout expired|Connection terminated due to connection timeout/, 'unreachable'],
  [/Query read timeout/, 'timeout'],
  [/Connection terminated|Client has encountered a connection error|Client was closed|connection is closed|not queryable/, 'unreachable'],
  [/after calling end on the pool|pool after calling end/, 'closed'],
];

/** The shapes of foreign errors this file looks into. */
interface ForeignError {
  code?: unknown;
  message?: unknown;
  constraint?: unknown;
  meta?: { code?: unknown; driverAdapterError?: { cause?: DriverCause } };
  cause?: unknown;
}
interface DriverCause {
  kind?: unknown;
  code?: unknown;
  originalCode?: unknown;
  message?: unknown;
  constraint?: { index?: unknown };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function unavailableReason(codes: (string | undefined)[], messages: (string | undefined)[]): UnavailableReason | null {
  for (const code of codes) {
    if (code === undefined) continue;
    if (DISK_FULL_CODES.has(code)) return 'disk-full';
    if (UNREACHABLE_CODES.has(code) || UNREACHABLE_KINDS.has(code)) return 'unreachable';
    if (TIMEOUT_CODES.has(code)) return 'timeout';
  }
  for (const message of messages) {
    const found = message && UNCODED.find(([pattern]) => pattern.test(message));
    if (found) return found[1];
  }
  return null;
}

/**
 * Turns whatever Prisma or `pg` threw into one of this file's errors. Errors
 * of other origin (a bug in the caller's own function, an abort) pass through.
 */
export function toDatabaseError(error: unknown, origin: QueryOrigin): unknown {
  if (error instanceof DatabaseUnavailableError || error instanceof DatabaseQueryError) return error;
  if (error instanceof AggregateError) return toDatabaseError(error.errors[0], origin);
  if (!(error instanceof Error)) return error;
  const foreign: ForeignError = error;
  const cause = (foreign.meta?.driverAdapterError?.cause ?? foreign.cause ?? {}) as DriverCause;
  const codes = [cause.kind, cause.originalCode, cause.code, foreign.meta?.code, foreign.code].map(text);
  const reason = unavailableReason(codes, [text(foreign.message), text(cause.message)]);
  if (reason) return new DatabaseUnavailableError(reason);
  if (error.name === 'PrismaClientValidationError') return new DatabaseQueryError('VALIDATION', origin);
  if (error.name === 'PrismaClientKnownRequestError') {
    // P2010 says only "raw query failed": the SQLSTATE below it says why.
    const sqlState = text(cause.originalCode) ?? text(cause.code) ?? text(foreign.meta?.code);
    const code = text(foreign.code) ?? 'UNKNOWN';
    return new DatabaseQueryError(code === 'P2010' ? (sqlState ?? code) : code, origin, text(cause.constraint?.index));
  }
  const isPrisma = error.name.startsWith('PrismaClient') || error.name === 'DriverAdapterError';
  const sqlState = text(cause.originalCode) ?? text(foreign.code);
  if (isPrisma || (sqlState !== undefined && /^[0-9A-Z]{5}$/.test(sqlState) && 'severity' in error)) {
    return new DatabaseQueryError(sqlState ?? 'UNKNOWN', origin, text(foreign.constraint));
  }
  return error;
}
