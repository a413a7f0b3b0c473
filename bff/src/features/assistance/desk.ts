/** Applications for help at the clinic's desk: sorted by what was promised, and taken by somebody. */
import type { z } from '@hono/zod-openapi';
import { colleaguesFor } from '../../access/colleagues.ts';
import { inClinic, wholeRecord } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import type { OpenedFile } from '../../files/stored-files.ts';
import { ApiProblem } from '../../http/problem.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { DESK_DETAIL_PARTS, DESK_PARTS, namesOf, toDeskApplication } from './desk-row.ts';
import type { DeskRow } from './desk-row.ts';
import { openBillsOf, sumOf } from './owed.ts';
import { openPaper, papersOf } from './papers.ts';
import { rulesOn } from './policy.ts';
import { incomesOf, saidIn, toEvent, workedOutOf } from './row.ts';
import type { DeskApplicationDetail, DeskApplications, DeskApplicationsQuery, NewOwner, WorkedOut } from './schema.ts';
import { signedName } from './send.ts';
import { tellDesk } from './tell.ts';
import { workOut } from './work-out.ts';

/** On applications: a draft is nobody’s but who writes it. */
export const atDesk = (who: ClinicWho) => ({ ...inClinic(who), sentAt: { not: null } }) as const;

const STATES: Readonly<Record<z.output<typeof DeskApplicationsQuery>['state'], Prisma.AssistanceApplicationWhereInput>> = {
  open: { state: 'sent' },
  waiting: { state: 'needs_more' },
  decided: { state: { in: ['approved', 'refused', 'ended'] } },
};

/** Open ones by their promise, those that wait by their last day, oldest first; decided ones newest first. */
export async function listDesk(portal: Portal, who: ClinicWho, { state, ...query }: z.output<typeof DeskApplicationsQuery>): Promise<DeskApplications> {
  const { prisma } = portal.db;
  const key = ({ open: 'answerBy', waiting: 'moreBy', decided: 'changedAt' } as const)[state];
  const [sign, order] = state === 'decided' ? (['lt', 'desc'] as const) : (['gt', 'asc'] as const);
  const where = { AND: [atDesk(who), STATES[state]] };
  const page = await pageOfRows<DeskRow>(portal, query, {
    name: `desk applications for help ${state}`,
    placeOf: (row) => ({ at: row[key] ?? row.changedAt, id: row.id }),
    read: (place, take) =>
      prisma.assistanceApplication.findMany({
        where: { AND: [where, place ? { OR: [{ [key]: { [sign]: place.at } }, { [key]: place.at, id: { [sign]: place.id } }] } : {}] },
        include: DESK_PARTS,
        orderBy: [{ [key]: order }, { id: order }],
        take,
      }),
    count: (take) => prisma.assistanceApplication.count({ take, where }),
  });
  const [nameOf, lateCount] = await Promise.all([
    namesOf(
      prisma,
      page.items.flatMap(({ userId, ownerId }) => [userId, ownerId]),
    ),
    prisma.assistanceApplication.count({ where: { AND: [atDesk(who), STATES.open], answerBy: { lte: portal.now() } } }),
  ]);
  return { ...page, items: page.items.map((row) => toDeskApplication(row, nameOf, who.userId)), lateCount };
}

