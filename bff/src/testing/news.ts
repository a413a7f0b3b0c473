/** News for tests, about a row that is there: nobody is told of what they could not see. */
import { randomUUID } from 'node:crypto';
import { owedEstimate } from '../features/estimates/write-cases.ts';
import { applicationOf } from '../features/assistance/write-cases.ts';
import { writeNews } from '../notifications/news.ts';
import type { RecordNews } from '../notifications/news.ts';
import type { RecordTopic } from '../notifications/topics.ts';
import { dayIn } from '../time/calendar.ts';
import { newPlan, newPlanned } from './payment-plans.ts';
import type { TestPortal } from './portal.ts';
import { openDispute } from '../features/billing/write-cases.ts';
import { newRefill } from './refills.ts';

/** Something happened in a patient's record, to a new row unless `more` names one. */
export async function happens(opened: TestPortal, topic: RecordTopic, patientId: string, more: Partial<RecordNews> = {}): Promise<void> {
  const at = opened.portal.now();
  const entityId = more.entityId ?? (await newRow(opened, topic, patientId));
  await opened.portal.db.transaction((tx) => writeNews(tx, [{ topic, patientId, entityId, byUserId: null, at, key: randomUUID(), ...more }]));
}

/** A row that news can be about; its id. */
export const newRow = (opened: TestPortal, topic: RecordTopic, patientId: string): Promise<string> => ROWS[topic](opened, patientId);

const clinicOf = async ({ portal }: TestPortal, patientId: string): Promise<string> =>
  (await portal.db.prisma.patient.findUniqueOrThrow({ where: { id: patientId } })).clinicId ?? '';

const ROWS: Readonly<Record<RecordTopic, (opened: TestPortal, patientId: string) => Promise<string>>> = {
  appointments: async (opened, patientId) => {
    const at = opened.portal.now();
    const visit = {
      patientId,
      clinicId: await clinicOf(opened, patientId),
      title: 'Check',
      status: 'booked',
      startsAt: at,
      endsAt: new Date(at.getTime() + 60_000),
    } as const;
    return (await opened.portal.db.prisma.appointment.create({ data: visit })).id;
  },
  reminders: async (opened, patientId) => {
    const at = opened.portal.now();
    const startsAt = new Date(at.getTime() + 3 * 24 * 60 * 60_000);
    const visit = { patientId, clinicId: await clinicOf(opened, patientId), title: 'Check', status: 'booked', startsAt, endsAt: startsAt } as const;
    const { id, clinic } = await opened.portal.db.prisma.appointment.create({ data: visit, include: { clinic: true } });
    await opened.portal.db.prisma.visitReminder.create({ data: { appointmentId: id, daysBefore: 3, day: new Date(dayIn(clinic.timeZone, startsAt)), at } });
    return id;
  },
  offers: async (opened, patientId) => {
    const { prisma } = opened.portal.db;
    const at = opened.portal.now();
    const [clinicId, { id: practitionerId }] = [await clinicOf(opened, patientId), await prisma.practitioner.findFirstOrThrow()];
    const times = { startsAt: new Date(at.getTime() + 24 * 60 * 60_000), endsAt: new Date(at.getTime() + 25 * 60 * 60_000) };
    const until = { createdAt: at, expiresAt: new Date(at.getTime() + 30 * 60_000) };
    const slot = await prisma.slot.create({ data: { practitionerId, clinicId, ...times } });
    const hold = await prisma.slotHold.create({ data: { patientId, slotId: slot.id, ...times, ...until } });
    const type = await prisma.visitType.findFirstOrThrow();
    const days = { firstDay: new Date(dayIn('UTC', at)), lastDay: new Date(dayIn('UTC', times.endsAt)) };
    const entry = await prisma.waitListEntry.create({ data: { patientId, clinicId, visitTypeId: type.id, createdAt: at, ...days } });
    return (await prisma.slotOffer.create({ data: { kind: 'earlier', patientId, holdId: hold.id, waitListId: entry.id, ...until } })).id;
  },
  help: async (opened, patientId) => {
    const owner = await opened.portal.db.prisma.accessGrant.findFirst({ where: { patientId, relationship: { in: ['self', 'parent'] } } });
    const clinicId = await clinicOf(opened, patientId);
    return (await applicationOf(opened, { patientId, clinicId, state: 'sent', ...(owner ? { userId: owner.userId } : {}) })).id;
  },
  results: async ({ portal }, patientId) =>
    (await portal.db.prisma.diagnosticReport.create({ data: { patientId, category: 'LAB', name: 'A test', status: 'final', issuedAt: portal.now() } })).id,
  billDisputes: openDispute,
  comments: async ({ portal }, patientId) => {
    const comment = { create: { authorName: 'Grace', body: 'All is well.', createdAt: portal.now() } };
    const result = { patientId, category: 'LAB', name: 'A test', status: 'final', issuedAt: portal.now(), comments: comment };
    return (await portal.db.prisma.diagnosticReport.create({ data: result })).id;
  },
  refills: async (opened, patientId) => (await newRefill(opened, patientId)).id,
  paymentPlans: async (opened, patientId) => (await newPlan(opened, patientId)).id,
  // Who hears of one is who set it up.
  plannedPayments: async (opened, patientId) => (await newPlanned(opened, patientId)).id,
  bills: async ({ portal }, patientId) =>
    (await portal.db.prisma.statement.create({ data: { patientId, number: randomUUID(), status: 'open', issuedOn: portal.now(), totalCents: 1 } })).id,
  insurance: async (opened, patientId) => {
    const request = { patientId, clinicId: await clinicOf(opened, patientId), kind: 'add', payerName: 'A plan', createdAt: opened.portal.now() } as const;
    return (await opened.portal.db.prisma.coverageRequest.create({ data: request })).id;
  },
  estimates: async (opened, patientId) => owedEstimate(opened, patientId, await clinicOf(opened, patientId)),
  messages: async (opened, patientId) => {
    const at = opened.portal.now();
    const answer = { side: 'clinic', authorName: 'Grace', body: 'How are you?', sentAt: at } as const;
    const thread = { patientId, clinicId: await clinicOf(opened, patientId), subject: 'A question', lastMessageAt: at, messages: { create: answer } };
    return (await opened.portal.db.prisma.messageThread.create({ data: thread })).id;
  },
};
