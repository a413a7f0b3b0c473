/** A patient asks for a visit where none can be booked, changes what was asked while nobody has answered, or cancels it. */
import type { z } from '@hono/zod-openapi';
import { askedInChart } from '../../access/reach.ts';
import type { PatientWho } from '../../access/who.ts';
import { writeAs } from '../../access/write-as.ts';
import { recordChange } from '../../changes/record-change.ts';
import type { Tx } from '../../database/database.ts';
import { ApiProblem } from '../../http/problem.ts';
import type { PageQuery } from '../../lists/page-schema.ts';
import { pageOfRows } from '../../lists/rows.ts';
import type { Once } from '../../once/once.ts';
import { formatPhone } from '../../phone.ts';
import type { Portal } from '../../portal.ts';
import { promisesOf } from './answer-by.ts';
import { checkPractitioner, checkWishes, phoneFor, visitTypeId } from './check-request.ts';
import { merged } from './merged.ts';
import { REQUEST_PARTS, toRequest } from './request-row.ts';
import type { RequestRow } from './request-row.ts';
import { OPEN_REQUESTS_MOST } from './schema.ts';
import type { NewVisitRequest, RequestTerms, VisitRequest, VisitRequestChange, VisitRequests } from './schema.ts';
import { liveOf, tellDesk } from './tell.ts';

/** What is known before somebody asks. */
export async function requestTerms({ db, now }: Portal, who: PatientWho): Promise<RequestTerms> {
  const { prisma } = db;
  const { patientId } = who;
  const [clinics, patient, openCount] = await Promise.all([
    prisma.clinic.findMany({ select: { id: true, timeZone: true, answerDays: true }, orderBy: { name: 'asc' } }),
    prisma.patient.findUniqueOrThrow({ where: { id: patientId }, select: { mobilePhone: true, homePhone: true } }),
    prisma.visitRequest.count({ where: { ...askedInChart(who), state: 'open' } }),
  ]);
  const promises = await promisesOf(prisma, clinics, now());
  // How a teenager is reached is theirs; and only who sees the details of a record sees a number of it.
  const phone = who.reduced || !who.scopes.includes('account:read') ? null : (patient.mobilePhone ?? patient.homePhone);
  return {
    promises: clinics.flatMap(({ id, timeZone }) => {
      const by = promises.get(id);
      return by ? [{ clinicId: id, timeZone, answerBy: by.toISOString() }] : [];
    }),
    phone: phone && formatPhone(phone),
    openCount,
    openMost: OPEN_REQUESTS_MOST,
  };
}

/** Newest first. */
export async function listRequests(portal: Portal, who: PatientWho, query: PageQuery): Promise<VisitRequests> {
  const { visitRequest } = portal.db.prisma;
  const page = await pageOfRows<RequestRow>(portal, query, {
    name: 'visit requests',
    placeOf: ({ createdAt, id }) => ({ at: createdAt, id }),
    read: (place, take) =>
      visitRequest.findMany({
        where: {
          AND: [askedInChart(who), place ? { OR: [{ createdAt: { lt: place.at } }, { createdAt: place.at, id: { lt: place.id } }] } : {}],
        },
        include: REQUEST_PARTS,
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take,
      }),
    count: (take) => visitRequest.count({ take, where: askedInChart(who) }),
  });
  return { ...page, items: page.items.map(toRequest) };
}

