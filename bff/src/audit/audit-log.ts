/**
 * The append-only audit log. Rows are chained: each holds the hash of the row
 * before it and a SHA-256 over its own fields (45 CFR 170.210(c)), so that a
 * changed, missing or swapped row is found by `npm run audit -- verify`.
 *
 * The chain has one writer at a time, an advisory lock inside the SQL function
 * `audit_append`. Entries that arrive while one write is under way go together
 * in the next, so the log costs one round trip for many requests. A request is
 * answered only after its entry is committed. It is kept by month, see `retention.ts`.
 *
 * When the log can't be written (ASVS 16.5.3), nothing goes on without it:
 * - a write is refused with 503 before it changes anything: {@link AuditLog.check}
 *   comes first, see `http/recorded-writes.ts`;
 * - a read is refused with 503 too, and what was read is not handed out: what
 *   nobody could find out about later is not shown. The log stands in the same
 *   database as the records, so hardly ever could one be read without the other;
 * - signing out always works;
 * - the alarm: `error` lines "audit log unavailable", the counter
 *   `portal_audit_failures_total`, and `/readyz` says 503.
 */
import { inBatches } from '../database/batches.ts';
import type { Database, Tx } from '../database/database.ts';
import { countAuditFailure } from '../http/metrics.ts';

export interface AuditEntry {
  readonly at: Date;
  readonly action:
    | 'read'
    | 'write'
    | 'sign-in'
    | 'sign-out'
    | 'sign-in-step'
    | 'prove'
    | 'security'
    | 'activate'
    | 'grant'
    | 'request'
    | 'unlock'
    | 'close-account'
    | 'reopen-account'
    | 'post-letter'
    | 'retry-job'
    | 'drop-job'
    | 'retry-notice'
    | 'drop-notice'
    | 'settle-identity'
    | 'emergency-access'
    | 'legal-access'
    | 'staff'
    | 'ingest'
    | 'release'
    | 'retention';
  readonly outcome: 'success' | 'failure' | 'denied';
  readonly userId?: string | null;
  readonly patientId?: string | null;
  readonly clinicId?: string | null;
  readonly relationship?: string | null;
  readonly scope?: string | null;
  readonly method?: string | null;
  readonly route?: string | null;
  readonly status?: number | null;
  readonly entityId?: string | null;
  readonly reason?: string | null;
  readonly requestId?: string | null;
  readonly sourceIp?: string | null;
}

/** Thrown when the log can't be written: whatever it was about must not go on. */
export class AuditUnavailableError extends Error {
  override readonly name = 'AuditUnavailableError';
}

export interface AuditLog {
  /** Resolves when the entry is committed. @throws {AuditUnavailableError} */
  append(entry: AuditEntry): Promise<void>;
  /**
   * Adds entries in the transaction of what they tell: neither is there without the other, also when the process dies
   * in between. The last thing that a transaction does, since nobody else adds to the log before its end; and not of a
   * serializable one, which does not see the log's end.
   * @throws {AuditUnavailableError}
   */
  appendIn(tx: Tx, entries: readonly AuditEntry[]): Promise<void>;
  /** Resolves when an entry could be added now; adds none. @throws {AuditUnavailableError} */
  check(): Promise<void>;
}

/** What a client made up may be long, break a line or color a terminal, and NUL can't be kept at all. */
const TEXT_MAX = 300;
const CONTROLS = /[\p{Cc}\u2028\u2029]/gu;

const plain = (text: string | null | undefined): string | null => text?.replaceAll(CONTROLS, encodeURIComponent).slice(0, TEXT_MAX) ?? null;

type Kept = AuditEntry & { readonly what?: string };

const APPEND = 'select audit_append($1::jsonb)';

/** @param whatOf - The code of what an entry about a patient is about, kept with it for the list of activity. */
export function createAuditLog(db: Pick<Database, 'sql'>, whatOf: (entry: AuditEntry) => string): AuditLog {
  const kept = ({ route, sourceIp, ...rest }: AuditEntry): Kept => {
    const entry = { ...rest, route: plain(route), sourceIp: plain(sourceIp) };
    return entry.patientId ? { ...entry, what: whatOf(entry) } : entry;
  };
  const append = inBatches(async (entries: readonly Kept[]) => {
    await orUnavailable(() => db.sql('audit_append', APPEND, [JSON.stringify(entries)]));
    return entries;
  });
  const check = inBatches(async (asked: readonly null[]) => {
    await orUnavailable(() => db.sql('audit_check', 'select audit_check()'));
    return asked;
  });
  return {
    append: async (entry) => {
      await append(kept(entry));
    },
    appendIn: async (tx, entries) => {
      if (entries.length > 0) await orUnavailable(() => tx.$queryRawUnsafe(APPEND, JSON.stringify(entries.map(kept))));
    },
    check: async () => {
      await check(null);
    },
  };
}

async function orUnavailable(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (cause) {
    countAuditFailure();
    throw new AuditUnavailableError('The audit log could not be written.', { cause });
  }
}
