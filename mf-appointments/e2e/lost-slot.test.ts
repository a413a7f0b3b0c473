/** Two patients and one time, in a real portal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PEOPLE } from '../../bff/demo/people.ts';
import { assertAccessible, openPage } from '../../tools/e2e/pages.ts';
import { usePortal } from '../../tools/e2e/running.ts';
import { PATIENT_ID, PERSON } from '../../tools/portal.ts';
import { findByQuestions, isAt, openSchedule, press } from './schedule-steps.ts';

const on = usePortal();
const OTHER = PEOPLE.luis;
const OTHER_ID = OTHER.grants[0]?.patientId ?? '';

test('who loses a time to another patient gets others near it, keeps the answers, and books one of them', async () => {
  const first = await openPage(on.browser);
  const second = await openPage(on.browser);
  await openSchedule(first.page, on.portal.url, PERSON.username, PATIENT_ID);
  const { items } = await findByQuestions(first.page);
  const wanted = items.flatMap(({ slots }) => slots).findIndex(({ clash }) => clash === null);
  assert.ok(wanted >= 0, JSON.stringify(items).slice(0, 800));
  const slotId = items.flatMap(({ slots }) => slots)[wanted]?.id;

  await openSchedule(second.page, on.portal.url, OTHER.username, OTHER_ID);
  const held = await second.page.evaluate(
    async ([patientId, slot]) => {
      const response = await fetch(`/api/patients/${patientId}/scheduling/holds`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-portal-client': '1', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ slotId: slot, visitType: 'new-problem' }),
      });
      return `${response.status} ${response.ok ? '' : await response.text()}`;
    },
    [OTHER_ID, slotId] as const,
  );
  assert.equal(held.trim(), '201');

  await first.page
    .locator('appointments-slot-list ds-button')
    .nth(wanted)
    .evaluate((button: HTMLElement) => button.focus());
  await first.page.keyboard.press('Enter');
  await first.page.getByText('Someone else just took this time').waitFor();
  await first.page.getByRole('heading', { name: 'The nearest free times' }).waitFor();
  await assertAccessible(first.page);
  await press(first.page, /\d:\d\d [AP]M, /);
  await isAt(first.page, 'Check and confirm');
  await press(first.page, 'Book this visit');
  await first.page.waitForURL(/\/booked$/);
  assert.deepEqual([...first.faults, ...second.faults], []);
  await first.close();
  await second.close();
});
