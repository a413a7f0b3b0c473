/**
 * Good-faith estimates for people without insurance, or who don't use theirs
 * (45 CFR 149.610): asked for here, owed by the clinic by a day that the law
 * sets, and drafted from its public prices.
 */
import { askedInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { commonService } from '../../prices/common-services.ts';
import { dayIn } from '../../time/calendar.ts';
import { formatPlace } from '../directory.ts';
import { allowedFor } from './allowed.ts';
import { settingOf, fromDay } from './estimate-row.ts';
import type { EstimateRow } from './estimate-row.ts';
import { readEstimate } from './estimates.ts';
import { goodFaithDue } from './good-faith-clock.ts';
import { readPrices } from './prices-of.ts';
import type { Estimate, GoodFaith, GoodFaithInput, GoodFaithIssuer } from './schema.ts';
import { namesOf } from './search.ts';
import { tellEstimate } from './tell.ts';

/** So many requests of one patient wait at most. */
const OPEN_MOST = 10;

/** @throws {ApiProblem} estimate/too-many, estimate/no-price, request/invalid */
export async function askGoodFaith(portal: Portal, who: PatientWho, input: GoodFaithInput, once: Once): Promise<Estimate> {
  const { clinicId, service, setting, plannedOn } = input;
  const clinic = await portal.db.prisma.clinic.findUnique({ where: { id: clinicId }, select: { timeZone: true } });
  const found = clinic && (await readPrices(portal, input));
  if (!found) throw new ApiProblem('estimate/no-price');
  const { id } = await writeAs(
    portal,
    who,
    async (tx, at) => {
      const askedOn = dayIn(clinic.timeZone, at);
      if (plannedOn !== null && plannedOn < askedOn) throw new ApiProblem('request/invalid', { errors: [{ path: 'plannedOn', code: 'past' }] });
      // Counted with the patient's row held: two that are sent at once are not both the last one.
      await tx.$queryRaw`select id from patient where id = ${who.patientId}::uuid for update`;
      if ((await tx.estimate.count({ where: { ...askedInChart(who), state: 'asked' } })) >= OPEN_MOST) throw new ApiProblem('estimate/too-many');
      const { dueOn, rule } = goodFaithDue({ askedOn, plannedOn });
      const row = await tx.estimate.create({
        data: {
          patientId: who.patientId,
          userId: who.userId,
          clinicId,
          kind: 'good_faith',
          state: 'asked',
          service,
          names: namesOf(service, found.description),
          setting,
          plannedOn: plannedOn === null ? null : fromDay(plannedOn),
          dueOn: fromDay(dueOn),
          dueRule: rule,
          createdAt: at,
        },
      });
      await tellEstimate(portal, tx, 'estimate.asked', row, who.userId, true);
      return { id: row.id };
    },
    { once },
  );
  return readEstimate(portal, who, { estimateId: id });
}

/** What the document would say by the clinic's prices; the desk looks at it before it is sent. */
export async function draftOf(portal: Portal, row: EstimateRow): Promise<GoodFaith> {
  const { clinicId, service } = row;
  const [found, issuer] = await Promise.all([readPrices(portal, { clinicId, service, setting: settingOf(row.setting) }), issuerOf(portal.db.prisma, clinicId)]);
  const cents = found && allowedFor(found.prices, null)?.range.highCents;
  const description = commonService([service])?.en ?? found?.description ?? service;
  const lines = cents ? [{ code: service, description, quantity: 1, cents }] : [];
  return { lines, totalCents: totalOf(lines), diagnoses: [], note: '', issuer };
}

export const totalOf = (lines: GoodFaith['lines']): number => lines.reduce((sum, { cents, quantity }) => sum + cents * quantity, 0);

/** Who makes it: the clinic, with the numbers that its price file and its settings tell. */
export async function issuerOf(prisma: Pick<Tx, 'clinic' | 'chargeFile'>, clinicId: string): Promise<GoodFaithIssuer> {
  const [clinic, file] = await Promise.all([
    prisma.clinic.findUniqueOrThrow({
      where: { id: clinicId },
      select: { name: true, phone: true, addressLine: true, city: true, state: true, postalCode: true },
    }),
    prisma.chargeFile.findFirst({ where: { clinicId, state: 'live' }, select: { npis: true, taxId: true } }),
  ]);
  const { name, phone, ...place } = clinic;
  return { name, phone, address: formatPlace(place), state: place.state, npis: file?.npis ?? [], taxId: file?.taxId ?? null };
}