/** @throws {ApiProblem} resource/not-found */
export async function readDesk(portal: Portal, who: ClinicWho, id: string): Promise<DeskApplicationDetail> {
  const { prisma } = portal.db;
  const row = await prisma.assistanceApplication.findFirst({ where: { id, ...atDesk(who) }, include: DESK_DETAIL_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  const [nameOf, colleagues, papers, rules, notBy, workedOut] = await Promise.all([
    namesOf(prisma, [row.userId, row.ownerId, row.decidedById, ...row.events.map(({ byUserId }) => byUserId)]),
    colleaguesFor(prisma, who, workOn(row), portal.now()),
    papersOf(portal, id),
    rulesOn(prisma, row.clinicId, dayIn(row.clinic.timeZone, portal.now())),
    reasonNotBy(prisma, who, row, portal.now()),
    row.state === 'sent' || row.state === 'needs_more' ? propose(prisma, row) : workedOutOf(row),
  ]);
  return {
    ...toDeskApplication(row, nameOf, who.userId),
    ...saidIn(row),
    signedName: signedName(row.signature),
    appealText: row.appealText,
    papers,
    workedOut,
    helpMonths: rules?.helpMonths ?? 0,
    decidedBy: nameOf(row.decidedById),
    bills: row.adjustments.map(({ statementId, statement, cents }) => ({ statementId, number: statement.number, cents })),
    events: row.events.map((event) => ({ ...toEvent(event), by: nameOf(event.byUserId) })),
    colleagues: colleagues.map(({ id: colleague, name, mine }) => ({ id: colleague, name, mine })),
    notBy,
  };
}

/** What the rules give, by those that held when it was sent. Null where the clinic had none. */
export async function propose(db: Pick<Tx, 'assistancePolicy' | 'statement'>, row: DeskRow): Promise<WorkedOut | null> {
  const day = dayIn(row.clinic.timeZone, row.sentAt ?? row.createdAt);
  const rules = await rulesOn(db, row.clinicId, day);
  const { area, members } = saidIn(row);
  if (!rules || area === null || members === null) return null;
  const owedCents = sumOf(await openBillsOf(db, row.patientId));
  return workOut(rules, { size: members.length + 1, area, incomes: incomesOf(row) ?? [], owedCents }, day);
}

/** Why somebody can’t decide: it is about them or their family, or they decided it the first time and somebody else could. */
export async function reasonNotBy(
  db: Pick<Tx, 'accessGrant' | 'staffMember'>,
  who: ClinicWho,
  row: Pick<DeskRow, 'patientId' | 'userId' | 'appealText' | 'decidedById'>,
  at: Date,
): Promise<'own' | 'same-person' | null> {
  const family = { ...wholeRecord(row.patientId), userId: who.userId, relationship: { notIn: ['staff' as const, 'restricted' as const] }, revokedAt: null };
  if (row.userId === who.userId || (await db.accessGrant.count({ where: family })) > 0) return 'own';
  if (row.appealText === null || row.decidedById !== who.userId) return null;
  return (await colleaguesFor(db, who, workOn(row), at)).some(({ mine }) => !mine) ? 'same-person' : null;
}

/** Takes it, gives it to a colleague, or back. @throws {ApiProblem} resource/not-found, assistance/taken, assistance/not-for-them, assistance/already-decided */
export async function setOwner(portal: Portal, who: ClinicWho, id: string, { ownerId, was }: NewOwner): Promise<DeskApplicationDetail> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockDesk(tx, who, id);
    if (row.ownerId === ownerId) return;
    if (ownerId !== null && !(await colleaguesFor(tx, who, workOn(row), at)).some((colleague) => colleague.id === ownerId))
      throw new ApiProblem('assistance/not-for-them');
    if (row.state !== 'sent' && row.state !== 'needs_more') throw new ApiProblem('assistance/already-decided');
    if (row.ownerId !== was) throw new ApiProblem('assistance/taken');
    await tx.assistanceApplication.update({ where: { id }, data: { ownerId } });
    // Who applied does not hear of it: nothing they see has changed.
    await tellDesk(portal, tx, row);
  });
  return readDesk(portal, who, id);
}

/** A document that came with it. @throws {ApiProblem} resource/not-found, file/not-checked */
export async function openDeskPaper(portal: Portal, who: ClinicWho, id: string, paperId: string): Promise<OpenedFile> {
  await patientOfApplication(portal, who, id);
  return openPaper(portal, id, paperId);
}

/** Whose application it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfApplication({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.assistanceApplication.findFirst({ where: { id, ...atDesk(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

/** What a colleague needs to decide it. */
const workOn = ({ patientId }: { readonly patientId: string }) => ({ patientId, scope: 'billing:write' }) as const;

/** Until the commit. @throws {ApiProblem} resource/not-found */
export async function lockDesk(tx: Tx, who: ClinicWho, id: string): Promise<DeskRow> {
  await tx.$queryRaw`select id from assistance_application where id = ${id}::uuid for update`;
  const row = await tx.assistanceApplication.findFirst({ where: { id, ...atDesk(who) }, include: DESK_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
