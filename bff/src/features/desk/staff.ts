/** What staff leave in the audit log beside the request itself: the patient sees it. */
import type { ClinicWho } from '../../access/who.ts';
import type { AuditEntry } from '../../audit/audit-log.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

export type DeskAct = Pick<AuditEntry, 'action' | 'patientId' | 'entityId' | 'reason'>;

/** Writes what was done to charts or accounts, as the last thing in the transaction that did it: no act is there without its entry. */
export async function recordDeskAct(
  { audit, now }: Pick<Portal, 'audit' | 'now'>,
  tx: Tx,
  { userId, clinicId, via: { requestId, sourceIp } }: ClinicWho,
  ...acts: readonly DeskAct[]
): Promise<void> {
  const common = { at: now(), outcome: 'success', userId, clinicId, relationship: 'staff', requestId, sourceIp } as const;
  await audit.appendIn(
    tx,
    acts.map((act) => ({ ...common, ...act })),
  );
}
