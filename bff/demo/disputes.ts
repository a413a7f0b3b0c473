/** What people of the demo world said is wrong with a bill, so that the desk has something to answer. */
import type { Tx } from '../src/database/database.ts';
import { addDays, dayIn } from '../src/time/calendar.ts';
import { CLINICS, demoId, PATIENT_IDS } from './ids.ts';

/** Luis was billed for crutches that he brought back. */
export async function seedDisputes(tx: Tx, now: Date): Promise<void> {
  const statementId = demoId('Invoice', 'luis/emergency');
  const line = await tx.statementLine.findFirst({ where: { statementId, description: 'Splint and crutches' } });
  const user = await tx.user.findUnique({ where: { username: 'luis' }, select: { id: true } });
  if (!line || !user) return;
  const openedAt = new Date(now.getTime() - 26 * 60 * 60_000);
  await tx.statementDispute.create({
    data: {
      id: demoId('Dispute', 'luis/crutches'),
      patientId: PATIENT_IDS.luis,
      clinicId: CLINICS.summit.id,
      statementId,
      lineId: line.id,
      lineText: line.description,
      amountCents: line.patientCents,
      userId: user.id,
      reason: 'wrong_amount',
      body: 'I gave the crutches back the same week. Why do I pay for them?',
      openedAt,
      answerBy: new Date(addDays(dayIn(CLINICS.summit.timeZone, openedAt), 30)),
    },
  });
  await tx.statement.update({ where: { id: statementId }, data: { disputedAt: openedAt } });
}
