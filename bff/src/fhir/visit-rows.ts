/**
 * How visits of a source are written beside what was decided about them here.
 * Until somebody changes a visit here its source owns all of it. From then on
 * the source owns its words alone, until it has heard: what it sends then is what
 * stands here. Where both contradict each other nothing is overwritten: staff
 * settle it. All of it is said in docs/visits.md.
 */
import { claimVisits } from '../booking/claims.ts';
import { furtherStatus, isAgreed } from '../booking/visit-status.ts';
import type { Appointment, Prisma } from '../database/generated/client.ts';
import type { Writing } from './mapper.ts';

type Tx = Prisma.TransactionClient;

type SentField =
  | 'id'
  | 'patientId'
  | 'clinicId'
  | 'practitionerId'
  | 'slotId'
  | 'status'
  | 'modality'
  | 'title'
  | 'reason'
  | 'instructions'
  | 'startsAt'
  | 'endsAt'
  | 'cancelReason';

/** What every visit has, and its source need not tell. */
export type Unsaid = 'title' | 'modality' | 'clinicId';

/** A visit as its source sends it. */
export interface SentVisit {
  readonly row: Pick<Appointment, SentField> & { visitTypeId?: string; confidential?: boolean };
  /** Codes of the kind of visit. */
  readonly kinds: readonly string[];
  /** Orders that it is booked for. */
  readonly orders: readonly string[];
  /** The ids that we gave it, as its source gives them back. */
  readonly numbers: readonly string[];
  /** Of these fields the row has what is supposed where nothing is told. */
  readonly unsaid: ReadonlySet<Unsaid>;
}

export async function createVisits(tx: Tx, visits: readonly SentVisit[], { at }: Writing): Promise<void> {
  for (const visit of visits) await nameKind(tx, visit);
  await tx.appointment.createMany({ data: visits.map(({ row }) => row) });
  for (const visit of visits) await endOrders(tx, visit, visit.row.id);
  await openSlots(tx, visits);
  await claimVisits(
    tx,
    visits.map(({ row }) => row.id),
    at,
  );
}

export async function updateVisit(tx: Tx, visit: SentVisit, id: string, writing: Writing): Promise<void> {
  const here = await tx.appointment.findUniqueOrThrow({ where: { id } });
  await nameKind(tx, visit);
  if (here.changedHereAt === null) await take(tx, here, visit, writing);
  else await takeBeside(tx, here, visit, writing);
  await endOrders(tx, visit, id);
}

