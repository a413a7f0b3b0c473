/** One claim: what the insurer explained of it, and the bill for the same services beside it. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import type { Claim, ExplanationOfBenefit } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import { ClaimItem, EobItem } from '../../insurance/eob.ts';
import type { Portal } from '../../portal.ts';
import { amountsOf, claimState } from './claim-state.ts';
import { billFor, compareLines } from './compare-bill.ts';
import { dayOf } from './coverage-state.ts';
import type { BillComparison, ClaimDetail, ClaimLine } from './schema.ts';

/** A bill comes after the service, and not years after. */
const DAY_MS = 86_400_000;
const BILLED_WITHIN_MS = 400 * DAY_MS;

/** @throws {ApiProblem} resource/not-found */
export async function readClaim({ db }: Portal, who: PatientWho, { claimId }: { claimId: string }): Promise<ClaimDetail> {
  const { prisma } = db;
  const where = { id: claimId, ...inChart(who) };
  const [explained, sent, patient] = await Promise.all([
    prisma.explanationOfBenefit.findFirst({ where }),
    prisma.claim.findFirst({ where }),
    prisma.patient.findUnique({ where: { id: who.patientId }, select: { clinic: { select: { phone: true, organization: { select: { phone: true } } } } } }),
  ]);
  const claim = explained ? ofExplanation(explained) : sent ? ofClaim(sent) : null;
  if (!claim) throw new ApiProblem('resource/not-found');
  return {
    ...claim,
    comparison: explained ? await comparisonOf(prisma, who, claim.lines) : null,
    billingPhone: patient?.clinic?.organization?.phone ?? patient?.clinic?.phone ?? null,
  };
}

type Bare = Omit<ClaimDetail, 'comparison' | 'billingPhone'>;

function ofExplanation(row: ExplanationOfBenefit): Bare {
  const lines = (EobItem.array().safeParse(row.items).data ?? []).map(({ serviceDate, ...item }): ClaimLine => ({
    ...item,
    servedOn: serviceDate?.slice(0, 10) ?? null,
  }));
  return {
    ...factsOf(row),
    state: claimState(row),
    name: lines[0]?.name ?? row.type,
    chargedCents: row.chargedCents,
    paidCents: row.paidCents,
    patientCents: row.patientCents,
    network: row.network === 'in' || row.network === 'out' ? row.network : null,
    paidOn: row.paidOn && dayOf(row.paidOn),
    amounts: amountsOf(row.amounts),
    lines,
    notes: notesOf(row.notes),
    disposition: row.disposition,
  };
}

function ofClaim(row: Claim): Bare {
  const lines = (ClaimItem.array().safeParse(row.items).data ?? []).map(({ serviceDate, chargeCents, ...item }): ClaimLine => ({
    ...item,
    servedOn: serviceDate?.slice(0, 10) ?? null,
    chargedCents: chargeCents,
    paidCents: null,
    patientCents: null,
    amounts: {},
    reasons: [],
  }));
  const told = { paidCents: null, patientCents: null, network: null, paidOn: null, disposition: null } as const;
  return { ...factsOf(row), ...told, state: 'working', name: lines[0]?.name ?? row.type, chargedCents: row.totalCents, amounts: {}, lines, notes: [] };
}

function factsOf(row: Pick<Claim, 'id' | 'number' | 'payerName' | 'providerName' | 'coverageId' | 'createdAt' | 'startsAt'>) {
  const { id, number, payerName, providerName, coverageId, createdAt, startsAt } = row;
  const servedAt = startsAt ?? createdAt;
  return { id, number, payerName, providerName, coverageId, servedOn: servedAt && dayOf(servedAt), sentOn: createdAt && dayOf(createdAt) };
}

const notesOf = (json: unknown): string[] => (Array.isArray(json) ? json.filter((note) => typeof note === 'string') : []);

/** Bills that are still asked for, or were paid: not what was canceled, nor what may be somebody else's. */
async function comparisonOf(prisma: Portal['db']['prisma'], who: PatientWho, lines: readonly ClaimLine[]): Promise<BillComparison | null> {
  const days = lines.flatMap(({ servedOn }) => servedOn ?? []).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return null;
  const bills = await prisma.statement.findMany({
    where: {
      ...inChart(who),
      status: { in: ['open', 'paid'] },
      issuedOn: { gte: new Date(first), lte: new Date(Date.parse(last) + BILLED_WITHIN_MS) },
      lines: { some: { serviceOn: { gte: new Date(first), lte: new Date(last) } } },
    },
    select: { id: true, number: true, issuedOn: true, lines: { orderBy: { position: 'asc' } } },
    orderBy: [{ issuedOn: 'desc' }, { id: 'asc' }],
  });
  const billed = bills.map((bill) => ({ ...bill, lines: bill.lines.map((line) => ({ ...line, serviceOn: line.serviceOn && dayOf(line.serviceOn) })) }));
  const bill = billFor(lines, billed);
  if (!bill) return null;
  // A bill can have services of other claims on it, which this one says nothing of.
  const compared = compareLines(lines, bill.lines).filter(({ verdict, servedOn }) => verdict !== 'only-bill' || (servedOn !== null && days.includes(servedOn)));
  const sum = (pick: 'insurerCents' | 'billCents'): number => compared.reduce((total, line) => total + (line[pick] ?? 0), 0);
  return {
    statementId: bill.id,
    number: bill.number,
    issuedOn: dayOf(bill.issuedOn),
    insurerCents: sum('insurerCents'),
    billCents: sum('billCents'),
    lines: compared,
  };
}
