/** A clinician with times of their own, and patients who book them, for tests. */
import { randomUUID } from 'node:crypto';
import { CLINICS } from '../../demo/ids.ts';
import type { TestPortal } from './portal.ts';
import type { Visitor } from './portal.ts';

const MINUTE_MS = 60_000;

export interface TimesOptions {
  /** Minutes from the portal's now to the first one, which begins on a step of five. */
  readonly inMinutes: number;
  readonly count: number;
  readonly minutes?: number;
  /** From the start of one to that of the next. */
  readonly every?: number;
  readonly capacity?: number;
  readonly roomId?: string;
  readonly clinicId?: string;
}

/** A clinician whom nobody else books. */
export async function newPractitioner({ portal }: TestPortal, familyName = 'Test'): Promise<string> {
  const { id } = await portal.db.prisma.practitioner.create({
    data: { givenName: 'Avery', familyName, credential: 'MD', gender: 'female', languages: ['en', 'es'] },
  });
  return id;
}

/** Slots of a clinician, in order. */
export async function newSlots({ portal }: TestPortal, practitionerId: string, options: TimesOptions): Promise<string[]> {
  const { inMinutes, count, minutes = 30, every = minutes, capacity = 1, roomId, clinicId = CLINICS.lakeside.id } = options;
  const first = Math.floor((portal.now().getTime() + inMinutes * MINUTE_MS) / (5 * MINUTE_MS)) * 5 * MINUTE_MS;
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const startsAt = new Date(first + index * every * MINUTE_MS);
    const endsAt = new Date(startsAt.getTime() + minutes * MINUTE_MS);
    const row = await portal.db.prisma.slot.create({ data: { practitionerId, clinicId, startsAt, endsAt, capacity, roomId: roomId ?? null } });
    ids.push(row.id);
  }
  return ids;
}

export interface TestPatient {
  readonly patientId: string;
  readonly visitor: Visitor;
  /** Address of their scheduling. */
  readonly base: string;
}

/** An adult with an account of their own. */
export async function newPatient(opened: TestPortal): Promise<TestPatient> {
  const { prisma } = opened.portal.db;
  const name = randomUUID().slice(0, 8);
  const patient = await prisma.patient.create({
    data: { patientNumber: `T-${name}`, givenName: 'Pat', familyName: name, birthDate: new Date('1980-05-05'), clinicId: CLINICS.lakeside.id },
  });
  const user = await prisma.user.create({ data: { name, email: `${name}@example.com`, emailVerified: true, username: `pat-${name}` } });
  await prisma.accessGrant.create({
    data: { userId: user.id, patientId: patient.id, relationship: 'self', scopes: ['appointments:read', 'appointments:write'], startsAt: opened.portal.now() },
  });
  return { patientId: patient.id, visitor: await opened.signIn(`pat-${name}`), base: `/api/patients/${patient.id}/scheduling` };
}

/** Asks to hold a time. */
export const holdSlot = ({ visitor, base }: TestPatient, slotId: string, more: object = {}): Promise<Response> =>
  visitor.send('POST', `${base}/holds`, { slotId, visitType: 'follow-up', ...more });

/** Holds a time and books it; answers with the visit's id. */
export async function bookSlot(patient: TestPatient, slotId: string, more: object = {}): Promise<string> {
  const held = (await (await holdSlot(patient, slotId, more)).json()) as { id: string };
  const booked = await patient.visitor.send('POST', `${patient.base}/holds/${held.id}/confirm`, {});
  return ((await booked.json()) as { visitId: string }).visitId;
}
