/** A request as patients and staff read it. */
import type { Prisma } from '../../database/generated/client.ts';
import { formatPhone } from '../../phone.ts';
import { formatPractitioner } from '../directory.ts';
import { VisitWish } from './schema.ts';
import type { VisitRequest } from './schema.ts';
import { wordsOf } from './words.ts';

/** What {@link toRequest} is made of. */
export const REQUEST_PARTS = {
  clinic: true,
  visitType: { select: { code: true, names: true } },
  practitioner: true,
} as const satisfies Prisma.VisitRequestInclude;

export type RequestRow = Prisma.VisitRequestGetPayload<{ include: typeof REQUEST_PARTS }>;

export function toRequest(row: RequestRow): VisitRequest {
  return {
    id: row.id,
    state: row.state,
    visitType: row.visitType?.code ?? null,
    names: wordsOf(row.visitType?.names),
    clinicId: row.clinicId,
    clinic: row.clinic.name,
    clinicPhone: row.clinic.phone,
    timeZone: row.clinic.timeZone,
    practitionerId: row.practitionerId,
    practitioner: row.practitioner ? formatPractitioner(row.practitioner) : null,
    modality: row.modality,
    reason: row.reason,
    wishes: wishesOf(row.wishes),
    reach: row.reach === 'phone' ? 'phone' : 'message',
    phone: row.phone && formatPhone(row.phone),
    createdAt: row.createdAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    answer: row.answer,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    visitId: row.appointmentId,
    version: row.version,
  };
}

/** What was wished for, the one wished most first. */
export const wishesOf = (json: Prisma.JsonValue): VisitWish[] => VisitWish.array().parse(json);
