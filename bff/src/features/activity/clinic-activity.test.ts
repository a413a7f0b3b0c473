import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity } from './schema.ts';

const { dana: DANA } = PATIENT_IDS;
const CLINIC = `/api/clinics/${CLINICS.lakeside.id}`;

eachEngine((engine) => {
  describe('what the clinic’s desk does, in the patient’s activity', () => {
    const portal = usePortal(engine);
    let tomasz: Visitor;
    let dana: Visitor;
    let threadId = '';
    before(async () => {
      [tomasz, dana] = [await portal().signIn(PEOPLE.nowak.username), await portal().signIn(PEOPLE.dana.username)];
      const at = portal().portal.now();
      ({ id: threadId } = await portal().portal.db.prisma.messageThread.create({
        data: { patientId: DANA, clinicId: CLINICS.lakeside.id, pool: 'scheduling', subject: 'A question', lastMessageAt: at },
      }));
    });
    /** What the patient reads of one act of staff. */
    async function seenOf(act: () => Promise<Response>): Promise<string[]> {
      const before = (await staffEntries()).map(({ id }) => id);
      assert.ok((await act()).ok);
      return (await staffEntries()).filter(({ id }) => !before.includes(id)).map(({ name, what, outcome }) => `${name} ${what} ${outcome}`);
    }
    const staffEntries = async () => Activity.parse(await (await dana.send('POST', `/api/patients/${DANA}/activity/search`, { who: 'staff' })).json()).items;

    test('AD-08 reading, answering and marking one patient’s thread is there, each once', async () => {
      const thread = `${CLINIC}/messages/threads/${threadId}`;
      assert.deepEqual(await seenOf(() => tomasz.get(thread)), ['Tomasz Nowak messages.viewed success']);
      assert.deepEqual(await seenOf(() => tomasz.send('PUT', `${thread}/read`)), ['Tomasz Nowak messages.viewed success']);
      assert.deepEqual(await seenOf(() => tomasz.send('POST', `${thread}/replies`, { body: 'Hello' })), ['Tomasz Nowak messages.sent success']);
    });

    test('AD-08 finding the chart, its request and a new code is there', async () => {
      const { patientNumber } = await portal().portal.db.prisma.patient.findUniqueOrThrow({ where: { id: DANA } });
      assert.deepEqual(await seenOf(() => tomasz.send('POST', `${CLINIC}/desk/charts`, { patientNumber })), ['Tomasz Nowak account.viewed success']);
      assert.deepEqual(await seenOf(() => tomasz.send('POST', `${CLINIC}/desk/accounts`, { name: 'dana' })), ['Tomasz Nowak account.viewed success']);
      const made = await dana.send('POST', `/api/patients/${DANA}/account/requests`, { kind: 'deactivation' });
      const { id } = (await made.json()) as { id: string };
      assert.deepEqual(await seenOf(() => tomasz.get(`${CLINIC}/desk/requests/${id}`)), ['Tomasz Nowak account.viewed success']);
      assert.deepEqual(await seenOf(() => tomasz.send('POST', `${CLINIC}/desk/charts/${DANA}/activation-code`)), ['Tomasz Nowak account.code-issued success']);
    });

    test('AD-08 a list of many patients is in nobody’s activity', async () => {
      assert.deepEqual(await seenOf(() => tomasz.get(`${CLINIC}/messages/threads`)), []);
      assert.deepEqual(await seenOf(() => tomasz.get(`${CLINIC}/desk/requests`)), []);
    });
  });
});
