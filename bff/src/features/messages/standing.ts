/** What else a conversation says to the patient's side of how it stands: which team has it, whether somebody covers, and until when it can be answered. */
import type { z } from '@hono/zod-openapi';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { isOutNow } from './cover.ts';
import { Words } from '../scheduling/schema.ts';
import type { ListStanding, ThreadStanding } from './schema.ts';

const DAY_MS = 86_400_000;

/** What {@link standingOf} and {@link closingTime} are made of. */
export const STANDING = {
  clinicId: true,
  pool: true,
  ownerId: true,
  waitsSince: true,
  doneAt: true,
  team: { select: { pool: true, names: true } },
  clinic: { select: { name: true, phone: true, messageCloseDays: true, tellsOfCover: true } },
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

type Reading = Pick<Tx, 'messageTeam' | 'staffAbsence'>;

/** What a list says of it, and who has it. */
export async function standingOf(
  db: Reading,
  row: Row,
  listed: ListStanding,
  { reduced, now }: { readonly reduced: boolean; readonly now: Date },
): Promise<ThreadStanding> {
  const { clinicId, pool, ownerId, team, clinic } = row;
  const names = team?.pool === pool ? team.names : await namesOf(db, row);
  // Told while it waits, and to who sees all of it: of others' messages it would say that there are some.
  const waits = row.waitsSince !== null && row.doneAt === null && (!reduced || listed.answerBy !== null);
  const isCovered = clinic.tellsOfCover && waits && (await isOutNow(db, clinicId, ownerId, now));
  return { ...listed, pool, team: wordsOf(names), isCovered, clinic: { name: clinic.name, phone: clinic.phone } };
}

/** What the clinic calls those who have it. */
async function namesOf(db: Reading, { clinicId, pool }: Row): Promise<Prisma.JsonValue> {
  const team = await db.messageTeam.findFirst({ where: { clinicId, pool }, orderBy: { position: 'asc' }, select: { names: true } });
  return team?.names ?? null;
}
