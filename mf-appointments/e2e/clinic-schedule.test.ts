/** The clinic's schedule in Chromium, by keyboard alone: a scheduler closes a morning, and the patient who has a visit in it sees the other time that is proposed. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { dayIn } from '../../bff/src/time/calendar.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const on = usePortalInProcess(() => new Date());

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const REASON = 'Our building has no power.';

/** A visit to come of somebody, and where it is. */
async function nextVisit(patientId: string) {
  const visit = await on.portal.portal.db.prisma.appointment.findFirstOrThrow({
    where: { patientId, status: 'booked', startsAt: { gt: new Date(Date.now() + 36 * 3_600_000) } },
    orderBy: { startsAt: 'asc' },
    include: { clinic: true },
  });
  return { clinicId: visit.clinicId, practitionerId: visit.practitionerId, day: dayIn(visit.clinic.timeZone, visit.startsAt) };
}

/** A day as people type it. */
const typed = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`;

async function typeInto(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabToRole(page, 'textbox', name);
  await page.keyboard.type(text);
}

for (const [place, viewport] of Object.entries(SIZES)) {
  // Each has a patient of its own: what is closed once stays closed.
  const [username, patientId] = place === 'desk' ? (['dana', PATIENT_IDS.dana] as const) : (['walter', PATIENT_IDS.walter] as const);

  describe(`a scheduler at a ${place}`, () => {
    test('closes a day, and the patient is asked whether another time works', async () => {
      const { clinicId, day } = await nextVisit(patientId);
      const { page, faults, close } = await openPage(on.browser, { viewport });
      await signInByKeyboard(page, on.portal.url, 'tomasz');
      await page.goto(`${on.portal.url}/clinics/${clinicId}/schedule`);
      await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor();
      await assertAccessible(page);
      await tabToRole(page, 'link', 'Close time');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Close time' }).waitFor();
      await typeInto(page, 'First day', typed(day));
      await typeInto(page, 'Reason', REASON);
      await tabToRole(page, 'button', 'Close this time');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'This time is closed' }).waitFor();
      assert.match(await page.locator('ds-alert').first().innerText(), /asked whether another time works/);
      await assertAccessible(page);
      await tabToRole(page, 'link', 'Back to the schedule');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Schedule' }).waitFor();
      assert.deepEqual(faults, []);
      await close();

      const patient = await openPage(on.browser, { viewport });
      await signInByKeyboard(patient.page, on.portal.url, username);
      await tabToRole(patient.page, 'link', /The clinic needs to move your visit/);
      await patient.page.keyboard.press('Enter');
      await patient.page.getByRole('heading', { level: 1, name: 'We need to move your visit' }).waitFor();
      await patient.page.getByText(REASON).waitFor();
      await assertAccessible(patient.page);
      assert.deepEqual(patient.faults, []);
      await patient.close();
    });

    test('opens a visit of the day by the arrows, and sees whose it is by three identifiers', async () => {
      const { clinicId, practitionerId, day } = await nextVisit(patientId);
      const { page, faults, close } = await openPage(on.browser, { viewport });
      await signInByKeyboard(page, on.portal.url, 'tomasz');
      // Of one person: the times of all others are beside them.
      await page.goto(`${on.portal.url}/clinics/${clinicId}/schedule?person=${practitionerId}`);
      await tabToRole(page, 'textbox', 'Go to a day');
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(typed(day));
      await page.keyboard.press('Enter');
      const visit = page.locator('ds-timetable button', { hasText: /Another time was proposed/ }).first();
      await visit.waitFor();
      const first = await page.locator('ds-timetable button').first().innerText();
      await tabToRole(page, 'button', first.replaceAll(/\s*\n\s*/g, ' ').trim());
      for (let step = 0; step < 60 && !(await visit.evaluate((element) => element.matches(':focus'))); step += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await page.keyboard.press('Enter');
      const drawer = page.locator('ds-drawer');
      await drawer.getByText('This time is closed. The patient has not answered yet.').waitFor();
      const { patientNumber } = await on.portal.portal.db.prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
      await drawer.getByText(patientNumber).waitFor();
      await assertAccessible(page);
      await page.keyboard.press('Escape');
      assert.deepEqual(faults, []);
      await close();
    });

    test('the patient says yes, and both see the visit at its new time', async () => {
      const visit = await on.portal.portal.db.prisma.slotOffer.findFirstOrThrow({
        where: { patientId, kind: 'moved', state: 'offered' },
        include: { hold: { include: { slot: { include: { clinic: true } } } } },
      });
      const { clinicId, clinic, startsAt } = visit.hold.slot;
      const patient = await openPage(on.browser, { viewport });
      await signInByKeyboard(patient.page, on.portal.url, username);
      // As the link in a notice leads there.
      await patient.page.goto(`${on.portal.url}/patients/${patientId}/appointments/offers/${visit.id}`);
      await patient.page.getByRole('heading', { level: 1, name: 'We need to move your visit' }).waitFor();
      await tabToRole(patient.page, 'button', 'Take this time instead');
      await patient.page.keyboard.press('Enter');
      await patient.page.getByRole('heading', { level: 1, name: 'You have this time' }).waitFor();
      await tabToRole(patient.page, 'link', 'See the visit');
      await patient.page.keyboard.press('Enter');
      const time = new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone: clinic.timeZone }).format(startsAt);
      await patient.page
        .getByText(new RegExp(time.replaceAll(/\s/g, '\\s')))
        .first()
        .waitFor();
      assert.deepEqual(patient.faults, []);
      await patient.close();

      const { page, faults, close } = await openPage(on.browser, { viewport });
      await signInByKeyboard(page, on.portal.url, 'tomasz');
      await page.goto(`${on.portal.url}/clinics/${clinicId}/schedule?day=${dayIn(clinic.timeZone, startsAt)}`);
      const { familyName } = await on.portal.portal.db.prisma.patient.findUniqueOrThrow({ where: { id: patientId } });
      await page.locator('ds-timetable button', { hasText: familyName }).first().waitFor();
      assert.deepEqual(faults, []);
      await close();
    });
  });
}
