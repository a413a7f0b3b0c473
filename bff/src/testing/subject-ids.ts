/** Real ids for whatever the path of a route names, of one patient, so that tests over all routes ask for what is there. */
import { randomUUID } from 'node:crypto';
import type { TestPortal } from './portal.ts';

/** By the name of the placeholder. What the demo world has none of is made. */
export async function pathIds({ portal }: TestPortal, patientId: string, clinicId: string): Promise<Record<string, string>> {
  const { prisma } = portal.db;
  const at = portal.now();
  const where = { where: { patientId } };
  const owner = await prisma.accessGrant.findFirst({ where: { patientId, relationship: { in: ['self', 'parent'] } }, select: { userId: true, id: true } });
  const thread =
    (await prisma.messageThread.findFirst(where)) ??
    (await prisma.messageThread.create({ data: { patientId, clinicId, subject: 'A question', lastMessageAt: at } }));
  const [visit, report, statement] = await Promise.all([
    prisma.appointment.findFirst(where),
    prisma.diagnosticReport.findFirst({ where: { patientId, category: 'LAB' } }),
    prisma.statement.findFirst(where),
  ]);
  const nobody = randomUUID();
  return {
    patientId,
    clinicId,
    chartId: patientId,
    threadId: thread.id,
    visitId: visit?.id ?? nobody,
    reportId: report?.id ?? nobody,
    statementId: statement?.id ?? nobody,
    grantId: owner?.id ?? nobody,
    accountId: owner?.userId ?? nobody,
    form: 'account.contact',
  };
}
