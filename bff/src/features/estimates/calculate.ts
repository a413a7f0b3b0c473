/** What a service may cost somebody: the clinic's public prices, what their plan has them pay, and each step in between. */
import { inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { commonService } from '../../prices/common-services.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { readCoverageCosts } from '../insurance/published.ts';
import type { CoverageCosts } from '../insurance/published.ts';
import { allowedFor } from './allowed.ts';
import { readPrices } from './prices-of.ts';
import type { Benefits, EstimateInput, EstimateTerms, WorkedOut } from './schema.ts';
import { namesOf } from './search.ts';
import { workOut } from './work-out.ts';

/** What X12 calls the plan as a whole. */
const WHOLE_PLAN = '30';

/** What is known before somebody asks what care costs. */
export async function readTerms(portal: Portal, who: PatientWho): Promise<EstimateTerms> {
  const { prisma } = portal.db;
  const { today, phone } = await readClinicOf(portal, who.patientId);
  const [costs, live] = await Promise.all([readCoverageCosts(portal.db, inChart(who), today), prisma.chargeFile.count({ where: { state: 'live' } })]);
  return { coverages: costs.map(({ coverageId: id, payerName, planName }) => ({ id, payerName, planName })), hasPrices: live > 0, phone, today };
}

/**
 * Works an estimate out; keeps nothing.
 * @throws {ApiProblem} estimate/no-price, request/invalid for a coverage that is not theirs or ended
 */
export async function calculate(portal: Portal, who: PatientWho, input: EstimateInput): Promise<WorkedOut> {
  const { clinicId, service, setting } = input;
  const clinic = await portal.db.prisma.clinic.findUnique({ where: { id: clinicId }, select: { id: true, name: true, phone: true } });
  const found = clinic && (await readPrices(portal, input));
  if (!found) throw new ApiProblem('estimate/no-price');
  const costs = await coverageOf(portal, who, input.coverageId);
  const allowed = allowedFor(found.prices, costs);
  if (!allowed) throw new ApiProblem('estimate/no-price');
  const benefits = costs && (input.benefits ?? benefitsOf(costs, service));
  return {
    clinic,
    service,
    names: namesOf(service, found.description),
    setting,
    insured: costs && { coverageId: costs.coverageId, payerName: costs.payerName, planName: costs.planName },
    basis: allowed.basis,
    chargeCents: allowed.chargeCents,
    benefits,
    benefitsFrom: costs && (input.benefits ? 'typed' : costs.toldBy),
    benefitsAsOf: costs && !input.benefits ? costs.asOf : null,
    ...workOut(allowed.range, benefits),
    pricesOf: found.pricesOf,
  };
}

async function coverageOf(portal: Portal, who: PatientWho, coverageId: string | null): Promise<CoverageCosts | null> {
  if (coverageId === null) return null;
  const { today } = await readClinicOf(portal, who.patientId);
  const found = (await readCoverageCosts(portal.db, inChart(who), today)).find((costs) => costs.coverageId === coverageId);
  if (!found) throw new ApiProblem('request/invalid', { errors: [{ path: 'coverageId', code: 'unknown' }] });
  return found;
}

/** What the plan has told for a service of this kind, else for whatever is not named. */
function benefitsOf({ deductible, familyDeductible, outOfPocket, familyOutOfPocket, shares }: CoverageCosts, service: string): Benefits {
  const type = commonService([service])?.type;
  const told = shares.find((share) => share.service === type) ?? shares.find((share) => share.service === WHOLE_PLAN);
  return {
    deductibleLeftCents: lesser(deductible?.leftCents, familyDeductible?.leftCents),
    copayCents: told?.copayCents ?? null,
    coinsuranceBasisPoints: told?.coinsuranceBasisPoints ?? null,
    outOfPocketLeftCents: lesser(outOfPocket?.leftCents, familyOutOfPocket?.leftCents),
  };
}

/** Whichever limit is reached first ends it. */
function lesser(...amounts: readonly (number | undefined)[]): number | null {
  const known = amounts.filter((amount) => amount !== undefined);
  return known.length === 0 ? null : Math.min(...known);
}

/** The day it is at a patient's clinic, and who tells a price there. */
async function readClinicOf({ db, now }: Pick<Portal, 'db' | 'now'>, patientId: string): Promise<{ readonly today: string; readonly phone: string | null }> {
  const patient = await db.prisma.patient.findUnique({
    where: { id: patientId },
    select: { clinic: { select: { timeZone: true, phone: true, organization: { select: { phone: true } } } } },
  });
  const clinic = patient?.clinic;
  return { today: dayIn(clinic?.timeZone ?? FALLBACK_ZONE, now()), phone: clinic?.organization?.phone ?? clinic?.phone ?? null };
}
