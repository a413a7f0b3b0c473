/**
 * What stays unread, in Chromium and by keyboard: the real server runs in this
 * process so that its clock is the test’s own. A message is told by email at once;
 * three hours later, still unread, it goes to the confirmed phone, once.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import type { Job } from '../../bff/src/jobs/job.ts';
import { SEND_TEXT } from '../../bff/src/mail/send-kinds.ts';
import { sendJobs } from '../../bff/src/mail/send.ts';
import { followUp } from '../../bff/src/notifications/follow-up.ts';
import { PEOPLE } from '../../bff/demo/people.ts';
import { until } from '../../bff/src/testing/until.ts';
import { assertAccessible, chooseInAccountMenu, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };
const HOUR_MS = 3_600_000;
const WRITTEN = 'Your potassium is back to normal. Keep taking the tablets.';
const CLINICAL = /potassium|tablet|normal|lindqvist|nurse|clinic/i;

let time = Date.now();
const on = usePortalInProcess(() => new Date(time));

interface Text {
  readonly to: string;
  readonly text: string;
}

/** The newest text that the demo keeps, once it is another than these. */
async function nextText(known: readonly Text[]): Promise<Text> {
  let texts = await sentTexts();
  await until(async () => (texts = await sentTexts()).length > known.length, 'a new text');
  const [newest] = texts;
  assert.ok(newest);
  return newest;
}

const sentTexts = async (): Promise<readonly Text[]> => (await (await fetch(`${on.portal.url}/dev/mail?channel=text`)).json()) as readonly Text[];

/** Runs a job as its queue would, which goes by the clock of the database. */
const run = (job: Job | undefined, data: object) =>
  job?.run(on.portal.portal, data, { signal: AbortSignal.timeout(60_000), attempt: 1, progress: async () => undefined });
const sendText = sendJobs.find(({ kind }) => kind.name === SEND_TEXT.name);

/** The nurse answers in a conversation that waits. */
async function nurseWrites(page: Page): Promise<void> {
  const { id } = await on.portal.portal.db.prisma.messageThread.findFirstOrThrow({
    where: { patientId: PATIENT_IDS.dana, clinicId: CLINICS.lakeside.id },
    orderBy: { lastMessageAt: 'desc' },
    select: { id: true },
  });
  await page.goto(`${on.portal.url}/clinics/${CLINICS.lakeside.id}/messages/${id}`);
  await tabToRole(page, 'textbox', 'Your answer');
  await page.keyboard.type(WRITTEN);
  await page.keyboard.press('Control+Enter');
  await page.getByText('Your message was sent.').first().waitFor();
}

/** As before somebody confirmed a number, as if nothing had been told, and now: the queue goes by the clock of the database. */
async function beginAnew(): Promise<void> {
  time = Date.now();
  const { contactChannel, outboundMail, notice, news } = on.portal.portal.db.prisma;
  await contactChannel.deleteMany({ where: { channel: 'text' } });
  for (const table of [outboundMail, notice, news] as const) await (table as typeof notice).deleteMany();
}

for (const [place, viewport] of Object.entries(SIZES)) {
  test(
    `at a ${place}, a message that is still unread after three hours goes to the phone, once and without a clinical word`,
    { timeout: 120_000 },
    async () => {
      await beginAnew();
      const before = await sentTexts();
      const { page, faults, close } = await openPage(on.browser, { viewport });
      await signInByKeyboard(page, on.portal.url, 'dana');
      await page.getByRole('heading', { level: 1 }).waitFor();
      await chooseInAccountMenu(page, 'How we contact you');
      await tabToRole(page, 'button', 'Text me a code');
      await page.keyboard.press('Enter');
      const confirming = await nextText(before);
      await tabToRole(page, 'textbox', /Code from the text message/);
      await page.keyboard.type(/\d{6}/.exec(confirming.text)?.[0] ?? '');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Use a different number' }).waitFor();
      await page.getByRole('button', { name: 'Confirm', exact: true }).waitFor({ state: 'detached' });
      await assertAccessible(page);

      const nurse = await openPage(on.browser, { viewport });
      await signInByKeyboard(nurse.page, on.portal.url, PEOPLE.lindqvist.username);
      await nurseWrites(nurse.page);
      const { prisma } = on.portal.portal.db;
      const { id: userId } = await prisma.user.findUniqueOrThrow({ where: { username: 'dana' }, select: { id: true } });
      const told = (channel: 'email' | 'text') => prisma.outboundMail.findMany({ where: { recipientId: userId, topic: 'messages', channel } });
      await until(async () => (await told('email')).some(({ sentAt }) => sentAt !== null), 'the mail');
      assert.deepEqual(await told('text'), []);

      const known = await sentTexts();
      time += 3 * HOUR_MS + 60_000;
      await run(followUp, {});
      for (const { id } of await told('text')) await run(sendText, { mailId: id });
      const followed = await nextText(known);
      assert.equal(followed.to, confirming.to);
      assert.match(followed.text, /message/i);
      assert.doesNotMatch(followed.text, CLINICAL);
      time += 3 * HOUR_MS + 60_000;
      await run(followUp, {});
      assert.equal((await told('text')).length, 1);
      assert.deepEqual([...faults, ...nurse.faults], []);
      await nurse.close();
      await close();
    },
  );
}
