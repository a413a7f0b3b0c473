/** Bills on which more was paid than they came to: what to give back, or to pay another bill with. */
import { chartsIn } from '../../access/reach.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { deskPatient } from './desk.ts';
import type { Credit, Credits } from './desk-schema.ts';
import { numberOf } from './payment-number.ts';
import { moveBetween } from './move-credit.ts';
import { refundable } from './refund-parts.ts';
import type { MoveCredit } from './schema.ts';

const ROW = {
  patient: {
    select: {
      id: true,
      givenName: true,
      familyName: true,
      patientNumber: true,
      statements: {
        where: { owedCents: { gt: 0 } },
        select: { id: true, number: true, owedCents: true, pendingCents: true },
        orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
      },
    },
  },
  paymentParts: { where: { payment: { state: 'succeeded' } }, include: { payment: true } },
  refundParts: { where: { refund: { state: { in: ['asked', 'pending'] } } }, select: { cents: true } },
} as const satisfies Prisma.StatementInclude;
type Row = Prisma.StatementGetPayload<{ include: typeof ROW }>;

const inOwn = (who: ClinicWho) => ({ patient: chartsIn(who) });

export async function listCredits(portal: Portal, who: ClinicWho, query: PageQuery): Promise<Credits> {
  const { prisma } = portal.db;
  const where: Prisma.StatementWhereInput = { ...inOwn(who), creditCents: { gt: 0 } };
  const page = await pageOfRows<Row>(portal, query, {
    name: 'credits',
    placeOf: ({ issuedOn: at, id }) => ({ at, id }),
    read: (place, take) =>
      prisma.statement.findMany({
        where: { AND: [where, place ? { OR: [{ issuedOn: { gt: place.at } }, { issuedOn: place.at, id: { gt: place.id } }] } : {}] },
        include: ROW,
        orderBy: [{ issuedOn: 'asc' }, { id: 'asc' }],
        take,
      }),
    count: (take) => prisma.statement.count({ take, where }),
  });
  return { ...page, items: await Promise.all(page.items.map((row) => credit(portal, row))) };
}

async function credit({ db }: Portal, { id, number, patient, creditCents, paymentParts, refundParts }: Row): Promise<Credit> {
  const { statements, ...person } = patient;
  const payments = await Promise.all(
    paymentParts.map(async ({ payment }) => ({ paymentId: payment.id, number: numberOf(payment), refundableCents: await refundable(db.prisma, payment) })),
  );
  return {
    statementId: id,
    number,
    patient: deskPatient(person),
    creditCents,
    freeCents: Math.max(0, creditCents - refundParts.reduce((sum, { cents }) => sum + cents, 0)),
    payments: payments.filter(({ refundableCents }) => refundableCents > 0),
    bills: statements.map((bill) => ({ statementId: bill.id, number: bill.number, payableCents: Math.max(0, bill.owedCents - bill.pendingCents) })),
  };
}

/** Pays another bill of the same patient with a credit. @throws {ApiProblem} resource/not-found, credit/too-much, request/key-reused */
export const moveCredit = (portal: Portal, who: ClinicWho, from: string, move: MoveCredit, once: Once): Promise<void> =>
  moveBetween(portal, who, inOwn(who), from, move, once);

/** Whose bill it is, so that the patient sees in their activity that it was changed. @throws {ApiProblem} resource/not-found */
export async function patientOfCredit({ db }: Portal, who: ClinicWho, id: string): Promise<string> {
  const row = await db.prisma.statement.findFirst({ where: { id, ...inOwn(who) }, select: { patientId: true } });
  if (!row) throw new ApiProblem('resource/not-found');
  return row.patientId;
}
