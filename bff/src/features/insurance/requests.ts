/** What people tell us of their insurance: it waits for staff, and can be taken back until they have answered. */
import type { z } from '@hono/zod-openapi';
import { askedInChart, inChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { Prisma } from '../../database/generated/client.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { Once } from '../../once/once.ts';
import type { Portal } from '../../portal.ts';
import { dayIn } from '../../time/calendar.ts';
import { photosOf, sendPhotos } from './photos.ts';
import { REQUEST_PARTS, toRequest } from './request-row.ts';
import { OPEN_REQUESTS_MOST } from './schema.ts';
import type { CoverageRequest, NewCoverageRequest } from './schema.ts';
import { tell } from './tell.ts';

type Input = z.output<typeof NewCoverageRequest>;

/** @throws {ApiProblem} resource/not-found, insurance/too-many, insurance/already-open, request/invalid */
export function sendRequest(portal: Portal, who: PatientWho, input: Input, once: Once): Promise<CoverageRequest> {
  const { patientId, userId } = who;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      // Counted with the patient's row held: two that are sent at once are not both the last one.
      const [patient] = await tx.$queryRaw<{ clinicId: string | null }[]>`select "clinicId" from patient where id = ${patientId}::uuid for update`;
      if (!patient?.clinicId) throw new ApiProblem('resource/not-found');
      if ((await tx.coverageRequest.count({ where: { patientId, state: 'open' } })) >= OPEN_REQUESTS_MOST) throw new ApiProblem('insurance/too-many');
      const { timeZone } = await tx.clinic.findUniqueOrThrow({ where: { id: patient.clinicId }, select: { timeZone: true } });
      const told = await toldIn(tx, who, input, dayIn(timeZone, at));
      const row = await tx.coverageRequest.create({ data: { patientId, userId, clinicId: patient.clinicId, createdAt: at, ...told }, include: REQUEST_PARTS });
      if (input.kind !== 'end') await sendPhotos(tx, userId, input.photos, row.id);
      await tell(portal, tx, { kind: 'coverage-request.sent', patientId, clinicId: row.clinicId, entityId: row.id, byUserId: userId });
      return toRequest(row, []);
    },
    { once },
  );
}

type Told = Omit<Prisma.CoverageRequestUncheckedCreateInput, 'patientId' | 'userId' | 'clinicId' | 'createdAt'>;

const asDate = (day: string | null): Date | null => (day === null ? null : new Date(day));

async function toldIn(tx: Tx, who: PatientWho, input: Input, today: string): Promise<Told> {
  if (input.kind === 'end') {
    const row = await coverageToChange(tx, who, input.coverageId);
    const { payerName, payerId, memberNumber, planName } = row;
    return { kind: 'end', coverageId: row.id, payerName, payerId, memberNumber, planName, endsOn: asDate(input.endsOn), note: input.note };
  }
  const { photos: _photos, startsOn, subscriberBorn, ...told } = input;
  const errors = [
    ...(input.relation !== 'self' && !input.subscriberName ? [{ path: 'subscriberName', code: 'required' }] : []),
    ...(subscriberBorn !== null && subscriberBorn > today ? [{ path: 'subscriberBorn', code: 'future' }] : []),
  ];
  if (errors.length > 0) throw new ApiProblem('request/invalid', { errors });
  if (input.kind === 'change') await coverageToChange(tx, who, input.coverageId);
  const isOwn = input.relation === 'self';
  return {
    ...told,
    subscriberName: isOwn ? null : told.subscriberName,
    subscriberBorn: isOwn ? null : asDate(subscriberBorn),
    startsOn: asDate(startsOn),
  };
}

/** @throws {ApiProblem} resource/not-found, insurance/already-open */
async function coverageToChange(tx: Tx, who: PatientWho, id: string) {
  const row = await tx.coverage.findFirst({ where: { id, ...inChart(who) }, include: { requests: { where: { state: 'open' }, select: { id: true } } } });
  if (!row) throw new ApiProblem('resource/not-found');
  if (row.requests.length > 0) throw new ApiProblem('insurance/already-open');
  return row;
}

/** Takes an open request back; done twice, it is done. @throws {ApiProblem} resource/not-found, insurance/already-decided */
export async function withdrawRequest(portal: Portal, who: PatientWho, { coverageRequestId: id }: { coverageRequestId: string }): Promise<CoverageRequest> {
  const row = await writeAs(portal, who, async (tx, at) => {
    await tx.$queryRaw`select id from coverage_request where id = ${id}::uuid for update`;
    const found = await tx.coverageRequest.findFirst({ where: { id, ...askedInChart(who) }, include: REQUEST_PARTS });
    if (!found) throw new ApiProblem('resource/not-found');
    if (found.state === 'withdrawn') return found;
    if (found.state !== 'open') throw new ApiProblem('insurance/already-decided');
    const { patientId, clinicId } = found;
    const data = { state: 'withdrawn', decidedAt: at, decidedById: who.userId } as const;
    const changed = await tx.coverageRequest.update({ where: { id }, data, include: REQUEST_PARTS });
    await tell(portal, tx, { kind: 'coverage-request.withdrawn', patientId, clinicId, entityId: id, byUserId: who.userId });
    return changed;
  });
  return toRequest(row, (await photosOf(portal, [id])).get(id) ?? []);
}
