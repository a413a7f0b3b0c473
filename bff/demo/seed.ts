/**
 * Fills an empty database with the demo world: generated as FHIR, brought in by
 * the same ingest as anything else, then the people who sign in and what they
 * may see. A seeding that was cut off goes on at the next start.
 */
import { Readable } from 'node:stream';
import { ingestStream } from '../src/fhir/ingest.ts';
import type { IngestDatabase } from '../src/fhir/import-run.ts';
import { addDays, dayIn } from '../src/time/calendar.ts';
import { seedAssistance } from './assistance.ts';
import { seedDisputes } from './disputes.ts';
import { CLINICS, DEMO_SOURCE, PATIENT_IDS } from './ids.ts';
import { threadId } from './messages.ts';
import { DEMO_PEOPLE } from './people.ts';
import type { DemoPerson } from './people.ts';
import { seedMessageTemplates } from './message-templates.ts';
import { seedInsurance } from './insurance.ts';
import { seedMessaging } from './messaging.ts';
import { seedRefills } from './refills.ts';
import { seedEstimates } from './estimates.ts';
import { seedPrices } from './prices.ts';
import { seedReviews } from './reviews.ts';
import { seedScheduling } from './scheduling.ts';
import { generateWorld } from './world.ts';

export interface SeedOptions {
  now: Date;
  /** Makes an account that can sign in and gives its id. */
  createUser(user: { name: string; email: string; username: string; password: string }): Promise<string>;
}

/** The conversation whose last message nobody has read yet. */
export const UNREAD_THREAD_ID = threadId('dana/results');

const MS_PER_DAY = 86_400_000;
/** For so long the demo's people have had their accounts. */
const ACCOUNT_DAYS = 400;

/** True when the database was empty (or half seeded) and holds the demo world now. */
export async function seedDemo(db: IngestDatabase, options: SeedOptions): Promise<boolean> {
  if (!(await wantsSeeding(db))) {
    await addAdministrator(db, options);
    return false;
  }
  for (const bundle of generateWorld(options.now)) {
    const readable = Readable.from([Buffer.from(JSON.stringify(bundle))]);
    const report = await ingestStream(db, readable, { name: 'demo.json', source: DEMO_SOURCE });
    const problem = report.files.find((file) => file.problem !== null)?.problem;
    if (problem) throw new Error(`The demo world could not be brought in: ${problem}`);
  }
  await db.transaction(async (tx) => {
    await seedScheduling(tx, options.now);
    await seedMessaging(tx);
    await seedMessageTemplates(tx, options.now);
  });
  for (const person of DEMO_PEOPLE) await seedPerson(db, person, options);
  await db.transaction((tx) => seedRefills(tx, options.now));
  await seedPrices(db, options.now);
  await db.transaction((tx) => seedEstimates(tx, options.now));
  await db.transaction((tx) => seedInsurance(tx, options.now));
  await db.transaction((tx) => seedAssistance(tx, options.now));
  await db.transaction(async (tx) => {
    await seedRefills(tx, options.now);
    await seedDisputes(tx, options.now);
    await seedReviews(tx, options.now);
  });
  return true;
}

/** A database with charts of others is somebody's work and stays as it is. */
async function wantsSeeding(db: IngestDatabase): Promise<boolean> {
  const others = await db.prisma.patient.count({ where: { id: { notIn: Object.values(PATIENT_IDS) } } });
  // A world from before there were administrators is whole without one.
  const people = DEMO_PEOPLE.filter(({ role }) => role !== 'administrator');
  const users = await db.prisma.user.count({ where: { username: { in: people.map((person) => person.username) } } });
  const granted = await db.prisma.accessGrant.count();
  if (users === people.length && granted > 0) return false;
  return others === 0;
}

/** Gives a demo world that is there already somebody who decides who works at its clinics, unless it has somebody. */
async function addAdministrator(db: IngestDatabase, options: SeedOptions): Promise<void> {
  const demoStaff = await db.prisma.user.count({ where: { username: { in: DEMO_PEOPLE.map(({ username }) => username) }, staff: { isNot: null } } });
  if (demoStaff === 0 || (await db.prisma.staffMember.count({ where: { role: 'administrator' } })) > 0) return;
  for (const person of DEMO_PEOPLE) if (person.role === 'administrator') await seedPerson(db, person, options);
}

/** Makes an account with what it may see, unless it is there. */
export async function seedPerson(db: IngestDatabase, person: DemoPerson, options: SeedOptions): Promise<void> {
  const found = await db.prisma.user.findUnique({ where: { username: person.username }, select: { id: true } });
  const { displayName: name, email, username, password } = person;
  const userId = found?.id ?? (await options.createUser({ name, email, username, password }));
  if ((await db.prisma.accessGrant.count({ where: { userId } })) > 0) return;
  await db.transaction(async (tx) => {
    await tx.user.update({
      where: { id: userId },
      data: { emailVerified: person.emailConfirmed, createdAt: new Date(options.now.getTime() - ACCOUNT_DAYS * MS_PER_DAY) },
    });
    await tx.accessGrant.createMany({
      data: person.grants.map((grant) => ({
        userId,
        patientId: grant.patientId,
        clinicId: grant.clinicId,
        relationship: grant.relationship,
        scopes: [...grant.scopes],
        startsAt: options.now,
        endsAt: grant.endsAfterDays === null ? null : new Date(options.now.getTime() + grant.endsAfterDays * MS_PER_DAY),
      })),
    });
    if (person.role !== 'patient') {
      await tx.staffMember.create({ data: { userId, role: person.role, practitionerId: person.practitionerId, passwordAlone: true } });
    }
    const patientIds = person.grants.flatMap((grant) => grant.patientId ?? []);
    await markRead(
      tx,
      userId,
      patientIds,
      person.grants.flatMap((grant) => grant.clinicId ?? []),
    );
    await markSeen(tx, userId, patientIds, options.now);
  });
}

type Tx = Parameters<Parameters<IngestDatabase['transaction']>[0]>[0];

/** All but the newest conversation were read; the clinic has read what it answered. */
async function markRead(tx: Tx, userId: string, patientIds: string[], clinicIds: string[]): Promise<void> {
  const threads = await tx.messageThread.findMany({
    where: {
      OR: [
        { patientId: { in: patientIds }, id: { not: UNREAD_THREAD_ID } },
        { clinicId: { in: clinicIds }, waitsSince: null },
      ],
    },
    select: { id: true, lastMessageAt: true },
  });
  await tx.threadRead.createMany({
    data: threads.map((thread) => ({ threadId: thread.id, userId, readAt: thread.lastMessageAt })),
  });
}

/** Every result was seen but those that came yesterday. */
async function markSeen(tx: Tx, userId: string, patientIds: string[], now: Date): Promise<void> {
  const yesterday = addDays(dayIn(CLINICS.lakeside.timeZone, now), -1);
  const reports = await tx.diagnosticReport.findMany({
    where: { patientId: { in: patientIds }, issuedAt: { lt: new Date(`${yesterday}T00:00:00Z`) } },
    select: { id: true, issuedAt: true },
  });
  // Each on the day after it came, as somebody would.
  await tx.reportSeen.createMany({
    data: reports.map(({ id, issuedAt }) => ({ reportId: id, userId, seenAt: issuedAt ? new Date(issuedAt.getTime() + 24 * 60 * 60_000) : now })),
  });
}
