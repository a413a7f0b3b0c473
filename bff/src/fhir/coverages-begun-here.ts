/**
 * Finds, of plans that a source sends for the first time, those that staff put on
 * file here from what the patient told: each is the same plan, and no second one.
 * It is known by its payer and the member's number; one that some source has
 * already is bound, and left alone.
 */
import type { Coverage, Prisma } from '../database/generated/client.ts';

type Tx = Prisma.TransactionClient;
type SentPlan = Pick<Coverage, 'id' | 'patientId' | 'payerName' | 'payerId' | 'memberNumber'>;

/** By the ids that the plans were to have, those that they have. Each plan here is one of them at most. */
export async function coveragesBegunHere(tx: Tx, sent: readonly SentPlan[]): Promise<ReadonlyMap<string, string>> {
  let here = await unboundPlans(tx, sent);
  const found = new Map<string, string>();
  for (const plan of sent) {
    const own = here.find((one) => isSame(one, plan));
    if (!own) continue;
    found.set(plan.id, own.id);
    here = here.filter((one) => one !== own);
  }
  return found;
}

/** Who read a number from a card wrote it with spaces and dashes, or without. */
const bare = (text: string | null): string => (text ?? '').toLocaleLowerCase('en').replaceAll(/[^\p{L}\p{N}]/gu, '');

function isSame(own: Coverage, { patientId, payerName, payerId, memberNumber }: SentPlan): boolean {
  if (own.patientId !== patientId || bare(memberNumber) === '' || bare(own.memberNumber) !== bare(memberNumber)) return false;
  return own.payerId !== null && payerId ? bare(own.payerId) === bare(payerId) : bare(own.payerName) === bare(payerName);
}

/** Plans of these patients that no source has yet, the newest first; nobody else changes or binds them until the end of the transaction. */
async function unboundPlans(tx: Tx, sent: readonly SentPlan[]): Promise<Coverage[]> {
  const patients = [...new Set(sent.map(({ patientId }) => patientId))];
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select id from coverage where "patientId" = any(${patients}::uuid[]) order by id for no key update`;
  const ids = locked.map(({ id }) => id);
  if (ids.length === 0) return [];
  // A statement of its own: it sees what another import has bound while this one waited.
  const bound = await tx.fhirSource.findMany({ where: { resourceType: 'Coverage', localId: { in: ids } }, select: { localId: true } });
  const known = new Set(bound.map(({ localId }) => localId));
  return tx.coverage.findMany({ where: { id: { in: ids.filter((id) => !known.has(id)) } }, orderBy: { id: 'desc' } });
}
