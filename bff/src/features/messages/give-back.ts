/**
 * Conversations of somebody of staff who leaves are their team's again, those that
 * are done as well: the patient may write once more. Nobody is out, or covers, who does not work there.
 */
import type { GiveBack } from '../../staff/leaving.ts';
import { tellDesk } from './desk-thread.ts';

export const giveBack: GiveBack = async (host, tx, { userId, clinicIds }) => {
  const here = { clinicId: { in: [...clinicIds] } };
  const open = await tx.messageThread.findMany({
    where: { ownerId: userId, ...here, doneAt: null },
    select: { id: true, clinicId: true, patientId: true, pool: true },
  });
  await tx.messageThread.updateMany({ where: { ownerId: userId, ...here }, data: { ownerId: null } });
  await tx.staffAbsence.deleteMany({ where: { ...here, OR: [{ userId }, { coverId: userId }] } });
  for (const thread of open) await tellDesk(host, tx, thread, [thread.pool]);
};
