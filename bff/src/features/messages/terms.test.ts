import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { teamId } from '../../../demo/messaging.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { lengthOf } from './limits.ts';
import { RELEASE_MESSAGE } from './release-kind.ts';
import { MessageTerms, SavedDraft, Thread } from './schema.ts';

const API = `/api/patients/${PATIENT_IDS.dana}/messages`;
const LAKESIDE = CLINICS.lakeside.id;
const lakeside = (team: string) => teamId('lakeside', team);

eachEngine((engine) => {
  describe('what is known before somebody writes', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });

    const terms = async () => MessageTerms.parse(await (await dana.get(`${API}/terms`)).json());
    /** Writes to a team and lets it go. */
    const write = async (team: string, category: string) => {
      const typed = { version: 0, threadId: null, teamId: team, category, subject: 'A question', body: 'What do I do?', link: null };
      const { draft } = SavedDraft.parse(await (await dana.send('PUT', `${API}/drafts/${randomUUID()}`, typed)).json());
      const answer = await dana.send('POST', `${API}/drafts/${draft.id}/send`, { version: draft.version });
      portal().advance(10_000);
      await portal().runDueJobs(RELEASE_MESSAGE);
      return { id: draft.id, status: answer.status };
    };

    test('teams stand as their clinic sorts them, and the one that was written to last comes first', async () => {
      const before = (await terms()).teams.filter(({ clinicId }) => clinicId === LAKESIDE);
      assert.deepEqual(new Set(before.map(({ id }) => id)), new Set(['nurses', 'physicians', 'scheduling', 'billing'].map(lakeside)));
      const fresh = before.filter(({ lastWroteAt }) => lastWroteAt === null).map(({ id }) => id);
      assert.deepEqual(
        fresh,
        ['nurses', 'physicians', 'scheduling', 'billing'].map(lakeside).filter((id) => fresh.includes(id)),
      );
      assert.equal((await write(lakeside('billing'), 'billing')).status, 201);
      const [first] = (await terms()).teams;
      assert.equal(first?.id, lakeside('billing'));
      assert.ok(first.lastWroteAt);
    });

    test('a team that takes nothing now says why, and what to do instead', async () => {
      const refusal = { en: 'We are away. Write to the nurses.', es: 'No estamos. Escriba a enfermería.' };
      await db().messageTeam.update({ where: { id: lakeside('physicians') }, data: { refusal } });
      const team = (await terms()).teams.find(({ id }) => id === lakeside('physicians'));
      assert.deepEqual(team?.refusal, refusal);
      assert.equal((await write(lakeside('physicians'), 'question')).status, 409);
      await db().messageTeam.update({ where: { id: lakeside('physicians') }, data: { refusal: {} } });
    });

    test('what a message may cost is said with the categories it is about, and of a team that says none nothing is', async () => {
      const { teams } = await terms();
      const cost = (team: string) => teams.find(({ id }) => id === lakeside(team))?.cost;
      assert.deepEqual(cost('nurses')?.categories, ['question']);
      assert.ok(cost('nurses')?.notice['en']?.includes('copay'));
      // All that it takes, where it names none.
      assert.deepEqual(cost('physicians')?.categories, ['question', 'test_result', 'medication']);
      assert.equal(cost('billing'), null);
    });

    test('teams of a clinic where somebody has a visit can be written to, after those of their own', async () => {
      const summit = CLINICS.summit.id;
      await db().appointment.deleteMany({ where: { patientId: PATIENT_IDS.dana, clinicId: summit } });
      await db().encounter.deleteMany({ where: { patientId: PATIENT_IDS.dana, clinicId: summit } });
      assert.deepEqual(
        (await terms()).clinics.map(({ id }) => id),
        [LAKESIDE],
      );
      const visit = await db().appointment.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, clinicId: LAKESIDE } });
      await db().appointment.update({ where: { id: visit.id }, data: { clinicId: summit } });
      assert.deepEqual(
        (await terms()).clinics.map(({ id }) => id),
        [LAKESIDE, summit],
      );
      assert.ok((await terms()).teams.some(({ clinicId }) => clinicId === summit));
    });

    test('at a clinic that has said nothing, people write to plain teams, and the one for it reads it', async () => {
      await db().messageThread.updateMany({ where: { clinicId: LAKESIDE }, data: { teamId: null } });
      await db().messageTeam.deleteMany({ where: { clinicId: LAKESIDE } });
      const plain = (await terms()).teams.filter(({ clinicId }) => clinicId === LAKESIDE);
      assert.deepEqual(plain.map(({ pool }) => pool).toSorted(), ['billing', 'clinical', 'scheduling']);
      const clinical = plain.find(({ pool }) => pool === 'clinical');
      assert.ok(clinical && clinical.refusal === null && clinical.cost === null);
      assert.equal((await write(clinical.id, 'billing')).status, 422, 'they take no bills');
      const { id, status } = await write(clinical.id, 'medication');
      assert.equal(status, 201);
      const thread = Thread.parse(await (await dana.get(`${API}/threads/${id}`)).json());
      assert.deepEqual([thread.category, thread.messages[0]?.body], ['medication', 'What do I do?']);
      const row = await db().messageThread.findUniqueOrThrow({ where: { id } });
      assert.deepEqual([row.pool, row.teamId, row.clinicId], ['clinical', null, LAKESIDE]);
      assert.equal((await terms()).teams[0]?.id, clinical.id, 'and comes first the next time');
    });
  });
});

test('characters are counted as people count them', () => {
  assert.equal(lengthOf('né\u0301 👩‍👩‍👧'), 4);
});
