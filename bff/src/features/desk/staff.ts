/** Who acts at the desk, and what they leave in the audit log beside the request itself: the patient sees it. */
import type { Context } from 'hono';
import type { AuditEntry } from '../../audit/audit-log.ts';
import type { AppEnv } from '../../http/app-env.ts';

/** Writes what was done to a chart or an account. */
export async function recordDeskAct(c: Context<AppEnv>, entry: Pick<AuditEntry, 'action' | 'patientId' | 'entityId' | 'reason'>): Promise<void> {
  const { portal, session, clinicId, requestId, sourceIp } = c.var;
  await portal.audit.append({ at: portal.now(), outcome: 'success', userId: session.userId, clinicId, relationship: 'staff', requestId, sourceIp, ...entry });
}
