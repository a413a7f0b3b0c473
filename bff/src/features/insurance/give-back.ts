/** Undecided what was told of insurance of somebody of staff who leaves are nobody's again; who decided stays with what is decided. */
import type { GiveBack } from '../../staff/leaving.ts';
import { tellDesk } from './tell.ts';

export const giveBack: GiveBack = async (host, tx, { userId, clinicIds }) => {
  const theirs = { ownerId: userId, clinicId: { in: [...clinicIds] }, state: 'open' as const };
  const rows = await tx.coverageRequest.findMany({ where: theirs, select: { id: true, clinicId: true, patientId: true } });
  if (rows.length === 0) return;
  await tx.coverageRequest.updateMany({ where: theirs, data: { ownerId: null } });
  for (const row of rows) await tellDesk(host, tx, row);
};
