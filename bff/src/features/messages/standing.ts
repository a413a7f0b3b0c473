/** How a conversation stands for the patient's side: who has it, by when they answer, and until when it can be answered. */
import type { z } from '@hono/zod-openapi';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { isOutNow } from './cover.ts';
import { Words } from '../scheduling/schema.ts';
import type { ThreadStanding } from './schema.ts';

const DAY_MS = 86_400_000;

/** What {@link standingOf} is made of. */
export const STANDING = {
  id: true,
  clinicId: true,
  pool: true,
  waitsSince: true,
  doneAt: true,
  ownerId: true,
  answerBy: true,
  forwardedAt: true,
  privateToId: true,
  team: { select: { pool: true, names: true } },
  clinic: { select: { messageCloseDays: true, readReceipts: true, tellsOfCover: true } },
} as const satisfies Prisma.MessageThreadSelect;
type Row = Prisma.MessageThreadGetPayload<{ select: typeof STANDING }>;

/** When it takes no more replies of the patient's side, by its last message that they see. */
export const closingTime = ({ clinic }: { readonly clinic: { readonly messageCloseDays: number } }, lastAt: Date): Date =>
  new Date(lastAt.getTime() + clinic.messageCloseDays * DAY_MS);

/** Words as a clinic wrote them; none where there are none. */
export function wordsOf(json: Prisma.JsonValue | undefined): z.output<typeof Words> | null {
  const read = Words.safeParse(json);
  return read.success ? read.data : null;
}

type Reading = Pick<Tx, 'messageTeam' | 'staffAbsence' | '$queryRaw'>;

/**
 * @param lastIsTheirs - Whether the clinic wrote the last message that this person sees.
 */
export async function standingOf(db: Reading, who: PatientWho, row: Row, lastIsTheirs: boolean, now: Date): Promise<ThreadStanding> {
  const team = row.team?.pool === row.pool ? row.team.names : await namesOf(db, row);
  const shown = { pool: row.pool, team: wordsOf(team), isCovered: false };
  // Of a conversation in which others wrote as well, how it stands would tell that they did.
  const isWhole = !who.reduced || row.privateToId === who.userId;
  const waits = isWhole ? row.waitsSince !== null && row.doneAt === null : !lastIsTheirs;
  if (!waits) return { ...shown, state: lastIsTheirs ? 'answered' : 'received', answerBy: null, isLate: false };
  if (!isWhole) return { ...shown, state: 'received', answerBy: null, isLate: false };
  const { answerBy } = row;
  const state = (await isBeingRead(db, row)) ? 'being_read' : row.forwardedAt !== null ? 'forwarded' : 'received';
  const isCovered = row.clinic.tellsOfCover && (await isOutNow(db, row.clinicId, row.ownerId, now));
  return { ...shown, isCovered, state, answerBy: answerBy?.toISOString() ?? null, isLate: answerBy !== null && answerBy < now };
}

/** What the clinic calls those who have it. */
async function namesOf(db: Reading, { clinicId, pool }: Row): Promise<Prisma.JsonValue> {
  const team = await db.messageTeam.findFirst({ where: { clinicId, pool }, orderBy: { position: 'asc' }, select: { names: true } });
  return team?.names ?? null;
}

/** Somebody at the clinic has taken it, or looked at it since it waits; where the clinic lets people know. */
async function isBeingRead(db: Reading, { id, clinic, ownerId, waitsSince }: Row): Promise<boolean> {
  if (!clinic.readReceipts) return false;
  if (ownerId !== null) return true;
  const rows = await db.$queryRaw<object[]>`
    select from thread_read r join staff_member s on s."userId" = r."userId" where r."threadId" = ${id}::uuid and r."readAt" >= ${waitsSince} limit 1`;
  return rows.length > 0;
}
