/** Times of a clinic that are free for what somebody asked, a week at a time. */
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { addDays, dayIn, startOfDay, timeIn } from '../../time/calendar.ts';
import { formatPractitioner } from '../directory.ts';
import { wishesOf } from './request-row.ts';
import type { FreeTimes, VisitWish } from './schema.ts';

const DAYS = 7;
const MINUTE_MS = 60_000;
/** Of a visit whose kind is not said. */
const USUAL_MINUTES = 15;
const NOON = '12:00';

const ASKED = { clinic: true, visitType: true } as const satisfies Prisma.VisitRequestInclude;
type Asked = Prisma.VisitRequestGetPayload<{ include: typeof ASKED }>;

/** From the day asked for; else from the first one wished, or today. @throws {ApiProblem} resource/not-found */
export async function readFreeTimes({ db, now }: Portal, who: ClinicWho, id: string, asked: string | undefined): Promise<FreeTimes> {
  const request = await db.prisma.visitRequest.findFirst({ where: { id, ...inClinic(who) }, include: ASKED });
  if (!request) throw new ApiProblem('resource/not-found');
  const { timeZone } = request.clinic;
  const at = now();
  const today = dayIn(timeZone, at);
  const wishes = wishesOf(request.wishes);
  const wished = wishes.map(({ from }) => from).toSorted()[0] ?? today;
  const from = asked ?? (wished < today ? today : wished);
  const until = addDays(from, DAYS - 1);
  const span = { gte: startOfDay(timeZone, from), lt: startOfDay(timeZone, addDays(until, 1)), gt: at };
  const slots = await db.prisma.slot.findMany({
    where: { AND: [fits(request, at), { startsAt: span }] },
    include: { practitioner: true },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
  });
  return {
    from,
    until,
    timeZone,
    items: slots
      .filter((slot) => isLongEnough(slot, request))
      .map((slot) => ({
        slotId: slot.id,
        startsAt: slot.startsAt.toISOString(),
        endsAt: endOf(slot, request).toISOString(),
        practitioner: formatPractitioner(slot.practitioner),
        modality: slot.modality,
        isWished: isWished(slot.startsAt, wishes, timeZone) && (request.practitionerId === null || slot.practitionerId === request.practitionerId),
      })),
  };
}

/** The slot, with when the visit would end; null where it is not of this clinic, or not for this kind. Whether it can be had is decided by who takes it. */
export async function fittingSlot(tx: Tx, who: ClinicWho, request: Asked, slotId: string, at: Date) {
  const { visitType } = request;
  const slot = await tx.slot.findFirst({
    where: { id: slotId, clinicId: who.clinicId, status: { not: 'closed' }, startsAt: { gt: at }, ...kindFits(visitType?.code) },
  });
  return slot && isLongEnough(slot, request) ? { slot, endsAt: endOf(slot, request) } : null;
}

function fits({ clinicId, visitType, modality }: Asked, at: Date): Prisma.SlotWhereInput {
  return {
    clinicId,
    AND: [{ OR: [{ status: 'free' }, { status: 'held', heldUntil: { lte: at } }] }, kindFits(visitType?.code)],
    ...(modality === null ? {} : { modality }),
  };
}

const kindFits = (code: string | undefined): Prisma.SlotWhereInput => ({
  OR: [{ visitTypes: { isEmpty: true } }, ...(code === undefined ? [] : [{ visitTypes: { has: code } }])],
});

type Span = { readonly startsAt: Date; readonly endsAt: Date };

const endOf = ({ startsAt }: Pick<Span, 'startsAt'>, { visitType }: Asked): Date =>
  new Date(startsAt.getTime() + (visitType?.minutes ?? USUAL_MINUTES) * MINUTE_MS);

const isLongEnough = (slot: Span, request: Asked): boolean => endOf(slot, request) <= slot.endsAt;

function isWished(startsAt: Date, wishes: readonly VisitWish[], timeZone: string): boolean {
  const day = dayIn(timeZone, startsAt);
  const isMorning = timeIn(timeZone, startsAt) < NOON;
  return wishes.some(({ from, until, part }) => from <= day && day <= until && (part === 'any' || (part === 'morning') === isMorning));
}
