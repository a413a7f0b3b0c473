/** The clinic's payments, as its desk reads them. */
import { colleaguesFor } from '../../access/colleagues.ts';
import { inClinic, notKeptFrom } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { TimePlace } from '../../lists/rows.ts';
import { fullName } from '../../person-name.ts';
import type { Portal } from '../../portal.ts';
import type { DeskPayment, DeskPaymentDetail, DeskPaymentQuery, DeskPayments, DeskRefund, DeskRefunds, LedgerEntries, LedgerEntry } from './desk-schema.ts';
import { ownOf } from './own-family.ts';
import { numberOf } from './payment-number.ts';
import { aloneCents } from './policy.ts';
import { refundable } from './refund-parts.ts';
import { FailCode } from './schema.ts';
import { shownMethod } from './service.ts';

const PATIENT = { select: { id: true, givenName: true, familyName: true, patientNumber: true } } as const;
const ROW = { patient: PATIENT, _count: { select: { parts: true } } } as const satisfies Prisma.PaymentInclude;
type Row = Prisma.PaymentGetPayload<{ include: typeof ROW }>;

const REFUND = { payment: { include: { patient: PATIENT } } } as const satisfies Prisma.RefundInclude;
type RefundRow = Prisma.RefundGetPayload<{ include: typeof REFUND }>;

const ENTRY = {
  postings: { include: { statement: { select: { number: true, patient: PATIENT } } }, orderBy: [{ account: 'asc' }, { id: 'asc' }] },
} as const satisfies Prisma.LedgerEntryInclude;
type EntryRow = Prisma.LedgerEntryGetPayload<{ include: typeof ENTRY }>;

const older = (key: 'createdAt' | 'at', { at, id }: TimePlace) => ({ OR: [{ [key]: { lt: at } }, { [key]: at, id: { lt: id } }] });

