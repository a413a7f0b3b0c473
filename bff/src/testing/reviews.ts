/** A result that waits for a review, made as if it had just come. */
import type { Prisma } from '../database/generated/client.ts';
import { LAKESIDE } from './write-case.ts';
import type { TestPortal } from './portal.ts';

/** @returns its id */
export async function newReview(
  { portal }: Pick<TestPortal, 'portal'>,
  patientId: string,
  {
    clinicId = LAKESIDE,
    report = {},
    ...review
  }: Partial<Prisma.ResultReviewUncheckedCreateInput> & { report?: Partial<Prisma.DiagnosticReportUncheckedCreateInput> } = {},
): Promise<string> {
  const at = portal.now();
  const { id } = await portal.db.prisma.diagnosticReport.create({
    data: { patientId, category: 'LAB', name: 'Potassium', status: 'final', issuedAt: at, ...report },
    select: { id: true },
  });
  await portal.db.prisma.resultReview.create({ data: { waitsSince: at, ...review, id, patientId, clinicId } });
  return id;
}
