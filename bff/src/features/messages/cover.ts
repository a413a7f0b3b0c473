/** Who covers for colleagues who are out: asked whenever it matters, so that all is back with its owner when they are. */
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { ThreadWork } from './schema.ts';

interface SqlNames {
  readonly clinic: string;
  readonly user: string;
  /** A moment. */
  readonly now: string;
}

const isOut = (row: string, { clinic, now }: Pick<SqlNames, 'clinic' | 'now'>): string =>
  `${row}."clinicId" = ${clinic} and ${row}."startsAt" <= ${now} and ${row}."endsAt" > ${now}`;

/** Ids of those for whom somebody covers, also by way of a cover who is out as well. */
export const coveredBySql = (names: SqlNames): string => `(
  with recursive covered(id) as (
    select out."userId" from staff_absence out where out."coverId" = ${names.user} and ${isOut('out', names)}
    union select out."userId" from staff_absence out join covered on out."coverId" = covered.id where ${isOut('out', names)})
  select id from covered)`;

/** Who covers for the owner of a conversation, as JSON; null where the owner is there. */
export const coverSql = (thread: string, { user, now }: Pick<SqlNames, 'user' | 'now'>): string => `(
  select json_build_object('id', cover.id, 'name', cover.name, 'mine', cover.id = ${user})
  from staff_absence out join "user" cover on cover.id = out."coverId"
  where out."userId" = ${thread}."ownerId" and ${isOut('out', { clinic: `${thread}."clinicId"`, now })})`;

/** On absences: those of now. */
export const outAt = (at: Date) => ({ startsAt: { lte: at }, endsAt: { gt: at } });

type Reading = Pick<Tx, 'staffAbsence'>;

export async function coverOf(
  db: Reading,
  { clinicId, userId }: Pick<ClinicWho, 'clinicId' | 'userId'>,
  ownerId: string | null,
  at: Date,
): Promise<ThreadWork['cover']> {
  if (ownerId === null) return null;
  const out = await db.staffAbsence.findFirst({ where: { clinicId, userId: ownerId, ...outAt(at) }, select: { cover: { select: { id: true, name: true } } } });
  return out && { ...out.cover, mine: out.cover.id === userId };
}

/** Whether the owner of a conversation is out. */
export async function isOutNow(db: Reading, clinicId: string, ownerId: string | null, at: Date): Promise<boolean> {
  return ownerId !== null && (await db.staffAbsence.count({ where: { clinicId, userId: ownerId, ...outAt(at) } })) > 0;
}
