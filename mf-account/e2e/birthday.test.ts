/**
 * A child’s twelfth birthday, in Chromium and by keyboard: the real server runs
 * in this process so that its clock is the test’s own. What a parent sees is
 * announced 60 and 14 days before, and changes by itself at midnight in the
 * clinic’s zone, also in a page that is open.
 */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { PATIENT_IDS } from '../../bff/demo/ids.ts';
import { dayIn } from '../../bff/src/time/calendar.ts';
import { announceAges } from '../../bff/src/features/sharing/age-notices.ts';
import { assertAccessible, openPage, readMail, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const ZONE = 'America/Chicago';
const CHILD = PATIENT_IDS.june;
const AGE = 12;
/** Days from the test’s first moment to the birthday. */
const DAYS_UNTIL = 61;

let time = Date.now();
const on = usePortalInProcess(() => new Date(time));

before(async () => {
  await on.isUp();
  const birthday = dayIn(ZONE, new Date(time + DAYS_UNTIL * DAY_MS));
  const birthDate = new Date(`${Number(birthday.slice(0, 4)) - AGE}${birthday.slice(4)}T00:00:00.000Z`);
  await on.portal.portal.db.prisma.patient.update({ where: { id: CHILD }, data: { birthDate } });
});

/** The last minute before the birthday begins where the clinic is. */
function minuteBeforeBirthday() {
  const start = time + (DAYS_UNTIL - 1) * DAY_MS;
  const day = dayIn(ZONE, new Date(start));
  // The first minute of the next calendar day, found without knowing how far the zone is from UTC.
  let minute = start - (start % 60_000);
  while (dayIn(ZONE, new Date(minute)) === day) minute += 60_000;
  return minute - 60_000;
}

test('a 12th birthday passes: announced 60 and 14 days before, and the parent’s open page follows at midnight', async () => {
  const first = time;
  const midnight = minuteBeforeBirthday() + 60_000;
  const announce = () => announceAges.run(on.portal.portal, {}, { signal: AbortSignal.timeout(60_000), attempt: 1, progress: async () => undefined });
  const written = () => on.portal.portal.db.prisma.outboundMail.count({ where: { kind: { in: ['access-will-change', 'own-access-will-change'] } } });
  const { page, faults, close } = await openPage(on.browser);
  try {
    for (const days of [60, 14]) {
      time = first + (DAYS_UNTIL - days) * DAY_MS;
      const before = await written();
      await announce();
      const told = await written();
      assert.ok(told > before, `${days} days before it is announced`);
      await readMail(page, on.portal.url, `Access will change in ${days} days`);
      await announce();
      assert.equal(await written(), told, 'each is said once');
    }

    time = midnight - 60_000;
    await signInByKeyboard(page, on.portal.url, 'dana');
    await page.goto(`${on.portal.url}/patients/${CHILD}/records/conditions`);
    await page.getByText('Asthma, mild').waitFor();

    time = midnight;
    await tabToRole(page, 'link', 'Messages');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Messages' }).waitFor();
    await page.goto(`${on.portal.url}/patients/${CHILD}/records/conditions`);
    await page.getByText('Asthma, mild').waitFor({ state: 'detached' });
    await assertAccessible(page);
    assert.doesNotMatch(await page.content(), /Asthma/);

    await page.goto(`${on.portal.url}/patients/${CHILD}/records/allergies`);
    await page.getByText('Peanuts').waitFor();
    await announce();
    await readMail(page, on.portal.url, 'Your access changed');
    assert.deepEqual(faults, []);
  } finally {
    await close();
  }
});
