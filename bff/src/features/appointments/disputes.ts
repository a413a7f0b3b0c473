/** Visits about which their source and this portal do not agree, and how staff settle it. */
import type { z } from '@hono/zod-openapi';
import { inClinic, inClinicSql } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { claimVisits } from '../../booking/claims.ts';
import { recordVisitChange } from '../../booking/record-visit.ts';
import { isoTime } from '../../database/iso-time.ts';
import { ApiProblem } from '../../http/problem.ts';
import { ASKED, defineList } from '../../lists/list.ts';
import { writeNews } from '../../notifications/news.ts';
import { fullNameSql } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { SentVisit } from './dispute-schema.ts';
import type { SettleDispute, VisitDispute } from './dispute-schema.ts';

/** Those that wait, the longest wait first. */
export const readDisputes = defineList<VisitDispute>({
  name: 'visit_disputes',
  from: '(select d.*, d."appointmentId" as id from visit_dispute d) d',
  row: 'd',
  where: `d."settledAt" is null and exists (select from appointment a where a.id = d.id
    and ${inClinicSql('a', { clinic: ASKED.subject, user: ASKED.user })})`,
  key: 'd.at',
  keyType: 'timestamptz',
  direction: 'ascending',
  ofClinic: true,
  join: `join appointment a on a.id = d.id join clinic place on place.id = a."clinicId" join patient who on who.id = a."patientId"
    left join practitioner p on p.id = a."practitionerId"`,
  json: `json_build_object('visitId', d.id, 'at', ${isoTime('d.at')}, 'title', a.title, 'timeZone', place."timeZone",
    'practitioner', ${fullNameSql('p')} || coalesce(', ' || p.credential, ''),
    'here', json_build_object('status', a.status, 'startsAt', ${isoTime('a."startsAt"')}, 'endsAt', ${isoTime('a."endsAt"')}),
    'sent', d.sent,
    'patient', json_build_object('id', who.id, 'displayName', ${fullNameSql('who')}, 'birthDate', to_char(who."birthDate", 'YYYY-MM-DD'),
      'patientNumber', who."patientNumber"))`,
});

/**
 * Keeps the visit as it is here, or has it take place as the source says; then the source owns it again. Safe to repeat.
 * @throws {ApiProblem} resource/not-found, appointment/settled when it was answered otherwise before
 */
export async function settleDispute(portal: Portal, who: ClinicWho, visitId: string, { answer }: z.output<typeof SettleDispute>): Promise<void> {
  const { userId } = who;
  await writeAs(portal, who, async (tx, at) => {
    const visit = await tx.appointment.findFirst({ where: { id: visitId, ...inClinic(who) }, include: { dispute: true } });
    if (!visit?.dispute) throw new ApiProblem('resource/not-found');
    const { count } = await tx.visitDispute.updateMany({ where: { appointmentId: visitId, settledAt: null }, data: { settledAt: at, settledById: userId } });
    const sent = SentVisit.parse(visit.dispute.sent);
    const isAsSent = visit.status === sent.status && visit.startsAt.getTime() === Date.parse(sent.startsAt);
    if (count === 0) {
      if (isAsSent === (answer === 'as-sent')) return;
      throw new ApiProblem('appointment/settled');
    }
    if (answer === 'keep') return;
    const isOff = sent.status === 'cancelled';
    await tx.appointment.update({
      where: { id: visitId },
      data: {
        status: sent.status,
        startsAt: new Date(sent.startsAt),
        endsAt: new Date(sent.endsAt),
        sequence: { increment: 1 },
        changedHereAt: null,
        cancelledAt: isOff ? at : null,
        ...(isOff ? {} : { cancelReason: null, cancelledById: null }),
      },
    });
    await claimVisits(tx, [visitId], at);
    const { patientId } = visit;
    await recordVisitChange(portal, tx, { kind: 'appointment.settled', visit, byUserId: userId });
    await writeNews(tx, [{ topic: 'appointments', patientId, entityId: visitId, byUserId: userId, at, key: `settled ${visitId} ${at.toISOString()}` }]);
  });
}