export async function listDeskPayments(portal: Portal, who: ClinicWho, { state, ...query }: DeskPaymentQuery): Promise<DeskPayments> {
  const { prisma } = portal.db;
  const where: Prisma.PaymentWhereInput = { ...inClinic(who), ...whichState(state) };
  const page = await pageOfRows<Row>(portal, query, {
    name: `desk payments ${state}`,
    placeOf: ({ createdAt: at, id }) => ({ at, id }),
    read: (place, take) =>
      prisma.payment.findMany({
        where: { AND: [where, place ? older('createdAt', place) : {}] },
        include: ROW,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.payment.count({ take, where }),
  });
  return { ...page, items: await summaries(portal, page.items) };
}

/** The newest of some payments. Whose they are stands in `where`. */
export async function readDeskRows(portal: Portal, where: Prisma.PaymentWhereInput, take: number): Promise<DeskPayment[]> {
  const rows = await portal.db.prisma.payment.findMany({ where, include: ROW, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take });
  return summaries(portal, rows);
}

async function summaries({ db }: Portal, rows: readonly Row[]): Promise<DeskPayment[]> {
  const names = await namesOf(
    db.prisma,
    rows.map(({ payerId }) => payerId),
  );
  return rows.map((row) => summary(row, names));
}

const whichState = (state: DeskPaymentQuery['state']): Prisma.PaymentWhereInput => {
  if (state === 'all') return {};
  return state === 'refunded' ? { refunds: { some: { state: { not: 'refused' } } } } : { state };
};

/** @throws {ApiProblem} resource/not-found */
export async function readDeskPayment({ db, now }: Portal, who: ClinicWho, id: string): Promise<DeskPaymentDetail> {
  const { prisma } = db;
  const row = await prisma.payment.findFirst({
    where: { id, ...inClinic(who) },
    include: {
      ...ROW,
      parts: { include: { statement: { select: { number: true, owedCents: true, creditCents: true } } }, orderBy: { statementId: 'asc' } },
      refunds: { include: REFUND, orderBy: { askedAt: 'asc' } },
      entries: { include: ENTRY, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
    },
  });
  if (!row) throw new ApiProblem('resource/not-found');
  const people = [
    row.payerId,
    ...row.refunds.flatMap(({ askedById, decidedById }) => [askedById, decidedById]),
    ...row.entries.map(({ byUserId }) => byUserId),
  ];
  const [names, refundableCents, alone, own, colleagues] = await Promise.all([
    namesOf(prisma, people),
    row.state === 'succeeded' ? refundable(prisma, row) : 0,
    aloneCents(prisma, who, row),
    ownOf(prisma, who),
    colleaguesFor(prisma, who, { patientId: row.patientId, scope: 'billing:write' }, now()),
  ]);
  const { bills: _bills, ...shown } = summary(row, names);
  return {
    ...shown,
    settledAt: row.settledAt?.toISOString() ?? null,
    parts: row.parts.map(({ statementId, cents, statement }) => ({ statementId, cents, ...statement })),
    refunds: row.refunds.map((refund) => deskRefund(refund, names, { who, own })),
    entries: row.entries.map((entry) => ledgerEntry(entry, names)),
    refundableCents,
    aloneCents: alone,
    isOwn: own(row),
    colleagues: colleagues.filter(({ mine }) => !mine).map(({ name }) => name),
  };
}

/** Whose payment it is, so that the patient sees in their activity that it was looked at. @throws {ApiProblem} resource/not-found */
export async function patientOfPayment({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.payment.findFirst({ where: { id, ...inClinic(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}

/** Those that wait for a second person. */
export async function listDeskRefunds(portal: Portal, who: ClinicWho, query: PageQuery): Promise<DeskRefunds> {
  const { prisma } = portal.db;
  const where: Prisma.RefundWhereInput = { state: 'asked', payment: inClinic(who) };
  const page = await pageOfRows<RefundRow>(portal, query, {
    name: 'desk refunds',
    placeOf: ({ askedAt: at, id }) => ({ at, id }),
    read: (place, take) =>
      prisma.refund.findMany({
        where: { AND: [where, place ? { OR: [{ askedAt: { gt: place.at } }, { askedAt: place.at, id: { gt: place.id } }] } : {}] },
        include: REFUND,
        orderBy: [{ askedAt: 'asc' }, { id: 'asc' }],
        take,
      }),
    count: (take) => prisma.refund.count({ take, where }),
  });
  const [names, own] = await Promise.all([
    namesOf(
      prisma,
      page.items.flatMap(({ askedById, decidedById }) => [askedById, decidedById]),
    ),
    ownOf(prisma, who),
  ]);
  return { ...page, items: page.items.map((row) => deskRefund(row, names, { who, own })) };
}

/** What was booked on bills of this clinic's patients. */
export async function listEntries(portal: Portal, who: ClinicWho, query: PageQuery): Promise<LedgerEntries> {
  const { prisma } = portal.db;
  const where: Prisma.LedgerEntryWhereInput = { postings: { some: { statement: { patient: { clinicId: who.clinicId, ...notKeptFrom(who) } } } } };
  const page = await pageOfRows<EntryRow>(portal, query, {
    name: 'ledger entries',
    placeOf: ({ at, id }) => ({ at, id }),
    read: (place, take) =>
      prisma.ledgerEntry.findMany({
        where: { AND: [where, place ? older('at', place) : {}] },
        include: ENTRY,
        orderBy: [{ at: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => prisma.ledgerEntry.count({ take, where }),
  });
  const names = await namesOf(
    prisma,
    page.items.map(({ byUserId }) => byUserId),
  );
  return { ...page, items: page.items.map((row) => ledgerEntry(row, names)) };
}

type Names = ReadonlyMap<string | null, string>;

export async function namesOf(db: Pick<Tx, 'user'>, ids: readonly (string | null)[]): Promise<Names> {
  const rows = await db.user.findMany({ where: { id: { in: [...new Set(ids.flatMap((id) => id ?? []))] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

interface PatientRow {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly patientNumber: string;
}

export const deskPatient = ({ id, patientNumber, ...name }: PatientRow): DeskPayment['patient'] => ({ id, displayName: fullName(name), patientNumber });

function summary(row: Row, names: Names): DeskPayment {
  return {
    id: row.id,
    number: numberOf(row),
    state: row.state,
    origin: row.origin,
    amountCents: row.amountCents,
    refundedCents: row.refundedCents,
    method: shownMethod(row),
    failCode: row.failCode === null ? null : FailCode.parse(row.failCode),
    at: row.createdAt.toISOString(),
    bills: row._count.parts,
    patient: deskPatient(row.patient),
    payerName: names.get(row.payerId) ?? null,
  };
}

interface Reader {
  readonly who: ClinicWho;
  readonly own: Awaited<ReturnType<typeof ownOf>>;
}

function deskRefund(row: RefundRow, names: Names, { who, own }: Reader): DeskRefund {
  const asked = row.askedById === who.userId;
  return {
    id: row.id,
    paymentId: row.paymentId,
    paymentNumber: numberOf(row.payment),
    patient: deskPatient(row.payment.patient),
    state: row.state,
    amountCents: row.amountCents,
    reason: row.reason,
    refuseWords: row.refuseWords,
    askedBy: names.get(row.askedById) ?? null,
    decidedBy: names.get(row.decidedById) ?? null,
    askedAt: row.askedAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    mayDecide: row.state === 'asked' && !asked && !own(row.payment),
    mayWithdraw: row.state === 'asked' && asked,
    isWithdrawn: row.state === 'refused' && row.decidedById === row.askedById,
  };
}

function ledgerEntry({ id, kind, at, reason, byUserId, postings }: EntryRow, names: Names): LedgerEntry {
  const patient = postings.flatMap(({ statement }) => statement?.patient ?? [])[0];
  return {
    id,
    kind,
    at: at.toISOString(),
    reason,
    byName: names.get(byUserId) ?? null,
    patient: patient ? deskPatient(patient) : null,
    postings: postings.map(({ account, cents, statement }) => ({ account, cents, statementNumber: statement?.number ?? null })),
  };
}
