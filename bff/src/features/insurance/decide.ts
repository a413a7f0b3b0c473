/** Staff say yes or no to what somebody told of their insurance, once. A yes puts it on file. */
import type { z } from '@hono/zod-openapi';
import { firstDayAt } from '../../access/age-rules.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { dayOf } from './coverage-state.ts';
import { isOwnRequest } from './desk-row.ts';
import type { DeskRequestRow } from './desk-row.ts';
import { lockRequest, readRequest } from './desk.ts';
import type { CoverageDecision, DeskCoverageRequestDetail } from './schema.ts';
import { tell } from './tell.ts';

/** @throws {ApiProblem} resource/not-found, insurance/own, insurance/already-decided */
export async function decideRequest(
  portal: Portal,
  who: ClinicWho,
  id: string,
  { approved, answer }: z.output<typeof CoverageDecision>,
  once: Once,
): Promise<DeskCoverageRequestDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockRequest(tx, who, id);
      if (row.userId === who.userId) throw new ApiProblem('insurance/own');
      if (row.state !== 'open') throw new ApiProblem('insurance/already-decided');
      const coverageId = approved ? await putOnFile(portal, tx, row, at) : row.coverageId;
      const state = approved ? 'approved' : 'declined';
      await tx.coverageRequest.update({
        where: { id },
        data: { state, answer, coverageId, decidedAt: at, decidedById: who.userId, ownerId: row.ownerId ?? who.userId },
      });
      const { patientId, clinicId } = row;
      await tell(portal, tx, { kind: `coverage-request.${state}`, patientId, clinicId, entityId: id, byUserId: who.userId });
      await writeNews(tx, [{ topic: 'insurance', patientId, entityId: id, byUserId: who.userId, at, key: id }]);
      return { id };
    },
    { once },
  );
  return readRequest(portal, who, id);
}

/** @returns the coverage that came of it, or that it was about */
async function putOnFile(portal: Pick<Portal, 'config'>, tx: Tx, row: DeskRequestRow, at: Date): Promise<string> {
  const { kind, coverageId, patientId } = row;
  if (kind === 'add') {
    const { id } = await tx.coverage.create({
      data: { ...toldOf(row), patientId, payerName: row.payerName, status: 'active', verifiedAt: at, confidential: isTeensOwn(portal, row, at) },
    });
    await tx.eligibilityCheck.updateMany({ where: { requestId: row.id }, data: { coverageId: id } });
    await makeRoom(tx, patientId, id, row.position);
    return id;
  }
  // Its source took it out of the chart meanwhile.
  if (coverageId === null) throw new ApiProblem('resource/not-found');
  if (kind === 'end') await tx.coverage.update({ where: { id: coverageId }, data: { endedOn: row.endsOn, verifiedAt: at } });
  else {
    await tx.coverage.update({ where: { id: coverageId }, data: { ...toldOf(row), verifiedAt: at } });
    await tx.eligibilityCheck.updateMany({ where: { requestId: row.id }, data: { coverageId } });
    await makeRoom(tx, patientId, coverageId, row.position);
  }
  return coverageId;
}

function toldOf(row: DeskRequestRow) {
  const { payerName, payerId, memberNumber, planName, groupNumber, subscriberName, subscriberBorn, relation, position, startsOn } = row;
  const told = { payerName, payerId, memberNumber, planName, groupNumber, subscriberName, subscriberBorn, relation, position };
  return { ...told, ...(startsOn ? { startsAt: startsOn } : {}) } satisfies Prisma.CoverageUpdateInput;
}

/** One pays first: those that hold and had its place move down by one. */
async function makeRoom(tx: Tx, patientId: string, id: string, position: number | null): Promise<void> {
  if (position === null) return;
  const others = { patientId, id: { not: id }, status: 'active', endedOn: null } as const;
  if ((await tx.coverage.count({ where: { ...others, position } })) === 0) return;
  await tx.coverage.updateMany({ where: { ...others, position: { gte: position, lt: 9 } }, data: { position: { increment: 1 } } });
}

/** What a teenager told by themself is theirs: a parent whose access is reduced does not see it. */
function isTeensOwn({ config }: Pick<Portal, 'config'>, row: DeskRequestRow, at: Date): boolean {
  const adult = config.ageRules.at(-1)?.fromAge ?? 0;
  const { birthDate } = row.patient;
  return isOwnRequest(row) && birthDate !== null && dayIn(row.clinic.timeZone, at) < firstDayAt(dayOf(birthDate), adult);
}
