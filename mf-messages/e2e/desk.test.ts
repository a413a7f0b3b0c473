/**
 * The clinic desk in Chromium, by keyboard: a nurse begins to answer while a doctor
 * has the same conversation open and is told; a template goes out in a few keys, the
 * patient's open page shows it at once, and a note for colleagues never comes there.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import type { Page } from 'playwright-core';
import { CLINICS, PATIENT_IDS } from '../../bff/demo/ids.ts';
import { fakeBrowser, type PushService, startPushService } from '../../bff/src/testing/push-service.ts';
import { until } from '../../bff/src/testing/until.ts';
import { assertAccessible, openPage, signInByKeyboard, tabToRole } from '../../tools/e2e/pages.ts';
import { usePortalInProcess } from '../../tools/e2e/running.ts';

/** What tells of a message outside the portal says nothing of what it is about, nor by whom. */
const CLINICAL = /metformin|tablet|medicine|kidney|night|lindqvist|grace|nurse|dana/i;

const on = usePortalInProcess(() => new Date(), { env: { PUSH_SERVICES: 'http://127.0.0.1:*' } });
let pushes: PushService;
before(async () => {
  pushes = await startPushService();
});
after(() => pushes.stop());
const LAKESIDE = CLINICS.lakeside.id;
const SIZES = { desk: { width: 1280, height: 900 }, phone: { width: 390, height: 844 } };

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** Newest first. */
const sentMails = async (): Promise<readonly Mail[]> => (await (await fetch(`${on.portal.url}/dev/mail`)).json()) as readonly Mail[];

const db = () => on.portal.portal.db.prisma;

/** Dana asks the nurses. */
async function ask(subject: string): Promise<string> {
  const at = new Date();
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { username: 'dana' } });
  const message = {
    id: randomUUID(),
    side: 'patient',
    authorUserId: userId,
    authorName: 'Dana Whitfield',
    body: 'May I take it at night?',
    sentAt: at,
  } as const;
  const waits = { lastMessageAt: at, waitsSince: at, answerBy: new Date(at.getTime() - 3_600_000) };
  const { id } = await db().messageThread.create({
    data: { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE, subject, ...waits, messages: { create: message } },
  });
  return id;
}

/** As after "Show notifications in this browser", by a push service of this machine. */
async function hearByPush(page: Page, name: string) {
  const browser = fakeBrowser(`${pushes.origin}/${name}`);
  const status = await page.evaluate(async (address) => {
    const headers = { 'content-type': 'application/json', 'x-portal-client': '1', 'idempotency-key': crypto.randomUUID() };
    return (await fetch('/api/communication/push/browsers', { method: 'PUT', headers, body: JSON.stringify(address) })).status;
  }, browser.address);
  assert.equal(status, 200);
  const { id: userId } = await db().user.findUniqueOrThrow({ where: { username: 'dana' } });
  // A person is not told of a topic twice within a while.
  for (const table of [db().outboundMail, db().notice, db().news] as const) await (table as ReturnType<typeof db>['notice']).deleteMany();
  const choice = { userId, topic: 'messages', channel: 'push' } as const;
  await db().communicationPreference.upsert({
    where: { userId_topic_channel: choice },
    create: { ...choice, enabled: true },
    update: { enabled: true },
  });
  return browser;
}

