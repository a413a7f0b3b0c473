/** Whether somebody may still have a patient's bills paid: access can end between the day that was chosen and the charge. */
import { liveGrants } from '../../access/live-grants.ts';
import type { Tx } from '../../database/database.ts';
import type { Portal } from '../../portal.ts';

export interface Payer {
  readonly userId: string;
  readonly patientId: string;
  /** Whether what is paid is confidential. */
  readonly confidential: boolean;
}

export async function mayPay({ now, config }: Portal, tx: Pick<Tx, 'accessGrant'>, { userId, patientId, confidential }: Payer): Promise<boolean> {
  const grants = await liveGrants({ now, config, db: { prisma: tx } }, userId, { patientId });
  return grants.some(({ row, scopes, reduced }) => row.patientId === patientId && scopes.includes('billing:write') && !(reduced && confidential));
}
