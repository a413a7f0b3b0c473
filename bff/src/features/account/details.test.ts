import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Profile } from './schema.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const FOREIGN = PEOPLE.luis.grants[0]?.patientId ?? '';
const base = `/api/patients/${OWN}/account`;
const SISTER = { name: ' Ruth Whitfield ', relationship: 'sibling', phone: '847.555.0199' };
const ABROAD = { name: 'Ines', relationship: 'friend', phone: '+44 20 7946 0958' };

racesOnBoth((engine, { race, test }) => {
  describe('name, language and people to call', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const read = async () => Profile.parse(await (await dana.get(`${base}/profile`)).json());
    const change = (body: object) => dana.send('PATCH', `${base}/details`, body);

    test('what was changed is kept, the rest stays, and the version grows', async () => {
      const had = await read();
      const edit = { preferredName: 'Dee', pronouns: 'she/her', language: 'es', interpreterNeeded: true, emergencyContacts: [SISTER, ABROAD] };
      assert.equal((await change({ version: had.version, ...edit })).status, 200);
      assert.deepEqual(await read(), {
        ...had,
        ...edit,
        emergencyContacts: [
          { ...SISTER, name: 'Ruth Whitfield', phone: '(847) 555-0199' },
          { ...ABROAD, phone: '+442079460958' },
        ],
        version: had.version + 1,
      });
    });

    test('the same edit sent again is harmless, a stale one is refused with 412', async () => {
      const { version } = await read();
      const edit = { version, pronouns: 'they/them', emergencyContacts: [ABROAD] };
      assert.deepEqual([(await change(edit)).status, (await change(edit)).status], [200, 200]);
      const had = await read();
      assert.equal(had.version, version + 1);
      assert.equal((await change({ version, emergencyContacts: [SISTER] })).status, 412);
      assert.deepEqual(await read(), had);
    });

    race('of two different edits at once one is kept and one refused', async () => {
      const { version } = await read();
      const answers = await Promise.all(['A', 'B'].map((preferredName) => change({ version, preferredName })));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412]);
    });

    test('an empty text and an empty list remove what was there', async () => {
      const { version } = await read();
      assert.equal((await change({ version, preferredName: ' ', pronouns: null, emergencyContacts: [] })).status, 200);
      const { preferredName, pronouns, emergencyContacts } = await read();
      assert.deepEqual({ preferredName, pronouns, emergencyContacts }, { preferredName: null, pronouns: null, emergencyContacts: [] });
    });

    test('each wrong field is named, and nothing is changed', async () => {
      const had = await read();
      const answer = await change({
        version: had.version,
        preferredName: 'x'.repeat(61),
        language: 'tlh',
        emergencyContacts: [SISTER, { name: '', relationship: 'boss', phone: '12' }],
      });
      assert.equal(answer.status, 422);
      const { errors = [] } = ProblemSchema.parse(await answer.json());
      assert.deepEqual(errors.map(({ path }) => path).toSorted(), [
        'emergencyContacts.1.name',
        'emergencyContacts.1.phone',
        'emergencyContacts.1.relationship',
        'language',
        'preferredName',
      ]);
      assert.equal((await change({ version: had.version, emergencyContacts: Array.from({ length: 6 }, () => SISTER) })).status, 422);
      assert.equal((await change({ version: had.version, familyName: 'Other' })).status, 422);
      assert.deepEqual(await read(), had);
    });

    test('AZ-02 AZ-03 details of somebody else are not changed, which is on record once', async () => {
      const { prisma } = portal().portal.db;
      const find = () => prisma.patient.findUniqueOrThrow({ where: { id: FOREIGN } });
      const denials = () => prisma.auditEvent.count({ where: { userId: dana.userId, patientId: FOREIGN, outcome: 'denied' } });
      const had = await find();
      const deniedBefore = await denials();
      const answer = await dana.send('PATCH', `/api/patients/${FOREIGN}/account/details`, { version: had.version, preferredName: 'X' });
      assert.equal(answer.status, 404);
      assert.equal((await answer.text()).includes(had.familyName), false);
      assert.deepEqual(await find(), had);
      assert.equal((await denials()) - deniedBefore, 1);
    });
  });
});
