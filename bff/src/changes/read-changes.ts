/**
 * Reading recorded changes in an order that never changes: who remembers the
 * position up to which it has read meets each change once, and those of a
 * patient in the order in which they happened.
 *
 * Sequences would not do: a transaction that took its number early can end late,
 * after a reader has gone past. So a change gets its position once its
 * transaction has ended, when somebody reads; one reader at a time gives them
 * out. Within a patient, changes are numbered at commit (a trigger that holds
 * the patient's counter until the transaction has ended), and positions follow
 * those numbers.
 */
import type { Database } from '../database/database.ts';
import type { ChangeKind } from './change-kinds.ts';

export interface RecordedChange {
  /** Goes up from change to change; remember the last one read. */
  readonly position: number;
  /** A kind that a later version made up can stand there, too. */
  readonly kind: ChangeKind | (string & {});
  readonly patientId: string;
  /** 1 for a patient's first change, 2 for the next: without gaps. */
  readonly patientSeq: number;
  readonly entityId: string;
  readonly byUserId: string | null;
  readonly at: Date;
}

/** Changes after the reader's position were deleted before it came: it must start from the records themselves. */
export class ChangesForgottenError extends Error {
  override readonly name = 'ChangesForgottenError';
}

/** Given out in one go; more come with the next read. */
const BATCH = 1000;

const NUMBER = `with head as (select position from domain_change_head),
    next as (
      select id, row_number() over (order by "patientSeq", id) + (select position from head) as position
      from (select id, "patientSeq" from domain_change where position is null order by "patientSeq", id limit ${BATCH}) waiting
    ),
    given as (update domain_change c set position = next.position from next where c.id = next.id returning c.position)
  update domain_change_head set position = greatest(position, (select max(position) from given)) where exists (select 1 from given)`;
const READ = `select position::float8 as position, kind, "patientId", "patientSeq"::float8 as "patientSeq", "entityId", "byUserId", at
  from domain_change where position > $1 order by position limit $2`;
const HEAD = `select exists (select 1 from domain_change where position is null) as waiting, "forgottenUpTo"::float8 as forgotten from domain_change_head`;
const FORGET = `with gone as (delete from domain_change where at < $1 returning position)
  update domain_change_head set "forgottenUpTo" = greatest("forgottenUpTo", (select max(position) from gone)) where exists (select 1 from gone)`;

/** @param after the position of the last change that was read, 0 at the beginning @throws {ChangesForgottenError} */
export async function readChanges(db: Database, after: number, limit: number): Promise<RecordedChange[]> {
  const [head] = await db.sql<{ waiting: boolean; forgotten: number }>('changes_head', HEAD);
  if (head && after < head.forgotten) throw new ChangesForgottenError();
  if (head?.waiting) await givePositions(db);
  return db.sql<RecordedChange>('changes_read', READ, [after, limit]);
}

async function givePositions(db: Database): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.$queryRaw`select position from domain_change_head for update`;
    // A statement of its own: it sees what ended while this one waited for its turn.
    await tx.$executeRawUnsafe(NUMBER);
  });
}

/** Deletes what is older. */
export async function forgetChanges(db: Database, before: Date): Promise<void> {
  await db.sql('changes_forget', FORGET, [before]);
}