/** @throws {ApiProblem} resource/not-found */
export async function readRequest({ db }: Portal, who: PatientWho, id: string): Promise<VisitRequest> {
  const row = await db.prisma.visitRequest.findFirst({ where: { id, ...askedInChart(who) }, include: REQUEST_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return toRequest(row);
}

/** @throws {ApiProblem} visit-request/too-many, request/invalid */
export function ask(portal: Portal, who: PatientWho, input: z.output<typeof NewVisitRequest>, once: Once): Promise<VisitRequest> {
  const { patientId, userId } = who;
  return writeAs(
    portal,
    who,
    async (tx, at) => {
      const clinic = await tx.clinic.findUnique({ where: { id: input.clinicId }, select: { id: true, timeZone: true, answerDays: true } });
      if (!clinic) throw new ApiProblem('request/invalid', { errors: [{ path: 'clinicId', code: 'unknown' }] });
      checkWishes(input.wishes, clinic.timeZone, at);
      const phone = phoneFor(input.reach, input.phone);
      await checkPractitioner(tx, input.practitionerId);
      const typeId = await visitTypeId(tx, input.visitType);
      await refuseTooMany(tx, patientId);
      const answerBy = (await promisesOf(tx, [clinic], at)).get(clinic.id) ?? at;
      const row = await tx.visitRequest.create({
        data: {
          patientId,
          userId,
          clinicId: clinic.id,
          visitTypeId: typeId,
          practitionerId: input.practitionerId,
          modality: input.modality,
          reason: input.reason,
          wishes: input.wishes,
          reach: input.reach,
          phone,
          createdAt: at,
          answerBy,
        },
        include: REQUEST_PARTS,
      });
      await told(portal, tx, who, row, 'visit-request.sent');
      return toRequest(row);
    },
    { once },
  );
}

/**
 * Changes what was asked while nobody has answered; the promise stays. Nothing different needs no version.
 * @throws {ApiProblem} resource/not-found, resource/changed, visit-request/already-decided, request/invalid
 */
export async function changeRequest(
  portal: Portal,
  who: PatientWho,
  { visitRequestId, version, ...change }: { visitRequestId: string } & z.output<typeof VisitRequestChange>,
): Promise<VisitRequest> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRequest(tx, who, visitRequestId);
    const onFile = toRequest(row);
    const next = merged(fieldsOf(onFile), change);
    // Days that passed since they were wished may stay.
    if (change.wishes && !isSame(change.wishes, onFile.wishes)) checkWishes(change.wishes, row.clinic.timeZone, at);
    const phone = phoneFor(next.reach, next.phone);
    if (isSame({ ...next, phone: phone && formatPhone(phone) }, fieldsOf(onFile))) return;
    if (row.state !== 'open') throw new ApiProblem('visit-request/already-decided');
    if (row.version !== version) throw new ApiProblem('resource/changed');
    await checkPractitioner(tx, next.practitionerId);
    await tx.visitRequest.update({
      where: { id: visitRequestId },
      data: {
        visitTypeId: await visitTypeId(tx, next.visitType),
        practitionerId: next.practitionerId,
        modality: next.modality,
        reason: next.reason,
        wishes: next.wishes,
        reach: next.reach,
        phone,
        version: { increment: 1 },
      },
    });
    await told(portal, tx, who, row, 'visit-request.changed');
  });
  return readRequest(portal, who, visitRequestId);
}

/** Cancels an open request; done twice, it is done. @throws {ApiProblem} resource/not-found, visit-request/already-decided */
export async function withdrawRequest(portal: Portal, who: PatientWho, { visitRequestId }: { visitRequestId: string }): Promise<VisitRequest> {
  await writeAs(portal, who, async (tx, at) => {
    const row = await lockRequest(tx, who, visitRequestId);
    if (row.state === 'withdrawn') return;
    if (row.state !== 'open') throw new ApiProblem('visit-request/already-decided');
    await tx.visitRequest.update({
      where: { id: visitRequestId },
      data: { state: 'withdrawn', decidedAt: at, decidedById: who.userId, version: { increment: 1 } },
    });
    await told(portal, tx, who, row, 'visit-request.withdrawn');
  });
  return readRequest(portal, who, visitRequestId);
}

/** What a person can change, as they see it. */
function fieldsOf({ visitType, practitionerId, modality, reason, wishes, reach, phone }: VisitRequest) {
  return { visitType, practitionerId, modality, reason, wishes, reach, phone };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Until the commit, so that it is changed or answered, one after the other. */
async function lockRequest(tx: Tx, who: PatientWho, id: string): Promise<RequestRow> {
  await tx.$queryRaw`select id from visit_request where id = ${id}::uuid for update`;
  const row = await tx.visitRequest.findFirst({ where: { id, ...askedInChart(who) }, include: REQUEST_PARTS });
  if (!row) throw new ApiProblem('resource/not-found');
  return row;
}

/** Counted with the patient's row held: two that are sent at once are not both the last one. */
export async function refuseTooMany(tx: Tx, patientId: string): Promise<void> {
  await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for update`;
  if ((await tx.visitRequest.count({ where: { patientId, state: 'open' } })) >= OPEN_REQUESTS_MOST) throw new ApiProblem('visit-request/too-many');
}

async function told(
  portal: Portal,
  tx: Tx,
  { patientId, userId }: PatientWho,
  { id, clinicId }: Pick<RequestRow, 'id' | 'clinicId'>,
  kind: 'visit-request.sent' | 'visit-request.changed' | 'visit-request.withdrawn',
): Promise<void> {
  await recordChange(portal, tx, { kind, patientId, entityId: id, byUserId: userId, live: liveOf(id) });
  await tellDesk(portal, tx, { id, clinicId, patientId });
}
