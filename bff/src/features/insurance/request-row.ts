/** What somebody told us, as they read it again. */
import type { Prisma } from '../../database/generated/client.ts';
import { dayOf } from './coverage-state.ts';
import type { CardPhoto, CoverageRequest } from './schema.ts';

/** What {@link toRequest} is made of. */
export const REQUEST_PARTS = { clinic: { select: { timeZone: true } } } as const satisfies Prisma.CoverageRequestInclude;

export type RequestRow = Prisma.CoverageRequestGetPayload<{ include: typeof REQUEST_PARTS }>;

export function toRequest(row: RequestRow, photos: readonly CardPhoto[]): CoverageRequest {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    coverageId: row.coverageId,
    payerName: row.payerName,
    memberNumber: row.memberNumber,
    planName: row.planName,
    groupNumber: row.groupNumber,
    relation: row.relation,
    subscriberName: row.subscriberName,
    subscriberBorn: row.subscriberBorn && dayOf(row.subscriberBorn),
    position: row.position,
    startsOn: row.startsOn && dayOf(row.startsOn),
    endsOn: row.endsOn && dayOf(row.endsOn),
    note: row.note,
    photos: [...photos],
    createdAt: row.createdAt.toISOString(),
    answer: row.answer,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    timeZone: row.clinic.timeZone,
  };
}
