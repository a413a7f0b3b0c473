import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Thread, ThreadList } from './schema.ts';
import type { ListStanding } from './schema.ts';

const API = `/api/patients/${PATIENT_IDS.dana}/messages`;
const DESK = `/api/clinics/${CLINICS.lakeside.id}/messages/threads`;
const DAY_MS = 86_400_000;

eachEngine((engine) => {
  describe('how a conversation stands for who waits for an answer', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    let nurse: Visitor;
    before(async () => {
      [dana, nurse] = await Promise.all([portal().signIn(PEOPLE.dana.username), portal().signIn(PEOPLE.lindqvist.username)]);
    });

    /** One in which Dana has just written to the nurses. */
    async function asked(): Promise<string> {
      portal().advance(1000);
      const { id } = await db().messageThread.create({
        data: {
          patientId: PATIENT_IDS.dana,
          clinicId: CLINICS.lakeside.id,
          teamId: teamId('lakeside', 'nurses'),
          subject: 'A question',
          lastMessageAt: portal().portal.now(),
        },
      });
      assert.equal((await dana.send('POST', `${API}/threads/${id}/replies`, { body: 'What now?' })).status, 201);
      return id;
    }
    const open = async (id: string) => Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json());
    /** In the list, which must say the same as the conversation. */
    async function standing(id: string): Promise<ListStanding> {
      const { items } = ThreadList.parse(await (await dana.get(`${API}/threads?limit=100`)).json());
      const shown = items.find((thread) => thread.id === id)?.standing;
      const { state, answerBy, isLate } = (await open(id)).standing ?? {};
      assert.deepEqual(shown, { state, answerBy, isLate });
      assert.ok(shown);
      return shown;
    }
    /** Who answered keeps it; this gives it back to the team. */
    const giveBack = (id: string) => db().messageThread.update({ where: { id }, data: { ownerId: null } });
    const move = (id: string) => nurse.send('PUT', `${DESK}/${id}/pool`, { pool: 'physician', was: 'clinical' });

    test('what was sent is received, by the team it was written to, with a promise', async () => {
      const id = await asked();
      const { state, answerBy, isLate } = await standing(id);
      assert.deepEqual([state, isLate], ['received', false]);
      assert.ok(answerBy !== null && Date.parse(answerBy) > portal().portal.now().getTime());
      const { team, clinic } = (await open(id)).standing ?? {};
      const { name, phone } = await db().clinic.findUniqueOrThrow({ where: { id: CLINICS.lakeside.id } });
      assert.deepEqual([team?.en, clinic], ['Nurses', { name, phone }]);
    });

    test('it is being read once someone at the clinic has opened it, or taken it', async () => {
      const [opened, taken] = [await asked(), await asked()];
      portal().advance(1000);
      assert.equal((await nurse.send('PUT', `${DESK}/${opened}/read`, {})).status, 204);
      assert.equal((await nurse.send('PUT', `${DESK}/${taken}/owner`, { ownerId: nurse.userId, was: null })).status, 200);
      assert.deepEqual([(await standing(opened)).state, (await standing(taken)).state], ['being_read', 'being_read']);
      assert.ok(!JSON.stringify((await open(taken)).standing).includes(PEOPLE.lindqvist.displayName));
    });

    test('one that was read before this person wrote again is not being read', async () => {
      const id = await asked();
      assert.equal((await nurse.send('POST', `${DESK}/${id}/replies`, { body: 'This.' })).status, 201);
      assert.equal((await nurse.send('PUT', `${DESK}/${id}/read`, {})).status, 204);
      await giveBack(id);
      portal().advance(1000);
      assert.equal((await dana.send('POST', `${API}/threads/${id}/replies`, { body: 'And then?' })).status, 201);
      assert.equal((await standing(id)).state, 'received');
    });

    test('a clinic that does not tell who reads says only that it has it', async () => {
      const id = await asked();
      const ofClinic = { where: { id: CLINICS.lakeside.id } };
      await db().clinic.update({ ...ofClinic, data: { readReceipts: false } });
      assert.equal((await nurse.send('PUT', `${DESK}/${id}/owner`, { ownerId: nurse.userId, was: null })).status, 200);
      assert.equal((await standing(id)).state, 'received');
      await db().clinic.update({ ...ofClinic, data: { readReceipts: true } });
      assert.equal((await standing(id)).state, 'being_read');
    });

    test('one that was passed on says so, with the team that has it now and the promise that was made', async () => {
      const id = await asked();
      const { answerBy } = await standing(id);
      assert.equal((await move(id)).status, 204);
      assert.deepEqual(await standing(id), { state: 'forwarded', answerBy, isLate: false });
      assert.equal((await open(id)).standing?.team?.en, 'Your doctor’s office');
    });

    test('an answer ends the wait, and a new question begins one', async () => {
      const id = await asked();
      portal().advance(1000);
      assert.equal((await nurse.send('POST', `${DESK}/${id}/replies`, { body: 'This.' })).status, 201);
      assert.deepEqual(await standing(id), { state: 'answered', answerBy: null, isLate: false });
      await giveBack(id);
      portal().advance(1000);
      assert.equal((await dana.send('POST', `${API}/threads/${id}/replies`, { body: 'Thanks. And then?' })).status, 201);
      const again = await standing(id);
      assert.ok(again.state === 'received' && again.answerBy !== null);
    });

    test('what the desk closed without an answer waits for none', async () => {
      const id = await asked();
      const { messages } = await open(id);
      assert.equal((await nurse.send('PUT', `${DESK}/${id}/state`, { done: true, lastMessageId: messages.at(-1)?.id })).status, 200);
      assert.deepEqual(await standing(id), { state: 'received', answerBy: null, isLate: false });
    });

    test('a promise that was not kept is late from the moment it was made for', async () => {
      const id = await asked();
      const answerBy = new Date(portal().portal.now().getTime() + 1000);
      await db().messageThread.update({ where: { id }, data: { answerBy } });
      portal().advance(1000);
      assert.equal((await standing(id)).isLate, false);
      portal().advance(1);
      assert.deepEqual(await standing(id), { state: 'received', answerBy: answerBy.toISOString(), isLate: true });
    });

    test('a parent of a teenager hears nothing of how a conversation stands in which the teenager wrote', async () => {
      const theirs = `/api/patients/${PATIENT_IDS.theo}/messages`;
      const at = portal().portal.now();
      const { id } = await db().messageThread.create({
        data: {
          patientId: PATIENT_IDS.theo,
          clinicId: CLINICS.lakeside.id,
          subject: 'From before',
          lastMessageAt: at,
          waitsSince: at,
          answerBy: new Date(at.getTime() - DAY_MS),
          messages: {
            create: [
              { side: 'patient', authorName: PEOPLE.dana.displayName, authorUserId: dana.userId, body: 'One', sentAt: new Date(at.getTime() - DAY_MS) },
              { side: 'patient', authorName: 'Theo', body: 'Two', sentAt: at },
            ],
          },
        },
      });
      const thread = Thread.parse(await (await dana.get(`${theirs}/threads/${id}`)).json());
      assert.deepEqual([thread.standing?.state, thread.standing?.answerBy, thread.standing?.isLate], ['received', null, false]);
    });
  });
});
