import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { test } from 'node:test';
import { bothEngines, useDatabase } from '../src/database/testing.ts';
import { momentAt } from '../src/time/calendar.ts';
import { CLINICS, PATIENT_IDS } from './ids.ts';
import { DEMO_PEOPLE, PEOPLE } from './people.ts';
import { seedDemo, UNREAD_THREAD_ID } from './seed.ts';
import { generateWorld } from './world.ts';

// Sixty days from here cross the end of daylight saving time.
const NOW = new Date('2026-10-07T15:00:00Z');

test('the same moment makes the same world', () => {
  assert.deepEqual(generateWorld(NOW), generateWorld(NOW));
});

test('clinic time follows daylight saving', () => {
  assert.equal(momentAt('America/Chicago', '2026-10-30', '09:00').toISOString(), '2026-10-30T14:00:00.000Z');
  assert.equal(momentAt('America/Chicago', '2026-11-02', '09:00').toISOString(), '2026-11-02T15:00:00.000Z');
  assert.equal(momentAt('America/Denver', '2026-11-01', '09:00').toISOString(), '2026-11-01T16:00:00.000Z');
});

test('every demo password is long enough, and usernames differ', () => {
  for (const person of DEMO_PEOPLE) assert.ok(person.password.length >= 15);
  assert.equal(new Set(DEMO_PEOPLE.map((person) => person.username)).size, DEMO_PEOPLE.length);
});

bothEngines((engine) => {
  const database = useDatabase(engine);
  const options = {
    now: NOW,
    createUser: async ({ name, email, username }: { name: string; email: string; username: string }) =>
      (await database().prisma.user.create({ data: { id: randomUUID(), name, email, username } })).id,
  };

  test('an empty database becomes the demo world, whole and once', async () => {
    assert.equal(await seedDemo(database(), options), true);
    assert.equal(await seedDemo(database(), options), false);
    const { prisma } = database();
    assert.equal(await prisma.patient.count(), Object.keys(PATIENT_IDS).length);
    assert.equal(await prisma.user.count(), DEMO_PEOPLE.length);
    const resources = generateWorld(NOW).flatMap((bundle) => bundle['entry'] as { resource: { resourceType: string } }[]);
    const kept = resources.filter(({ resource }) => !['PractitionerRole', 'Schedule'].includes(resource.resourceType));
    assert.equal(await prisma.fhirSource.count(), kept.length);
  });

  test('Dana has a new result out of range, bills to pay and a credit, an unread message and two visits ahead', async () => {
    const { prisma } = database();
    const user = await prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.dana.username }, include: { grants: true } });
    assert.equal(user.grants.length, 4);
    const unseen = await prisma.diagnosticReport.findMany({
      where: { patientId: PATIENT_IDS.dana, seen: { none: { userId: user.id } } },
      include: { results: { include: { observation: true } } },
    });
    assert.equal(unseen.length, 2);
    for (const report of unseen) assert.ok(report.results.some(({ observation }) => observation.interpretation === 'H'));
    const open = await prisma.statement.findMany({ where: { patientId: PATIENT_IDS.dana, status: 'open' } });
    assert.deepEqual(
      open.map(({ totalCents }) => totalCents).toSorted((a, b) => a - b),
      [-1_500, 4_800, 6_645],
    );
    assert.equal(await prisma.threadRead.count({ where: { threadId: UNREAD_THREAD_ID, userId: user.id } }), 0);
    const visits = await prisma.appointment.findMany({ where: { patientId: PATIENT_IDS.dana, status: 'booked' }, orderBy: { startsAt: 'asc' } });
    assert.deepEqual(
      visits.map((visit) => visit.modality),
      ['in_person', 'video'],
    );
    for (const visit of visits) assert.ok(visit.slotId);
    const history = await prisma.observation.findMany({ where: { patientId: PATIENT_IDS.dana, code: '4548-4' }, orderBy: { effectiveAt: 'asc' } });
    assert.ok(history.length > 20);
    const years = ((history.at(-1)?.effectiveAt?.getTime() ?? 0) - (history[0]?.effectiveAt?.getTime() ?? 0)) / (365.25 * 86_400_000);
    assert.ok(years > 5);
  });

  test('both clinics have open times in their own working hours on weekdays', async () => {
    for (const { id, timeZone } of Object.values(CLINICS)) {
      const open = await database().prisma.slot.findMany({ where: { clinicId: id, appointments: { none: { status: 'booked' } } } });
      assert.ok(open.length > 400);
      const hour = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' });
      const weekday = new Intl.DateTimeFormat('en-US', { timeZone, weekday: 'short' });
      for (const { startsAt } of open) {
        assert.ok(Number(hour.format(startsAt)) >= 9 && Number(hour.format(startsAt)) < 16);
        assert.ok(!['Sat', 'Sun'].includes(weekday.format(startsAt)));
      }
    }
  });

  test('Theo’s mother has what his age leaves of it, Walter’s daughter no bills', async () => {
    const grants = await database().prisma.accessGrant.findMany({ where: { user: { username: 'dana' } } });
    const scopes = (patientId: string): string[] => grants.find((grant) => grant.patientId === patientId)?.scopes ?? [];
    // The age rules take away at each request; see `age-rules.ts`.
    assert.deepEqual(scopes(PATIENT_IDS.theo), scopes(PATIENT_IDS.june));
    assert.ok(scopes(PATIENT_IDS.walter).includes('records:read'));
    assert.ok(!scopes(PATIENT_IDS.walter).some((scope) => scope.startsWith('billing:')));
    assert.ok(grants.find((grant) => grant.patientId === PATIENT_IDS.walter)?.endsAt);
  });
});
