/**
 * Moves a patient's refills on by what their pharmacies sent. Which dispense is
 * whose is settled once and kept; where a refill is follows from all that was
 * dispensed for it, so that neither the order of arrival nor a second delivery
 * makes a difference.
 */
import { write } from '../../access/write-as.ts';
import type { Tx } from '../../database/database.ts';
import type { MedicationDispense, Prisma, Refill } from '../../database/generated/client.ts';
import { wholeRecord } from '../../access/reach.ts';
import { defineJob } from '../../jobs/job.ts';
import type { Portal } from '../../portal.ts';
import { FOLLOW_REFILLS } from '../../refills/follow-kind.ts';
import { dayIn, FALLBACK_ZONE } from '../../time/calendar.ts';
import { isAskedAgain, moveRefill } from './move.ts';
import { isFinal, isOpen, isUndecided, stateByPharmacy } from './states.ts';

export const followRefills = defineJob(FOLLOW_REFILLS, async (portal, { patientId }) => {
  await write(portal, async (tx, at) => {
    // One at a time: what one settles the next sees.
    await tx.$queryRaw`select id from patient where id = ${patientId}::uuid for no key update`;
    const ids = (await tx.refill.findMany({ where: wholeRecord(patientId), select: { id: true } })).map(({ id }) => id);
    await tx.$queryRaw`select id from refill where id = any(${ids}::uuid[]) order by id for update`;
    const refills = await tx.refill.findMany({ where: wholeRecord(patientId), include: PARTS, orderBy: { id: 'asc' } });
    if (refills.length === 0) return;
    const names = await namesOf(tx, refills);
    await bind(tx, patientId, refills, names);
    const bound = await tx.medicationDispense.findMany({
      where: { refillId: { in: refills.map(({ id }) => id) } },
      orderBy: [{ handedOverAt: 'desc' }, { id: 'asc' }],
    });
    const dispenses = Map.groupBy(bound, ({ refillId }) => refillId);
    const ordered = new Set(names.orders.values());
    for (const row of refills) await follow(portal, tx, row, { dispenses: dispenses.get(row.id) ?? [], isOrdered: ordered.has(row.id) }, at);
  });
});

const PARTS = { orders: true, clinic: { select: { timeZone: true } } } as const satisfies Prisma.RefillInclude;
type RefillRow = Prisma.RefillGetPayload<{ include: typeof PARTS }>;

type Key = `${string} ${string}`;
const keyOf = (source: string, resourceId: string): Key => `${source} ${resourceId}`;

interface Names {
  /** Refills by what a source calls their order. */
  readonly orders: ReadonlyMap<Key, string>;
  /** Prescriptions by what a source calls them. */
  readonly medicines: ReadonlyMap<Key, string>;
  readonly keys: readonly { readonly forSource: string; readonly forResourceId: string }[];
}

/** What sources call the orders and the prescriptions of these refills. */
async function namesOf(tx: Tx, refills: readonly RefillRow[]): Promise<Names> {
  const ids = refills.map(({ id }) => id);
  const [first] = refills;
  const renewals = await tx.medicationRequest.findMany({
    where: { refillId: { in: ids }, ...wholeRecord(first?.patientId ?? '') },
    select: { id: true, refillId: true },
  });
  const renewed = new Map(renewals.map((row) => [row.id, row.refillId]));
  const sources = await tx.fhirSource.findMany({
    where: {
      resourceType: 'MedicationRequest',
      localId: { in: [...renewed.keys(), ...refills.flatMap(({ medicationRequestId }) => medicationRequestId ?? [])] },
    },
    select: { source: true, resourceId: true, localId: true },
  });
  const orders = new Map<Key, string>(refills.flatMap((row) => row.orders.map(({ source, resourceId }) => [keyOf(source, resourceId), row.id] as const)));
  const medicines = new Map<Key, string>();
  for (const { source, resourceId, localId } of sources) {
    const refillId = renewed.get(localId);
    if (refillId) orders.set(keyOf(source, resourceId), refillId);
    else medicines.set(keyOf(source, resourceId), localId);
  }
  const keys = [...refills.flatMap((row) => row.orders), ...sources].map(({ source, resourceId }) => ({ forSource: source, forResourceId: resourceId }));
  return { orders, medicines, keys };
}

