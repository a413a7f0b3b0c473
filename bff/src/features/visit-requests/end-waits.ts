/** Ends waits that have nothing left to wait for: their last day is over, or the visit that was to move is cancelled or near. */
import { write } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Portal } from '../../portal.ts';
import { liveOf, tellDesk } from './tell.ts';

const OVER = `select w.id from wait_list_entry w join clinic c on c.id = w."clinicId" left join appointment a on a.id = w."appointmentId"
  where w.state = 'waiting' and not exists (select from slot_offer o where o."waitListId" = w.id and o.state = 'offered')
    and (w."lastDay" < ($1::timestamptz at time zone c."timeZone")::date or (w."appointmentId" is not null and (a.id is null or a.status <> 'booked' or a."startsAt" <= $1)))
  order by w.id`;

type Writer = Pick<Portal, 'config' | 'db' | 'events' | 'now'>;

export async function endOverWaits(portal: Writer): Promise<void> {
  for (const { id } of await portal.db.prisma.$queryRawUnsafe<{ id: string }[]>(OVER, portal.now())) {
    await write(portal, async (tx, at) => {
      const { count } = await tx.waitListEntry.updateMany({ where: { id, state: 'waiting' }, data: { state: 'ended', endedAt: at } });
      if (count === 0) return;
      const { patientId, clinicId } = await tx.waitListEntry.findUniqueOrThrow({ where: { id } });
      await recordChange(portal, tx, { kind: 'wait-list.ended', patientId, entityId: id, byUserId: null, live: liveOf(id) });
      await tellDesk(portal, tx, { id, clinicId, patientId });
    });
  }
}
