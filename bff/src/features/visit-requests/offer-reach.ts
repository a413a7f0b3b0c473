/** Which offers somebody may see and answer: with reduced access those of what they asked themselves, or of a visit they see. */
import { askedInChart, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';

type Reader = Pick<PatientWho, 'patientId' | 'userId' | 'reduced'>;

export async function offersInChart(db: Pick<Tx, 'slotOffer' | 'appointment'>, who: Reader): Promise<Prisma.SlotOfferWhereInput> {
  const { patientId } = who;
  if (!who.reduced) return { patientId };
  const moved = await db.slotOffer.findMany({ where: { patientId, waitListId: null, appointmentId: { not: null } }, select: { appointmentId: true } });
  const ids = moved.flatMap(({ appointmentId }) => appointmentId ?? []);
  const seen = await db.appointment.findMany({ where: { id: { in: ids }, ...inChart(who) }, select: { id: true } });
  return { patientId, OR: [{ waitList: askedInChart(who) }, { waitListId: null, appointmentId: { in: seen.map(({ id }) => id) } }] };
}
