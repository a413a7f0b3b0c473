/** Refills that somebody of staff who leaves had in review are asked for again; who decided stays with what is decided. */
import type { GiveBack } from '../../staff/leaving.ts';
import { lockRefill, moveRefill } from './move.ts';
import { UNDECIDED_STATES } from './states.ts';
import { tellDesk } from './tell.ts';

export const giveBack: GiveBack = async (host, tx, { userId, clinicIds, at }) => {
  const theirs = { ownerId: userId, clinicId: { in: [...clinicIds] }, state: { in: [...UNDECIDED_STATES] } };
  for (const { id } of await tx.refill.findMany({ where: theirs, select: { id: true }, orderBy: { id: 'asc' } })) {
    const row = await lockRefill(tx, { id, ...theirs });
    if (row?.state === 'in_review') await moveRefill(host, tx, row, { to: 'asked', by: 'clinic', userId: null, at, data: { ownerId: null } });
    else if (row) await tellDesk(host, tx, await tx.refill.update({ where: { id }, data: { ownerId: null } }));
  }
};
