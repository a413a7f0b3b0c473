/** The desk where staff look at what people told of their insurance: oldest first, taken by somebody, checked with the insurer. */
import type { z } from '@hono/zod-openapi';
import { colleaguesFor } from '../../access/colleagues.ts';
import { inClinic, wholeRecord } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { order } from './ask.ts';
import { COVERAGE_PARTS, toCoverage, toResult } from './coverage-row.ts';
import { DESK_REQUEST, peopleOf, toDeskRequest } from './desk-row.ts';
import type { DeskRequestRow } from './desk-row.ts';
import { askingOf } from './inquiry.ts';
import { photosOf } from './photos.ts';
import type { CoverageSummary, DeskCoverageRequestDetail, DeskCoverageRequestQuery, DeskCoverageRequests, NewCoverageRequestOwner } from './schema.ts';
import { tellDesk } from './tell.ts';

/** Open ones oldest first; decided ones newest first. */
export async function listRequests(
  portal: Portal,
  who: ClinicWho,
  { state, ...query }: z.output<typeof DeskCoverageRequestQuery>,
): Promise<DeskCoverageRequests> {
  const { prisma } = portal.db;
  const isOpen = state === 'open';
  const where: Prisma.CoverageRequestWhereInput = { ...inClinic(who), state: isOpen ? 'open' : { in: ['approved', 'declined', 'withdrawn'] } };
  const page = await pageOfRows<DeskRequestRow>(portal, query, {
    name: `desk coverage requests ${state}`,
    placeOf: ({ createdAt, decidedAt, id }) => ({ at: isOpen ? createdAt : (decidedAt ?? createdAt), id }),
    read: (place, take) =>
      prisma.coverageRequest.findMany({
        where: { AND: [where, place ? (isOpen ? after('createdAt', 'gt', place) : after('decidedAt', 'lt', place)) : {}] },
        include: DESK_REQUEST,
        orderBy: isOpen ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ decidedAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.coverageRequest.count({ take, where }),
  });
  const ids = page.items.map(({ id }) => id);
  const [people, photos] = await Promise.all([peopleOf(prisma, page.items), photosOf(portal, ids)]);
  return { ...page, items: page.items.map((row) => toDeskRequest(row, people, photos.get(row.id) ?? [], who.userId)) };
}

const after = (key: 'createdAt' | 'decidedAt', sign: 'gt' | 'lt', { at, id }: { at: Date; id: string }): Prisma.CoverageRequestWhereInput => ({
  OR: [{ [key]: { [sign]: at } }, { [key]: at, id: { [sign]: id } }],
});

/** @throws {ApiProblem} resource/not-found */
export async function readRequest(portal: Portal, who: ClinicWho, id: string): Promise<DeskCoverageRequestDetail> {
  const { prisma } = portal.db;
  const row = await prisma.coverageRequest.findFirst({ where: { id, ...inClinic(who) }, include: DESK_REQUEST });
  if (!row) throw new ApiProblem('resource/not-found');
  const [people, colleagues, photos, onFile, check] = await Promise.all([
    peopleOf(prisma, [row]),
    colleaguesFor(prisma, who, workOn(row), portal.now()),
    photosOf(portal, [id]),
    readOnFile(portal, row),
    prisma.eligibilityCheck.findFirst({ where: { requestId: id }, orderBy: [{ askedAt: 'desc' }, { id: 'desc' }] }),
  ]);
  return {
    ...toDeskRequest(row, people, photos.get(id) ?? [], who.userId),
    onFile,
    check: check && toResult(check),
    asking: askingOf(portal.payers, row),
    colleagues: colleagues.map(({ id: colleague, name, mine }) => ({ id: colleague, name, mine })),
  };
}

async function readOnFile(portal: Portal, { kind, coverageId, patientId, clinic }: DeskRequestRow): Promise<CoverageSummary | null> {
  if (kind === 'add' || coverageId === null) return null;
  const row = await portal.db.prisma.coverage.findFirst({ where: { id: coverageId, ...wholeRecord(patientId) }, include: COVERAGE_PARTS });
  return row && toCoverage(portal.payers, row, [], dayIn(clinic.timeZone, portal.now()));
}

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, insurance/taken, insurance/not-for-them, insurance/already-decided */
export async function setOwner(portal: Portal, who: ClinicWho, id: string, { ownerId, was }: NewCoverageRequestOwner): Promise<DeskCoverageRequestDetail> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRequest(tx, who, id);
    if (row.ownerId === ownerId) return;
    if (row.state !== 'open') throw new ApiProblem('insurance/already-decided');
    if (row.ownerId !== was) throw new ApiProblem('insurance/taken');
    if (ownerId !== null && !(await colleaguesFor(tx, who, workOn(row), at)).some((colleague) => colleague.id === ownerId))
      throw new ApiProblem('insurance/not-for-them');
    await tx.coverageRequest.update({ where: { id }, data: { ownerId } });
    // The patient does not hear of it: nothing they see has changed.
    await tellDesk(portal, tx, row);
  });
  return readRequest(portal, who, id);
}

/** Asks the insurer about what was told. @throws {ApiProblem} resource/not-found, insurance/already-decided, insurance/cannot-ask, insurance/asked-just-now */
export async function checkRequest(portal: Portal, who: ClinicWho, id: string, once: Once): Promise<DeskCoverageRequestDetail> {
  await writeAs(
    portal,
    who,
    async (tx, at) => {
      const row = await lockRequest(tx, who, id);
      if (row.state !== 'open') throw new ApiProblem('insurance/already-decided');
      await order(portal, tx, { requestId: id }, row, { userId: who.userId, at });
      await tellDesk(portal, tx, row);
      return { id };
    },
    { once },
  );
  return readRequest(portal, who, id);
}

/** What a colleague needs to answer it. */
const workOn = ({ patientId }: { readonly patientId: string }) => ({ patientId, scope: 'billing:write' }) as const;

/** Whose request it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfRequest({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.coverageRequest.findFirst({ where: { id, ...inClinic(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

/** Until the commit. @throws {ApiProblem} resource/not-found */
export async function lockRequest(tx: Tx, who: ClinicWho, id: string): Promise<DeskRequestRow> {
  await tx.$queryRaw`select id from coverage_request where id = ${id}::uuid for update`;
  const row = await tx.coverageRequest.findFirst({ where: { id, ...inClinic(who) }, include: DESK_REQUEST });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
