/** Values are judged by the sex and age of their person: when that changes they are derived again, by a wait (`waits.ts`). */
import type { Prisma } from '../database/generated/client.ts';

/** What was judged by the sex and age of these patients is to be judged anew; asked for before the transaction ends, so that nothing comes between. */
export async function judgeAnew(tx: Prisma.TransactionClient, patientIds: readonly string[]): Promise<void> {
  if (patientIds.length === 0) return;
  await tx.$executeRaw`insert into resource_wait (source, "resourceType", "resourceId", "waitsFor")
    select f.source, f."resourceType", f."resourceId", 'Patient/' || p."resourceId"
    from fhir_source p join fhir_source f on f."patientId" = p."localId" and f.source = p.source
    where p."resourceType" = 'Patient' and p."localId" = any(${[...patientIds]}::uuid[])
      and f."resourceType" in ('Observation', 'DiagnosticReport') and f."withdrawnAt" is null
    on conflict do nothing`;
}
