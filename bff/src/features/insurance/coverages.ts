/** What somebody is insured by. */
import { askedInChart, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Portal } from '../../portal.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { tellingClaims } from './coverage-costs.ts';
import { COVERAGE_PARTS, toCoverage } from './coverage-row.ts';
import { askingOf } from './inquiry.ts';
import { photosOf } from './photos.ts';
import { REQUEST_PARTS, toRequest } from './request-row.ts';
import type { CardPhoto, CoverageDetail, CoverageSummary, InsuranceOverview, PayerChoices } from './schema.ts';

const DAY_MS = 86_400_000;
/** What was answered is shown for so long. */
const ANSWERED_MS = 60 * DAY_MS;

const RANK = { active: 0, upcoming: 1, ended: 2 } as const satisfies Record<CoverageSummary['state'], number>;

/** Plans, those that hold before the others and the one that pays first before the second; and what was asked. */
export async function readOverview(portal: Portal, who: PatientWho): Promise<InsuranceOverview> {
  const { prisma } = portal.db;
  const since = new Date(portal.now().getTime() - ANSWERED_MS);
  const [timeZone, rows, claims, requests] = await Promise.all([
    zoneOf(portal, who.patientId),
    prisma.coverage.findMany({ where: inChart(who), include: COVERAGE_PARTS }),
    tellingClaims(prisma, inChart(who)),
    prisma.coverageRequest.findMany({
      where: { ...askedInChart(who), OR: [{ state: 'open' }, { state: { in: ['approved', 'declined'] }, decidedAt: { gt: since } }] },
      include: REQUEST_PARTS,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    }),
  ]);
  const today = dayIn(timeZone, portal.now());
  const photos = await photosOf(
    portal,
    requests.map(({ id }) => id),
  );
  return {
    coverages: rows.map((row) => toCoverage(portal.payers, row, claims, today)).sort(byUse),
    requests: requests.map((row) => toRequest(row, photos.get(row.id) ?? [])),
    timeZone,
    today,
  };
}

function byUse(one: CoverageSummary, other: CoverageSummary): number {
  return (
    RANK[one.state] - RANK[other.state] ||
    (one.position ?? 9) - (other.position ?? 9) ||
    (other.startsOn ?? '').localeCompare(one.startsOn ?? '') ||
    one.id.localeCompare(other.id)
  );
}

/** @throws {ApiProblem} resource/not-found */
export async function readCoverage(portal: Portal, who: PatientWho, { coverageId }: { coverageId: string }): Promise<CoverageDetail> {
  const { prisma } = portal.db;
  const [timeZone, row, claims] = await Promise.all([
    zoneOf(portal, who.patientId),
    prisma.coverage.findFirst({ where: { id: coverageId, ...inChart(who) }, include: COVERAGE_PARTS }),
    tellingClaims(prisma, inChart(who)),
  ]);
  if (!row) throw new ApiProblem('resource/not-found');
  const today = dayIn(timeZone, portal.now());
  return {
    ...toCoverage(portal.payers, row, claims, today),
    payerId: row.payerId,
    groupNumber: row.groupNumber,
    network: row.network,
    subscriberName: row.subscriberName,
    subscriberBorn: row.subscriberBorn && row.subscriberBorn.toISOString().slice(0, 10),
    relation: row.relation,
    verifiedAt: row.verifiedAt?.toISOString() ?? null,
    photos: await cardPhotos(portal, who, coverageId),
    asking: askingOf(portal.payers, row),
    timeZone,
    today,
  };
}

/** Of the newest request with photos that staff agreed to: the card as it is now. */
async function cardPhotos(portal: Portal, who: PatientWho, coverageId: string): Promise<CardPhoto[]> {
  const request = await portal.db.prisma.coverageRequest.findFirst({
    where: { ...askedInChart(who), coverageId, state: 'approved', photos: { some: {} } },
    orderBy: [{ decidedAt: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return request ? ((await photosOf(portal, [request.id])).get(request.id) ?? []) : [];
}

/** Insurers that can be chosen. */
export async function listPayers({ payers }: Portal, _who: PatientWho): Promise<PayerChoices> {
  return { items: payers.list.map(({ id, name }) => ({ id, name })) };
}

/** Of the patient's clinic. */
export async function zoneOf({ db }: Pick<Portal, 'db'>, patientId: string): Promise<string> {
  const patient = await db.prisma.patient.findUnique({ where: { id: patientId }, select: { clinic: { select: { timeZone: true } } } });
  return patient?.clinic?.timeZone ?? FALLBACK_ZONE;
}
