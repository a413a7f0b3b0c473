import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { sealOldDrafts } from './seal-old-drafts.ts';

const { dana: DANA } = PATIENT_IDS;

eachEngine((engine) => {
  describe('drafts of replies from before they were sealed', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    const sealAll = () => sealOldDrafts(portal().portal.db, portal().portal.config, portal().portal.now());
    const threads = async (count: number) => {
      const { clinicId } = await prisma().patient.findUniqueOrThrow({ where: { id: DANA }, select: { clinicId: true } });
      const at = portal().portal.now();
      return prisma().messageThread.createManyAndReturn({
        data: Array.from({ length: count }, (_, n) => ({ patientId: DANA, clinicId: clinicId ?? '', subject: `Old ${n}`, lastMessageAt: at })),
      });
    };

    test('are sealed for who typed them, on the side they stand on, and the plain text is gone', async () => {
      const [dana, nurse, luis] = [await portal().signIn('dana'), await portal().signIn(PEOPLE.lindqvist.username), await portal().signIn('luis')];
      const [thread] = await threads(1);
      const { id = '', clinicId = '' } = thread ?? {};
      const updatedAt = new Date(portal().portal.now().getTime() - 86_400_000);
      await prisma().messageDraft.createMany({
        data: [
          { threadId: id, userId: dana.userId, body: 'Half of my thought', updatedAt },
          { threadId: id, userId: nurse.userId, body: 'Half of our thought', updatedAt },
          { threadId: id, userId: luis.userId, body: 'Access to this has ended', updatedAt },
        ],
      });
      assert.equal(await sealAll(), 3);
      const form = `drafts/messages.reply.${id}`;
      assert.deepEqual(await (await dana.get(`/api/patients/${DANA}/${form}`)).json(), { value: 'Half of my thought' });
      assert.deepEqual(await (await nurse.get(`/api/clinics/${clinicId}/${form}`)).json(), { value: 'Half of our thought' });
      assert.equal(await prisma().messageDraft.count(), 0);
      const rows = await prisma().draft.findMany();
      assert.deepEqual(
        rows.map((row) => [row.updatedAt, /thought/.test(Buffer.from(row.sealed).toString('latin1'))]),
        [
          [updatedAt, false],
          [updatedAt, false],
        ],
      );
    });

    test('never replace what was typed since, and any number of them is done, once', async () => {
      const dana = await portal().signIn('dana');
      const made = await threads(450);
      const path = `/api/patients/${DANA}/drafts/messages.reply.${made[0]?.id}`;
      await dana.send('PUT', path, { value: 'Newer' });
      await prisma().messageDraft.createMany({
        data: made.map(({ id }) => ({ threadId: id, userId: dana.userId, body: 'Older', updatedAt: portal().portal.now() })),
      });
      assert.equal(await sealAll(), 450);
      assert.equal(await sealAll(), 0);
      assert.deepEqual(await (await dana.get(path)).json(), { value: 'Newer' });
      assert.equal(await prisma().draft.count({ where: { form: { in: made.map(({ id }) => `messages.reply.${id}`) } } }), 450);
    });
  });
});
