/** Asking for help with bills, up to the moment it is sent: what it would come to, and the answers, kept step by step. */
import type { z } from '@hono/zod-openapi';
import { inClinicOf } from './own-clinic.ts';
import { ownInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { owedInChart } from './owed.ts';
import { papersOf } from './papers.ts';
import { rulesOn } from './policy.ts';
import { APPLICATION_PARTS, saidIn, SUMMARY_PARTS, toApplication, toSummary } from './row.ts';
import type { SummaryRow } from './row.ts';
import type { Application, ApplicationChange, Applications, AssistanceTerms, NewApplication, Screening, ScreeningAnswer } from './schema.ts';
import { UNDECIDED } from './states.ts';
import { workOut } from './work-out.ts';

/** With an income of up to so many percent of the guideline, most states pay for care: 42 U.S.C. 1396a(a)(10)(A)(i)(VIII) with its 5 points that don’t count. */
const MEDICAID_PERCENT = 138;

/** What a clinic promises, before somebody applies. */
export async function readTerms(portal: Portal, who: PatientWho): Promise<AssistanceTerms> {
  const { prisma } = portal.db;
  const { clinic, area } = await inClinicOf(prisma, who);
  const rules = clinic && (await rulesOn(prisma, clinic.id, dayIn(clinic.timeZone, portal.now())));
  const [owedCents, open, others] = await Promise.all([
    owedInChart(prisma, who),
    prisma.assistanceApplication.findFirst({ where: { ...ownInChart(who), state: { in: ['draft', ...UNDECIDED] } }, select: { id: true } }),
    prisma.assistanceApplication.count({ where: { patientId: who.patientId, userId: { not: who.userId }, state: { in: [...UNDECIDED] } } }),
  ]);
  return {
    rules: rules && {
      bands: rules.bands,
      hardship: rules.hardship,
      interestFreeMonths: rules.interestFreeMonths,
      decisionDays: rules.decisionDays,
      helpMonths: rules.helpMonths,
    },
    phone: clinic?.phone ?? null,
    area,
    owedCents,
    openId: open?.id ?? null,
    othersOpen: others > 0,
  };
}

/** What the rules would give, by four answers of which nothing is kept. @throws {ApiProblem} assistance/not-offered */
export async function screen(portal: Portal, who: PatientWho, { size, area, income, insured }: Screening): Promise<ScreeningAnswer> {
  const { prisma } = portal.db;
  const { clinic } = await inClinicOf(prisma, who);
  const day = dayIn(clinic?.timeZone ?? 'UTC', portal.now());
  const rules = clinic && (await rulesOn(prisma, clinic.id, day));
  if (!rules) throw new ApiProblem('assistance/not-offered');
  const owedCents = await owedInChart(prisma, who);
  const workedOut = workOut(rules, { size, area, incomes: [{ source: 'other', ...income }], owedCents }, day);
  return { workedOut, mayHaveMedicaid: !insured && workedOut.percent <= MEDICAID_PERCENT };
}

/** Newest first. */
export async function listApplications(portal: Portal, who: PatientWho, query: z.output<typeof PageQuery>): Promise<Applications> {
  const { assistanceApplication } = portal.db.prisma;
  const page = await pageOfRows<SummaryRow>(portal, query, {
    name: 'applications for help',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) =>
      assistanceApplication.findMany({
        where: { AND: [ownInChart(who), place ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] } : {}] },
        include: SUMMARY_PARTS,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => assistanceApplication.count({ take, where: ownInChart(who) }),
  });
  return { ...page, items: page.items.map(toSummary) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readApplication(portal: Portal, who: PatientWho, { applicationId }: { readonly applicationId: string }): Promise<Application> {
  const row = await portal.db.prisma.assistanceApplication.findFirst({ where: { id: applicationId, ...ownInChart(who) }, include: APPLICATION_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toApplication(row, await papersOf(portal, row.id), { at: portal.now(), reduced: who.reduced });
}

/** Begins one; a draft that is there is gone on with. @throws {ApiProblem} assistance/not-offered, assistance/already-open */
export async function beginApplication(portal: Portal, who: PatientWho, { insured }: NewApplication, once: Once): Promise<Application> {
  const { patientId, userId } = who;
  const { id } = await writeAs(
    portal,
    who,
    async (tx, at) => {
      // Held, so that two that are begun at once are one.
      await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for no key update`;
      const { clinic, area } = await inClinicOf(tx, who);
      if (!clinic || !(await rulesOn(tx, clinic.id, dayIn(clinic.timeZone, at)))) throw new ApiProblem('assistance/not-offered');
      const open = await tx.assistanceApplication.findFirst({
        where: { ...ownInChart(who), state: { in: ['draft', ...UNDECIDED] } },
        select: { id: true, state: true },
      });
      if (open && open.state !== 'draft') throw new ApiProblem('assistance/already-open');
      if (open) return { id: open.id };
      const row = { patientId, userId, clinicId: clinic.id, area, insured, createdAt: at, changedAt: at };
      return tx.assistanceApplication.create({ data: row, select: { id: true } });
    },
    { once },
  );
  return readApplication(portal, who, { applicationId: id });
}

/** Keeps a step of a draft. Nothing different needs no version. @throws {ApiProblem} resource/not-found, resource/changed, assistance/sent */
export async function changeApplication(
  portal: Portal,
  who: PatientWho,
  { applicationId, version, ...change }: { readonly applicationId: string } & z.output<typeof ApplicationChange>,
): Promise<Application> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockOwn(tx, who, applicationId);
    const said = saidIn(row);
    const isSame = Object.entries(change).every(([name, value]) => JSON.stringify(value) === JSON.stringify(said[name as keyof typeof said]));
    if (isSame) return;
    if (row.state !== 'draft') throw new ApiProblem('assistance/sent');
    if (row.version !== version) throw new ApiProblem('resource/changed');
    const { members, incomes, getsBy, reasonText, area, insured, reasons, monthlyCents } = change;
    const data: Prisma.AssistanceApplicationUpdateInput = {
      ...(members && { members }),
      ...(incomes && { incomes }),
      ...(getsBy !== undefined && { getsBy: getsBy || null }),
      ...(reasonText !== undefined && { reasonText: reasonText || null }),
      ...(area && { area }),
      ...(insured !== undefined && { insured }),
      ...(reasons && { reasons }),
      ...(monthlyCents !== undefined && { monthlyCents }),
    };
    await tx.assistanceApplication.update({ where: { id: applicationId }, data: { ...data, changedAt: at, version: { increment: 1 } } });
  });
  return readApplication(portal, who, { applicationId });
}

/** Until the commit, so that it is changed, sent or decided, one after the other. @throws {ApiProblem} resource/not-found */
export async function lockOwn(tx: Tx, who: PatientWho, id: string): Promise<SummaryRow> {
  await tx.$queryRaw`select id from assistance_application where id = ${id}::uuid for update`;
  const row = await tx.assistanceApplication.findFirst({ where: { id, ...ownInChart(who) }, include: SUMMARY_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}