/** Of these visits those that were changed here. */
export async function visitsChangedHere(db: Pick<Tx, 'appointment'>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.appointment.findMany({ where: { id: { in: [...ids] }, changedHereAt: { not: null } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

/** What calendars must learn of. */
const CALENDAR_FIELDS = ['status', 'startsAt', 'endsAt', 'clinicId', 'modality'] as const;

const shown = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);

/** Of a visit that was booked here its source may know less than is known here: what it leaves out stays. */
function rowOf({ row, unsaid }: SentVisit, here: Appointment): SentVisit['row'] & Partial<Pick<Appointment, 'roomId'>> {
  if (!here.madeHere) return row;
  const practitionerId = row.practitionerId ?? here.practitionerId;
  const isThere = practitionerId === here.practitionerId && row.startsAt.getTime() === here.startsAt.getTime();
  return {
    ...row,
    practitionerId,
    title: unsaid.has('title') ? here.title : row.title,
    clinicId: unsaid.has('clinicId') ? here.clinicId : row.clinicId,
    modality: unsaid.has('modality') ? here.modality : row.modality,
    reason: row.reason ?? here.reason,
    instructions: row.instructions ?? here.instructions,
    ...(isThere ? { slotId: row.slotId ?? here.slotId } : { roomId: null }),
  };
}

type Taken = Pick<Appointment, 'status' | 'startsAt' | 'endsAt' | 'practitionerId'>;

/** What was booked here keeps the time it has, as long as that is the same: it may be a seat of a time that people share. */
async function claimAnew(tx: Tx, here: Appointment, now: Taken, at: Date): Promise<void> {
  const isSame = (['startsAt', 'endsAt', 'practitionerId'] as const).every((field) => shown(now[field]) === shown(here[field]));
  if (here.madeHere && isSame && isAgreed(here.status) && isAgreed(now.status)) return;
  await claimVisits(tx, [here.id], at);
}

async function take(tx: Tx, here: Appointment, sent: SentVisit, { at }: Writing): Promise<void> {
  const row = rowOf(sent, here);
  const isChange = CALENDAR_FIELDS.some((field) => shown(row[field]) !== shown(here[field]));
  const cancelled = row.status === 'cancelled' ? { cancelledAt: here.cancelledAt ?? at } : { cancelledAt: null, cancelledById: null };
  const { id } = here;
  await tx.appointment.update({ where: { id }, data: { ...row, id, ...cancelled, ...(isChange ? { sequence: { increment: 1 } } : {}) } });
  await openSlots(tx, [{ row }]);
  await claimAnew(tx, here, row, at);
}

/** The words of the source are its own in any case; what was decided here stands until the source says the same. */
async function takeBeside(tx: Tx, here: Appointment, sent: SentVisit, { at, isSent }: Writing): Promise<void> {
  const { id } = here;
  const row = rowOf(sent, here);
  const words = { title: row.title, reason: row.reason, instructions: row.instructions, confidential: row.confidential ?? here.confidential };
  await tx.appointment.update({ where: { id }, data: words });
  // What was kept says nothing that was not known when it was changed here.
  if (!isSent) return;
  const status = agreedStatus(here, row);
  if (status === null) return dispute(tx, id, row, at);
  await tx.appointment.update({ where: { id }, data: { status, changedHereAt: null, ...(status === here.status ? {} : { sequence: { increment: 1 } }) } });
  await tx.visitDispute.deleteMany({ where: { appointmentId: id, settledAt: null } });
  await claimAnew(tx, here, { ...here, status }, at);
}

/** The status both can mean; null where they contradict each other. */
function agreedStatus(here: Appointment, { status, startsAt, endsAt }: SentVisit['row']): Appointment['status'] | null {
  if (here.status === 'cancelled' && status === 'cancelled') return 'cancelled';
  const isSameTime = here.startsAt.getTime() === startsAt.getTime() && here.endsAt.getTime() === endsAt.getTime();
  return isSameTime ? furtherStatus(here.status, status) : null;
}

/** Asked once for what is sent again and again, and anew when the source says something else. */
async function dispute(tx: Tx, appointmentId: string, { status, startsAt, endsAt }: SentVisit['row'], at: Date): Promise<void> {
  const sent = { status, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  const known = await tx.visitDispute.findUnique({ where: { appointmentId } });
  if (known && isSameText(known.sent, sent)) return;
  const open = { sent, at, settledAt: null, settledById: null };
  await tx.visitDispute.upsert({ where: { appointmentId }, create: { appointmentId, ...open }, update: open });
}

function isSameText(kept: Prisma.JsonValue, sent: Readonly<Record<string, string>>): boolean {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return false;
  return Object.entries(sent).every(([key, value]) => kept[key] === value);
}

/** A time that its source said is taken was taken by these: it is free when they are off. */
async function openSlots(tx: Tx, visits: readonly Pick<SentVisit, 'row'>[]): Promise<void> {
  const ids = visits.flatMap(({ row }) => row.slotId ?? []);
  if (ids.length > 0) await tx.slot.updateMany({ where: { id: { in: ids }, closedBySource: true }, data: { closedBySource: false, status: 'free' } });
}

async function nameKind(tx: Tx, { row, kinds }: SentVisit): Promise<void> {
  if (kinds.length === 0) return;
  const kind = await tx.visitType.findFirst({ where: { code: { in: [...kinds] } }, select: { id: true } });
  if (kind) row.visitTypeId = kind.id;
}

/** An order ends with the visit it is booked as, and is open again when that visit is off. */
async function endOrders(tx: Tx, { row: { patientId }, orders }: SentVisit, id: string): Promise<void> {
  if (orders.length === 0) return;
  const { status } = await tx.appointment.findUniqueOrThrow({ where: { id }, select: { status: true } });
  const where = { id: { in: [...orders] }, patientId };
  if (status === 'cancelled') await tx.serviceRequest.updateMany({ where: { ...where, appointmentId: id }, data: { appointmentId: null } });
  else await tx.serviceRequest.updateMany({ where: { ...where, appointmentId: null }, data: { appointmentId: id } });
}