/** Settles which refill a dispense is for, of those where that is open. */
async function bind(tx: Tx, patientId: string, refills: readonly RefillRow[], names: Names): Promise<void> {
  const dispenses = await tx.medicationDispense.findMany({
    where: { ...wholeRecord(patientId), refillId: null, OR: [{ namedRefillId: { in: refills.map(({ id }) => id) } }, ...names.keys] },
    orderBy: { id: 'asc' },
  });
  for (const dispense of dispenses) {
    const refillId = refillOf(dispense, refills, names);
    if (refillId) await tx.medicationDispense.update({ where: { id: dispense.id }, data: { refillId } });
  }
}

function refillOf(dispense: MedicationDispense, refills: readonly RefillRow[], { orders, medicines }: Names): string | null {
  if (dispense.namedRefillId && refills.some(({ id }) => id === dispense.namedRefillId)) return dispense.namedRefillId;
  const key = keyOf(dispense.forSource, dispense.forResourceId);
  const ordered = orders.get(key);
  if (ordered) return ordered;
  // Who only names the prescription means the refill that the clinic has approved, if the medicine was dispensed after that.
  const medicineId = medicines.get(key);
  const waiting = refills.filter((row) => row.medicationRequestId === medicineId && medicineId !== undefined && WAITS.has(row.state) && isAfter(dispense, row));
  return waiting.toSorted((a, b) => (b.decidedAt?.getTime() ?? 0) - (a.decidedAt?.getTime() ?? 0))[0]?.id ?? null;
}

const WAITS: ReadonlySet<Refill['state']> = new Set(['approved', 'sent', 'ready', 'failed']);
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** What tells no time is not taken for new. */
function isAfter({ handedOverAt, handedOverDate, preparedAt }: MedicationDispense, { decidedAt, clinic }: RefillRow): boolean {
  const at = handedOverAt ?? preparedAt;
  if (!at || !decidedAt) return false;
  const isDay = handedOverAt !== null && (handedOverDate?.length ?? 0) <= DAY_LENGTH;
  if (!isDay) return at >= decidedAt;
  return (handedOverDate ?? '') >= dayIn(clinic.timeZone || FALLBACK_ZONE, decidedAt);
}

interface Heard {
  readonly dispenses: readonly MedicationDispense[];
  /** Its order has come back. */
  readonly isOrdered: boolean;
}

async function follow(
  portal: Portal,
  tx: Tx,
  { orders: _orders, clinic: _clinic, ...row }: RefillRow,
  { dispenses, isOrdered }: Heard,
  at: Date,
): Promise<void> {
  const { id } = row;
  if (isFinal(row.state)) return;
  if (row.medicineName === null && isOpen(row.state)) {
    await moveRefill(portal, tx, row, { to: 'failed', by: 'portal', userId: null, at, failReason: 'may-be-someone-elses' });
    return;
  }
  const said = stateByPharmacy(dispenses.map(({ status, trackingNumber }) => ({ status, tracked: trackingNumber !== null })));
  const wasThere = row.state === 'ready' || row.state === 'picked_up' || row.state === 'shipped';
  const isHeardOf = isUndecided(row.state) || row.state === 'approved';
  // An order that came back has arrived; what a pharmacy took back is being made again.
  const to = said ?? (wasThere || (isOrdered && isHeardOf) ? 'sent' : null);
  const tracked = dispenses.find(({ trackingNumber }) => trackingNumber !== null);
  const tracking = { trackingCarrier: tracked?.trackingCarrier ?? null, trackingNumber: tracked?.trackingNumber ?? null };
  if (to === null || to === row.state || (to === 'failed' && isUndecided(row.state))) {
    if (tracking.trackingNumber !== row.trackingNumber) await tx.refill.update({ where: { id }, data: tracking });
    return;
  }
  // Somebody has asked for it again by now: that one is on its way.
  if (isOpen(to) && !isOpen(row.state) && (await isAskedAgain(tx, row))) return;
  const isDeclined = dispenses.some(({ status }) => status === 'declined');
  await moveRefill(portal, tx, row, {
    to,
    by: 'pharmacy',
    userId: null,
    at,
    data: tracking,
    ...(to === 'failed' ? { failReason: isDeclined ? 'declined' : 'stopped' } : {}),
  });
}
