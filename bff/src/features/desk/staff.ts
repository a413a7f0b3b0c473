/** What staff leave in the audit log beside the request itself: the patient sees it. */
import type { ClinicWho } from '../../access/who.ts';
import type { AuditEntry } from '../../audit/audit-log.ts';
import type { Portal } from '../../portal.ts';

/** Writes what was done to a chart or an account. */
export async function recordDeskAct(
  { audit, now }: Pick<Portal, 'audit' | 'now'>,
  { userId, clinicId, via: { requestId, sourceIp } }: ClinicWho,
  entry: Pick<AuditEntry, 'action' | 'patientId' | 'entityId' | 'reason'>,
): Promise<void> {
  await audit.append({ at: now(), outcome: 'success', userId, clinicId, relationship: 'staff', requestId, sourceIp, ...entry });
}
