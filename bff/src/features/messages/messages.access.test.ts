import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const FOREIGN = PEOPLE.luis.grants[0]?.patientId ?? '';
const NOBODY = '7c9d2b10-4e3f-4a8b-b6c5-0d1e2f3a4b5c';

eachEngine((engine) => {
  describe('access to messages', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let theirs: string;
    let theirClinic: string;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
      const { prisma } = portal().portal.db;
      const luis = await prisma.patient.findUniqueOrThrow({ where: { id: FOREIGN } });
      theirClinic = luis.clinicId ?? '';
      ({ id: theirs } = await prisma.messageThread.create({
        data: { patientId: FOREIGN, clinicId: theirClinic, subject: 'Theirs', lastMessageAt: TEST_NOW },
      }));
    });

    async function refusal(response: Response) {
      const { requestId: _requestId, ...problem } = ProblemSchema.parse(await response.json());
      return { status: response.status, problem };
    }

    test('AZ-02 a thread of somebody else reads as one that does not exist', async () => {
      const path = (id: string) => `/api/patients/${OWN}/messages/threads/${id}`;
      const answer = await refusal(await dana.get(path(theirs)));
      assert.equal(answer.status, 404);
      assert.deepEqual(answer, await refusal(await dana.get(path(NOBODY))));
      assert.deepEqual(answer, await refusal(await dana.get(path('not-an-id'))));
      assert.deepEqual(answer, await refusal(await dana.get(`/api/patients/${FOREIGN}/messages/threads/${theirs}`)));
    });

    test('AZ-03 nothing is written into a thread of somebody else below an own id', async () => {
      const path = `/api/patients/${OWN}/messages/threads/${theirs}`;
      const reply = { body: 'Let me in' };
      const answers = [await dana.send('POST', `${path}/replies`, reply), await dana.send('PUT', `${path}/read`)];
      assert.deepEqual(
        answers.map(({ status }) => status),
        [404, 404],
      );
      const { prisma } = portal().portal.db;
      assert.equal(await prisma.message.count({ where: { threadId: theirs } }), 0);
      assert.equal(await prisma.threadRead.count({ where: { threadId: theirs } }), 0);
    });

    test('AZ-03 a draft of a reply is for who can see the thread and may write, however the form is named', async () => {
      const at = (id: string, subject = `patients/${OWN}`) => `/api/${subject}/drafts/messages.reply${id}`;
      const refusals = async (id: string): Promise<number[]> => {
        const answers = [await dana.send('PUT', at(id), { value: 'Let me in' }), await dana.get(at(id)), await dana.send('DELETE', at(id))];
        return answers.map(({ status }) => status);
      };
      for (const id of [`.${theirs}`, `.${NOBODY}`, '.not-an-id']) assert.deepEqual(await refusals(id), [404, 404, 404], id);
      // No form has such a name, whoever asks.
      for (const id of [`.${theirs}.x`, '']) assert.deepEqual(await refusals(id), [422, 422, 422], id);
      const { prisma } = portal().portal.db;
      const { id: ours } = await prisma.messageThread.findFirstOrThrow({ where: { patientId: OWN } });
      const reader = await portal().signIn(PEOPLE.luis.username);
      const { id } = await prisma.accessGrant.create({
        data: { userId: reader.userId, patientId: OWN, relationship: 'caregiver', scopes: ['messages:read'], startsAt: TEST_NOW },
      });
      assert.equal((await reader.send('PUT', at(`.${ours}`), { value: 'x' })).status, 403);
      await prisma.accessGrant.delete({ where: { id } });
      assert.equal(await prisma.draft.count({ where: { form: { startsWith: 'messages.' } } }), 0);
    });

    test('a patient has no clinic desk, and a clinic no desk of another', async () => {
      assert.equal((await dana.get(`/api/clinics/${theirClinic}/messages/threads`)).status, 404);
      const elsewhere = [PEOPLE.raman, PEOPLE.ortega].find(({ grants }) => grants.every(({ clinicId }) => clinicId !== theirClinic));
      assert.ok(elsewhere);
      const physician = await portal().signIn(elsewhere.username);
      assert.equal((await physician.get(`/api/clinics/${theirClinic}/messages/threads/${theirs}`)).status, 404);
      const own = elsewhere.grants[0]?.clinicId ?? '';
      assert.equal((await physician.get(`/api/clinics/${own}/messages/threads/${theirs}`)).status, 404);
    });

    test('staff do not write as the patient', async () => {
      const nurse = await portal().signIn(PEOPLE.lindqvist.username);
      const path = `/api/patients/${FOREIGN}/messages/threads/${theirs}/replies`;
      assert.equal((await nurse.send('POST', path, { body: 'As Luis' })).status, 403);
    });
  });
});
