/**
 * The append-only audit log. Rows are chained: each holds the hash of the row
 * before it and a SHA-256 over its own fields (45 CFR 170.210(c)), so that a
 * changed, missing or swapped row is found by `npm run audit -- verify`.
 *
 * The chain has one writer at a time, an advisory lock inside the SQL function
 * `audit_append`. Entries that arrive while one write is under way go together
 * in the next, so the log costs one round trip for many requests. A request is
 * answered only after its entry is committed.
 */
import { inBatches } from '../database/batches.ts';
import type { Database } from '../database/database.ts';

export interface AuditEntry {
  readonly at: Date;
  readonly action: 'read' | 'write' | 'sign-in' | 'sign-out' | 'sign-in-step' | 'prove' | 'security' | 'activate' | 'grant' | 'request' | 'unlock' | 'emergency-access' | 'ingest' | 'release';
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
}

export function createAuditLog(db: Pick<Database, 'sql'>): AuditLog {
  const append = inBatches(async (entries: readonly AuditEntry[]) => {
    try {
      await db.sql('audit_append', 'select audit_append($1::jsonb)', [JSON.stringify(entries)]);
    } catch (cause) {
      throw new AuditUnavailableError('The audit log could not be written.', { cause });
    }
    return entries;
  });
  return {
    append: async (entry) => {
      await append(entry);
    },
  };
}
