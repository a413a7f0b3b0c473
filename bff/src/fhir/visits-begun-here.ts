/**
 * Finds, of visits that a source sends for the first time, those that were booked
 * here: it has learned of them from us, and sends them back under an id of its
 * own. Each is the same visit, and no second one. By what it is known stands in
 * docs/visits.md.
 */
import { isAgreed, isOver } from '../booking/visit-status.ts';
import type { Appointment, Prisma } from '../database/generated/client.ts';
import { isUuid } from './uuid.ts';
import type { SentVisit } from './visit-rows.ts';

type Tx = Prisma.TransactionClient;

/** By the ids that the visits were to have, those that they have. Each visit here is one of them at most. */
export async function visitsBegunHere(tx: Tx, sent: readonly SentVisit[]): Promise<ReadonlyMap<string, string>> {
  let here = await unboundVisits(tx, sent);
  const found = new Map<string, string>();
  const bind = (visit: SentVisit, own: Appointment | undefined): void => {
    if (!own) return;
    found.set(visit.row.id, own.id);
    here = here.filter((one) => one !== own);
  };
  // Who says which visit it is comes before who only looks like it.
  for (const visit of sent) {
    const ids = idsOf(visit);
    bind(
      visit,
      here.find((own) => ids.includes(own.id) && own.patientId === visit.row.patientId),
    );
  }
  for (const visit of sent) {
    if (found.has(visit.row.id) || visit.numbers.length > 0 || !(isAgreed(visit.row.status) || isOver(visit.row.status))) continue;
    const alike = here.filter((own) => isAlike(own, visit.row));
    bind(visit, alike.find(({ status }) => status !== 'cancelled') ?? alike[0]);
  }
  return found;
}

/** Its source may have kept our id as its own. */
const idsOf = ({ row, numbers }: SentVisit): string[] => [row.id, ...numbers].filter(isUuid);

function isAlike(own: Appointment, { patientId, clinicId, practitionerId, startsAt }: SentVisit['row']): boolean {
  return own.patientId === patientId && own.clinicId === clinicId && own.practitionerId === practitionerId && own.startsAt.getTime() === startsAt.getTime();
}

/** Visits booked here that these may be, newest first, and that no source has yet; nobody else changes or binds them until the end of the transaction. */
async function unboundVisits(tx: Tx, sent: readonly SentVisit[]): Promise<Appointment[]> {
  const patients = [...new Set(sent.map(({ row }) => row.patientId))];
  const starts = sent.map(({ row }) => row.startsAt);
  const locked = await tx.$queryRaw<{ id: string }[]>`
    select id from appointment
    where "madeHere" and "patientId" = any(${patients}::uuid[])
      and (id = any(${sent.flatMap(idsOf)}::uuid[]) or "startsAt" = any(${starts}::timestamptz[]))
    order by id for no key update`;
  const ids = locked.map(({ id }) => id);
  if (ids.length === 0) return [];
  // A statement of its own: it sees what another import has bound while this one waited.
  const bound = await tx.fhirSource.findMany({ where: { resourceType: 'Appointment', localId: { in: ids } }, select: { localId: true } });
  const known = new Set(bound.map(({ localId }) => localId));
  return tx.appointment.findMany({ where: { id: { in: ids.filter((id) => !known.has(id)) } }, orderBy: { id: 'desc' } });
}
