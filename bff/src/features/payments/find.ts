/** Finding a payment at the desk by what stands on paper: the number of a receipt, of a bill, or of a patient. */
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { Portal } from '../../portal.ts';
import { readDeskRows } from './desk.ts';
import type { FoundPayments } from './desk-schema.ts';
import { dayOfNumber, numberOf } from './payment-number.ts';

const MOST = 20;

/** The newest first; whole numbers alone are found, so that nobody reads through a clinic's patients. */
export async function findPayments(portal: Portal, who: ClinicWho, text: string): Promise<FoundPayments> {
  // Compared as it is: without regard to case the database would take a `%` for anything.
  const same = { in: [...new Set([text, text.toUpperCase()])] };
  const either: Prisma.PaymentWhereInput[] = [
    { patient: { patientNumber: same } },
    { parts: { some: { statement: { number: same } } } },
    { id: { in: await idsOf(portal, who, text) } },
  ];
  const rows = await readDeskRows(portal, { AND: [inClinic(who), { OR: either }] }, MOST + 1);
  return { payments: rows.slice(0, MOST), more: rows.length > MOST };
}

/** The number of a receipt has the day and the end of the id in it. */
async function idsOf({ db }: Portal, who: ClinicWho, text: string): Promise<string[]> {
  const day = dayOfNumber(text);
  if (!day) return [];
  const rows = await db.prisma.payment.findMany({
    where: { ...inClinic(who), createdAt: { gte: day.from, lt: day.to } },
    select: { id: true, createdAt: true },
  });
  return rows.filter((row) => numberOf(row) === text.toUpperCase()).map(({ id }) => id);
}
