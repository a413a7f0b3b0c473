/**
 * Nothing fits, in Chromium and by keyboard: a patient asks for a visit, the clinic answers with a time, and an earlier
 * time from the wait list moves a visit. At 1280 and at 390 pixels.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { bookVisit } from '../../bff/src/booking/visits.ts';
import type { Appointment } from '../../bff/src/database/generated/client.ts';
import { lookForTimes } from '../../bff/src/features/visit-requests/make-offers.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';
import type { Page } from 'playwright-core';

const DAY_MS = 86_400_000;
const LAKESIDE = CLINICS.lakeside.id;
const { dana: DANA } = PATIENT_IDS;
/** A weekday in the clinic's morning, whenever the test runs: nobody is asked at night. Later than now, when the demo's people got their access. */
const NOW = ((): number => {
  const noon = new Date(Date.now() + DAY_MS);
  noon.setUTCHours(17, 0, 0, 0);
  while ([0, 6].includes(noon.getUTCDay())) noon.setTime(noon.getTime() + DAY_MS);
  return noon.getTime();
})();

const on = usePortalInProcess(() => new Date(NOW));

/** Presses a button or follows a link with the keyboard alone. */
async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await tabToRole(page, role, name);
  await page.keyboard.press('Enter');
}

for (const [label, viewport] of [
  ['1280 px', { width: 1280, height: 900 }],
  ['390 px', { width: 390, height: 844 }],
] as const) {
  describe(`nothing fits, at ${label}`, () => {
    before(() => on.isUp());
    const db = () => on.portal.portal.db.prisma;

    /** A visit of Dana’s that has many earlier times before it. */
    async function visitFarAway(): Promise<Appointment> {
      const slot = await db().slot.findFirstOrThrow({
        where: { clinicId: LAKESIDE, status: 'free', modality: 'in_person', visitTypes: { isEmpty: true }, startsAt: { gt: new Date(NOW + 30 * DAY_MS) } },
        orderBy: { startsAt: 'asc' },
      });
      const { portal } = on.portal;
      const booked = { slot, patientId: DANA, visitType: null, endsAt: slot.endsAt, reason: null, orderId: null, byUserId: null, hold: null };
      return portal.db.transaction((tx) => bookVisit(portal, tx, booked, portal.now()));
    }

    test('a patient asks, and the desk answers with a time', async () => {
      const reason = `My knee hurts at ${label}`;
      const patient = await openPage(on.browser, { viewport });
      const staff = await openPage(on.browser, { viewport });
      for (const { page } of [patient, staff]) await page.clock.setFixedTime(NOW);
      try {
        await signInByKeyboard(patient.page, on.portal.url, 'dana');
        await patient.page.goto(`${on.portal.url}/patients/${DANA}/appointments/request`);
        await patient.page.getByText(/will answer by/).waitFor();
        await assertAccessible(patient.page);
        await tabToRole(patient.page, 'textbox', 'What is it about?');
        await patient.page.keyboard.type(reason);
        await press(patient.page, 'button', 'Send request');
        await patient.page.getByRole('heading', { name: 'We have your request' }).waitFor();

        await signInByKeyboard(staff.page, on.portal.url, 'tomasz');
        const { id } = await db().visitRequest.findFirstOrThrow({ where: { reason } });
        await staff.page.goto(`${on.portal.url}/clinics/${LAKESIDE}/visit-requests/${id}`);
        await staff.page.getByText(reason).waitFor();
        await assertAccessible(staff.page);
        await tabToRole(staff.page, 'combobox', 'Free times');
        await staff.page.keyboard.press('ArrowDown');
        await press(staff.page, 'button', 'Book this time');
        await staff.page.getByRole('heading', { name: 'Booked' }).waitFor();

        await patient.page.goto(`${on.portal.url}/patients/${DANA}/appointments/requests`);
        await press(patient.page, 'link', 'See the visit');
        await patient.page.waitForURL(/\/appointments\/[0-9a-f-]{36}$/);
        assert.deepEqual([...patient.faults, ...staff.faults], []);
      } finally {
        await patient.close();
        await staff.close();
      }
    });

    test('an earlier time comes from the wait list, and is taken', async () => {
      const { page, faults, close } = await openPage(on.browser, { viewport });
      await page.clock.setFixedTime(NOW);
      try {
        const visit = await visitFarAway();
        await signInByKeyboard(page, on.portal.url, 'dana');
        await page.goto(`${on.portal.url}/patients/${DANA}/appointments/wait-list/new/${visit.id}`);
        await page.getByText('We first ask the person who has waited longest.').waitFor();
        await assertAccessible(page);
        await press(page, 'button', 'Join the wait list');
        await page.getByRole('heading', { name: 'You’re on the wait list' }).waitFor();

        // As it does every minute; the clock of this portal stands still.
        await lookForTimes.run(on.portal.portal, {}, { signal: AbortSignal.timeout(60_000), attempt: 1, progress: async () => undefined });
        await page.goto(`${on.portal.url}/patients/${DANA}`);
        const told = page.getByRole('link', { name: /An earlier time is held for you/ }).first();
        await told.waitFor();
        await press(page, 'link', /An earlier time is held for you/);
        await page.getByRole('heading', { level: 1, name: 'An earlier time for you' }).waitFor();
        await assertAccessible(page);
        await press(page, 'button', 'Take this time instead');
        await page.getByRole('heading', { level: 1, name: 'You have this time' }).waitFor();
        const moved = await db().appointment.findUniqueOrThrow({ where: { id: visit.id } });
        assert.ok(moved.startsAt < visit.startsAt);
        assert.equal(moved.sequence, visit.sequence + 1);
        assert.deepEqual(faults, []);
      } finally {
        await close();
      }
    });
  });
}
