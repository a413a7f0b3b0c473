import assert from 'node:assert/strict';
import { before, describe } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { racesOnBoth } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Profile } from './schema.ts';

const OWN = PEOPLE.dana.grants[0]?.patientId ?? '';
const base = `/api/patients/${OWN}/account`;

racesOnBoth((engine, { race, test }) => {
  describe('personal details', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    before(async () => {
      dana = await portal().signIn(PEOPLE.dana.username);
    });
    const read = async () => Profile.parse(await (await dana.get(`${base}/profile`)).json());
    const change = (body: object) => dana.send('PATCH', `${base}/contact`, body);

    test('a changed phone is kept in one form and raises the version, the rest stays', async () => {
      const had = await read();
      const answer = await change({ version: had.version, mobilePhone: '507.555.0177' });
      assert.equal(answer.status, 200);
      assert.deepEqual(await read(), { ...had, mobilePhone: '(507) 555-0177', version: had.version + 1 });
    });

    test('an edit of an older version is refused with 412 and changes nothing', async () => {
      const { version } = await read();
      assert.equal((await change({ version, mobilePhone: '507-555-0178' })).status, 200);
      const had = await read();
      const late = await change({ version, mobilePhone: '507-555-0179' });
      assert.equal(late.status, 412);
      assert.deepEqual(await read(), had);
    });

    test('the same edit sent again is harmless', async () => {
      const { version } = await read();
      const edit = { version, homePhone: '507-555-0180' };
      assert.deepEqual([(await change(edit)).status, (await change(edit)).status], [200, 200]);
      assert.equal((await read()).version, version + 1);
    });

    race('of two different edits at once one is kept and one refused', async () => {
      const { version } = await read();
      const answers = await Promise.all(['507-555-0181', '507-555-0182'].map((mobilePhone) => change({ version, mobilePhone })));
      assert.deepEqual(answers.map(({ status }) => status).toSorted(), [200, 412]);
    });

    test('each wrong field is named', async () => {
      const { version } = await read();
      const answer = await change({ version, mobilePhone: '12', postalCode: 'here', state: 'XX' });
      assert.equal(answer.status, 422);
      const { errors = [] } = ProblemSchema.parse(await answer.json());
      assert.deepEqual(errors.map(({ path }) => path).toSorted(), ['mobilePhone', 'postalCode', 'state']);
    });

    test('a part of an address is refused', async () => {
      const { version } = await read();
      assert.equal((await change({ version, city: '' })).status, 422);
    });

    test('fields that only the clinic changes are refused', async () => {
      const { version } = await read();
      assert.equal((await change({ version, birthDate: '2000-01-01' })).status, 422);
    });
  });
});
