/** Good-faith estimates at the clinic's desk: what is owed by its day, looked at, and sent once. */
import type { z } from '@hono/zod-openapi';
import { inClinic } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import { writeNews } from '../../notifications/news.ts';
import type { Once } from '../../once/once.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { documentOf, ESTIMATE_PARTS, fromDay, toDay, toSummary } from './estimate-row.ts';
import { draftOf, issuerOf, totalOf } from './good-faith.ts';
import type { DeskEstimate, DeskEstimateDetail, DeskEstimateQuery, DeskEstimates, EstimateParams, GoodFaith, IssueEstimate } from './schema.ts';
import { tellEstimate } from './tell.ts';

const DESK_PARTS = {
  ...ESTIMATE_PARTS,
  patient: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      birthDate: true,
      patientNumber: true,
      grants: { where: { relationship: 'self', revokedAt: null }, select: { userId: true } },
    },
  },
} as const satisfies Prisma.EstimateInclude;
type DeskRow = Prisma.EstimateGetPayload<{ include: typeof DESK_PARTS }>;

const atDesk = (who: ClinicWho) => ({ ...inClinic(who), kind: 'good_faith' as const });

/** Those that are owed by their day, those that are made newest first. */
export async function listDesk(portal: Portal, who: ClinicWho, { state, ...query }: z.output<typeof DeskEstimateQuery>): Promise<DeskEstimates> {
  const { estimate } = portal.db.prisma;
  const where = { ...atDesk(who), state };
  const isOwed = state === 'asked';
  const page = await pageOfRows<DeskRow>(portal, query, {
    name: `desk estimates ${state}`,
    placeOf: ({ dueOn, issuedAt, createdAt, id }) => ({ at: (isOwed ? dueOn : issuedAt) ?? createdAt, id }),
    read: (place, take) =>
      estimate.findMany({
        where: { AND: [where, place ? (isOwed ? after('dueOn', 'gt', place) : after('issuedAt', 'lt', place)) : {}] },
        include: DESK_PARTS,
        orderBy: isOwed ? [{ dueOn: 'asc' }, { id: 'asc' }] : [{ issuedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => estimate.count({ take, where }),
  });
  const { timeZone } = await portal.db.prisma.clinic.findUniqueOrThrow({ where: { id: who.clinicId }, select: { timeZone: true } });
  const today = dayIn(timeZone, portal.now());
  const [names, lateCount] = await Promise.all([
    namesOfPeople(portal, page.items),
    estimate.count({ where: { ...atDesk(who), state: 'asked', dueOn: { lt: fromDay(today) } } }),
  ]);
  return { ...page, items: page.items.map((row) => toDesk(row, names, today)), lateCount };
}

const after = (key: 'dueOn' | 'issuedAt', sign: 'gt' | 'lt', { at, id }: { at: Date; id: string }): Prisma.EstimateWhereInput => ({
  OR: [{ [key]: { [sign]: at } }, { [key]: at, id: { [sign]: id } }],
});

/** @throws {ApiProblem} resource/not-found */
export async function readDesk(portal: Portal, who: ClinicWho, { estimateId }: EstimateParams): Promise<DeskEstimateDetail> {
  const row = await portal.db.prisma.estimate.findFirst({ where: { id: estimateId, ...atDesk(who) }, include: DESK_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  const [names, draft] = await Promise.all([namesOfPeople(portal, [row]), documentOf(row) ?? draftOf(portal, row)]);
  return { ...toDesk(row, names, dayIn(row.clinic.timeZone, portal.now())), version: row.version, document: draft };
}

/** Makes it, once. @throws {ApiProblem} resource/not-found, estimate/already-decided, resource/changed */
export async function issueEstimate(
  portal: Portal,
  who: ClinicWho,
  estimateId: string,
  { version, lines, diagnoses, note }: z.output<typeof IssueEstimate>,
  once: Once,
): Promise<DeskEstimateDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockAtDesk(tx, who, estimateId);
      if (row.state !== 'asked') throw new ApiProblem('estimate/already-decided');
      if (row.version !== version) throw new ApiProblem('resource/changed');
      const document: GoodFaith = { lines, totalCents: totalOf(lines), diagnoses, note, issuer: await issuerOf(tx, row.clinicId) };
      await tx.estimate.update({
        where: { id: estimateId },
        data: { state: 'issued', document, issuedAt: at, issuedById: who.userId, version: { increment: 1 } },
      });
      await tellEstimate(portal, tx, 'estimate.issued', row, who.userId, true);
      await writeNews(tx, [{ topic: 'estimates', patientId: row.patientId, entityId: estimateId, byUserId: who.userId, at, key: estimateId }]);
      return { id: estimateId };
    },
    { once },
  );
  return readDesk(portal, who, { estimateId });
}

/** Whose it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfEstimate({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.estimate.findFirst({ where: { id, ...atDesk(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

async function lockAtDesk(tx: Tx, who: ClinicWho, id: string) {
  await tx.$queryRaw`select id from estimate where id = ${id}::uuid for update`;
  const row = await tx.estimate.findFirst({ where: { id, ...atDesk(who) } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

async function namesOfPeople({ db }: Portal, rows: readonly DeskRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ userId, issuedById }) => [userId, ...(issuedById ? [issuedById] : [])]);
  const users = ids.length === 0 ? [] : await db.prisma.user.findMany({ where: { id: { in: [...new Set(ids)] } }, select: { id: true, name: true } });
  return new Map(users.map(({ id, name }) => [id, name]));
}

function toDesk(row: DeskRow, names: ReadonlyMap<string, string>, today: string): DeskEstimate {
  const { id, birthDate, patientNumber, grants, ...name } = row.patient;
  const isOwn = grants.some(({ userId }) => userId === row.userId);
  return {
    ...toSummary(row),
    patient: { id, displayName: fullName(name), birthDate: birthDate && toDay(birthDate), patientNumber },
    askedBy: isOwn ? null : (names.get(row.userId) ?? null),
    issuedBy: row.issuedById === null ? null : (names.get(row.issuedById) ?? null),
    today,
  };
}
