/**
 * How times of a source are written: what it says of a time is where it lies and
 * whether it is open. Whether it can be had is decided here, by who has the time
 * (`booking/claims.ts`), and what staff closed here stays closed.
 */
import { syncTimes } from '../booking/claims.ts';
import type { Prisma } from '../database/generated/client.ts';
import type { Writing } from './mapper.ts';

type Tx = Prisma.TransactionClient;

/** A time as its source sends it. */
export interface SentSlot {
  readonly row: Omit<Prisma.SlotUncheckedCreateInput, 'status' | 'closedBySource'> & { id: string; startsAt: Date; endsAt: Date };
  /** Its source says that it can be booked. */
  readonly isFree: boolean;
}

export async function createSlots(tx: Tx, slots: readonly SentSlot[], { at }: Writing): Promise<void> {
  await tx.slot.createMany({ data: slots.map(({ row }) => row) });
  await open(tx, slots, at);
}

export async function updateSlot(tx: Tx, slot: SentSlot, id: string, { at }: Writing): Promise<void> {
  await tx.slot.update({ where: { id }, data: slot.row });
  await open(tx, [slot], at);
}

/** A time that is not free there is taken by a visit that we know, or it is closed. */
async function open(tx: Tx, slots: readonly SentSlot[], at: Date): Promise<void> {
  const idsOf = (isFree: boolean) => slots.filter((slot) => slot.isFree === isFree).map(({ row }) => row.id);
  await tx.slot.updateMany({ where: { id: { in: idsOf(true) }, closedBySource: true }, data: { closedBySource: false, status: 'free' } });
  await tx.$executeRaw`
    update slot s set "closedBySource" = not taken, status = (case when taken then 'free' else 'closed' end)::"SlotStatus"
    from (
      select one.id, exists (select from appointment a where a."practitionerId" = one."practitionerId" and a."startsAt" < one."endsAt" and a."endsAt" > one."startsAt"
        and a.status not in ('cancelled', 'waitlist', 'unsure')) as taken
      from slot one where one.id = any(${idsOf(false)}::uuid[])
    ) found
    where found.id = s.id and (s.status <> 'closed' or s."closedBySource")`;
  await syncTimes(
    tx,
    slots.map(({ row: { practitionerId, startsAt, endsAt } }) => ({ practitionerId, startsAt, endsAt })),
    at,
  );
}
