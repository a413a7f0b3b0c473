/** Estimates that somebody keeps: with the prices of then, held against a bill when it comes. */
import { askedInChart, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { billsSince, comparisonOf } from './bills.ts';
import { calculate } from './calculate.ts';
import { documentOf, ESTIMATE_PARTS, toSummary, workedOf } from './estimate-row.ts';
import type { EstimateRow } from './estimate-row.ts';
import type { ChosenBill, Estimate, EstimateInput, EstimateList, EstimateParams } from './schema.ts';
import { tellEstimate } from './tell.ts';

/** Those that were taken away are not there any more. */
const kept = (who: PatientWho) => ({ ...askedInChart(who), NOT: { kind: 'worked_out' as const, state: 'canceled' as const } });

/** Newest first. */
export async function listEstimates(portal: Portal, who: PatientWho, query: PageQuery): Promise<EstimateList> {
  const { estimate } = portal.db.prisma;
  const page = await pageOfRows<EstimateRow>(portal, query, {
    name: 'estimates',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) =>
      estimate.findMany({
        where: { AND: [kept(who), place ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] } : {}] },
        include: ESTIMATE_PARTS,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => estimate.count({ take, where: kept(who) }),
  });
  return { ...page, items: page.items.map(toSummary) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readEstimate(portal: Portal, who: PatientWho, { estimateId }: EstimateParams): Promise<Estimate> {
  const { prisma } = portal.db;
  const row = await prisma.estimate.findFirst({ where: { id: estimateId, ...kept(who) }, include: ESTIMATE_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  const now = portal.now();
  const [bills, comparison, link] = await Promise.all([
    billsSince(portal, who, row),
    comparisonOf(portal, who, row),
    prisma.estimateShare.findFirst({ where: { estimateId, revokedAt: null, expiresAt: { gt: now } }, orderBy: { createdAt: 'desc' } }),
  ]);
  return {
    ...toSummary(row),
    worked: workedOf(row),
    document: documentOf(row),
    sharedUntil: link?.expiresAt.toISOString() ?? null,
    comparison,
    bills,
    today: dayIn(row.clinic.timeZone, now),
  };
}

/** Keeps one, worked out anew. @throws {ApiProblem} as `calculate` */
export async function saveEstimate(portal: Portal, who: PatientWho, input: EstimateInput, once: Once): Promise<Estimate> {
  const { clinicId, service, setting } = input;
  const worked = await calculate(portal, who, input);
  const { id } = await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await tx.estimate.create({
        data: {
          patientId: who.patientId,
          userId: who.userId,
          clinicId,
          kind: 'worked_out',
          state: 'saved',
          service,
          names: worked.names,
          setting,
          worked,
          createdAt: at,
        },
      });
      await tellEstimate(portal, tx, 'estimate.saved', row, who.userId, false);
      return { id: row.id };
    },
    { once },
  );
  return readEstimate(portal, who, { estimateId: id });
}

/** Takes a kept one away, or cancels a request; done twice, it is done. @throws {ApiProblem} resource/not-found, estimate/issued */
export async function removeEstimate(portal: Portal, who: PatientWho, { estimateId }: EstimateParams): Promise<void> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockEstimate(tx, who, estimateId);
    if (row.state === 'canceled') return;
    if (row.state === 'issued') throw new ApiProblem('estimate/issued');
    await tx.estimate.update({ where: { id: row.id }, data: { state: 'canceled', version: { increment: 1 } } });
    await tx.estimateShare.updateMany({ where: { estimateId: row.id, revokedAt: null }, data: { revokedAt: at } });
    await tellEstimate(portal, tx, 'estimate.canceled', row, who.userId, row.kind === 'good_faith');
  });
}

/** Holds it against a bill that this person sees, or against none. @throws {ApiProblem} resource/not-found, request/invalid */
export async function chooseBill(portal: Portal, who: PatientWho, { estimateId, statementId }: EstimateParams & ChosenBill): Promise<Estimate> {
  await writeAs(portal, who, async (tx) => {
    const row = await lockEstimate(tx, who, estimateId);
    if (row.statementId === statementId) return;
    if (statementId !== null && (await tx.statement.count({ where: { id: statementId, ...inChart(who) } })) === 0)
      throw new ApiProblem('request/invalid', { errors: [{ path: 'statementId', code: 'unknown' }] });
    await tx.estimate.update({ where: { id: row.id }, data: { statementId } });
    await tellEstimate(portal, tx, 'estimate.bill-chosen', row, who.userId, false);
  });
  return readEstimate(portal, who, { estimateId });
}

/** Until the commit, so that it is changed by one after the other. @throws {ApiProblem} resource/not-found */
export async function lockEstimate(tx: Tx, who: PatientWho, id: string): Promise<EstimateRow> {
  await tx.$queryRaw`select id from estimate where id = ${id}::uuid for update`;
  const row = await tx.estimate.findFirst({ where: { id, ...askedInChart(who) }, include: ESTIMATE_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