for (const [place, viewport] of Object.entries(SIZES)) {
  describe(`the clinic desk at a ${place}`, () => {
    test('one answers while the other is told; the patient reads it at once, and never the note', async () => {
      const subject = `Tablets at a ${place}`;
      const id = await ask(subject);
      const patient = await openPage(on.browser, { viewport });
      await signInByKeyboard(patient.page, on.portal.url, 'dana');
      await patient.page.goto(`${on.portal.url}/patients/${PATIENT_IDS.dana}/messages`);
      const inInbox = patient.page.getByRole('link', { name: subject });
      await inInbox.waitFor();
      const phone = await hearByPush(patient.page, place);
      const mailsBefore = await sentMails();

      const nurse = await openPage(on.browser, { viewport });
      await signInByKeyboard(nurse.page, on.portal.url, 'grace');
      await nurse.page.goto(`${on.portal.url}/clinics/${LAKESIDE}/messages`);
      await nurse.page
        .getByText(/Late by/)
        .first()
        .waitFor();
      await assertAccessible(nurse.page);
      await tabToRole(nurse.page, 'link', /Dana Whitfield/);
      await nurse.page.keyboard.press('Enter');
      await nurse.page.getByText('No one has taken it yet').first().waitFor();

      const doctor = await openPage(on.browser, { viewport });
      await signInByKeyboard(doctor.page, on.portal.url, 'raman');
      await doctor.page.goto(`${on.portal.url}/clinics/${LAKESIDE}/messages/${id}`);
      await doctor.page.getByText('Grace Lindqvist has this open.').waitFor();

      // Four keys: to the templates, the first letter, the choice, and off it goes.
      await tabToRole(nurse.page, 'textbox', 'Your answer');
      await nurse.page.keyboard.press('Alt+t');
      await nurse.page.keyboard.type('h');
      await nurse.page.getByRole('option', { name: /How to take a medicine/ }).waitFor();
      await nurse.page.keyboard.press('ArrowDown');
      await nurse.page.keyboard.press('Enter');
      await nurse.page.getByRole('textbox', { name: 'medicine' }).waitFor();
      await doctor.page.getByText('Grace Lindqvist is writing an answer.').waitFor();
      await doctor.page.getByText('Grace Lindqvist has it').first().waitFor();
      await assertAccessible(nurse.page);

      // A field that is not filled stops it.
      await nurse.page.keyboard.press('Control+Enter');
      await nurse.page
        .getByText(/Fill in “medicine” first/)
        .first()
        .waitFor();
      for (const [field, value] of [
        ['medicine', 'metformin'],
        ['how often', 'once a day'],
      ] as const) {
        await tabToRole(nurse.page, 'textbox', field);
        await nurse.page.keyboard.type(value);
        await nurse.page.keyboard.press('Tab');
      }
      await tabToRole(nurse.page, 'textbox', 'Note for colleagues');
      await nurse.page.keyboard.type('Zebrafish: check her kidneys.');
      await tabToRole(nurse.page, 'button', 'Add the note');
      await nurse.page.keyboard.press('Enter');
      await doctor.page.getByText('Zebrafish: check her kidneys.').waitFor();

      await nurse.page.getByRole('textbox', { name: 'Your answer' }).focus();
      await nurse.page.keyboard.press('Control+Enter');
      // At once in the open list.
      await patient.page.getByRole('link', { name: `Unread: ${subject}` }).waitFor();

      // By push and by mail too, with nothing of what it says.
      await until(() => pushes.taken.some(({ path }) => path === `/${place}`), 'the push notice');
      const [push] = pushes.taken.filter(({ path }) => path === `/${place}`);
      assert.ok(push);
      const { title, text } = phone.read(push.body) as { title: string; text: string };
      assert.equal(title, 'You have a new message');
      assert.doesNotMatch(`${title} ${text}`, CLINICAL);
      await until(async () => (await sentMails()).length > mailsBefore.length, 'the mail');
      const mails = (await sentMails()).slice(0, -mailsBefore.length || undefined);
      for (const mail of mails) assert.doesNotMatch(`${mail.subject} ${mail.text}`, CLINICAL);

      await tabToRole(patient.page, 'link', `Unread: ${subject}`);
      await patient.page.keyboard.press('Enter');
      await patient.page
        .getByText(/Take metformin once a day/)
        .first()
        .waitFor();
      assert.equal(await patient.page.getByText(/Zebrafish/).count(), 0);
      assert.ok(!(await patient.page.content()).includes('Zebrafish'));

      // The doctor had begun before: they are stopped, and see what came.
      await doctor.page
        .getByText(/Take metformin once a day/)
        .first()
        .waitFor();
      assert.deepEqual([patient.faults, nurse.faults, doctor.faults], [[], [], []]);
      for (const { close } of [patient, nurse, doctor]) await close();
    });
  });
}

test('a message to two patients is two conversations, each of which shows nothing of the other', async () => {
  await db().patient.update({ where: { id: PATIENT_IDS.luis }, data: { clinicId: LAKESIDE } });
  const rows = await db().patient.findMany({ where: { id: { in: [PATIENT_IDS.dana, PATIENT_IDS.luis] } }, select: { patientNumber: true } });
  const { page, faults, close } = await openPage(on.browser);
  await signInByKeyboard(page, on.portal.url, 'grace');
  await page.goto(`${on.portal.url}/clinics/${LAKESIDE}/messages/desk/start`);
  await tabToRole(page, 'textbox', 'Patient numbers');
  await page.keyboard.type(rows.map(({ patientNumber }) => patientNumber).join(', '));
  await tabToRole(page, 'button', 'Check who they are');
  await page.keyboard.press('Enter');
  await page.getByText('2 of 2 can get this message.').first().waitFor();
  await assertAccessible(page);
  await tabToRole(page, 'textbox', 'Subject');
  await page.keyboard.type('Flu shots');
  await tabToRole(page, 'textbox', 'Message');
  await page.keyboard.type('They are here.');
  await tabToRole(page, 'button', 'Send');
  await page.keyboard.press('Enter');
  await page.getByText('Sent to all 2.').waitFor({ timeout: 60_000 });
  await assertAccessible(page);
  const threads = await db().messageThread.findMany({ where: { subject: 'Flu shots' }, select: { patientId: true } });
  assert.deepEqual(new Set(threads.map(({ patientId }) => patientId)), new Set([PATIENT_IDS.dana, PATIENT_IDS.luis]));
  assert.deepEqual(faults, []);
  await close();
});
