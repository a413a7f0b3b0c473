import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { ProblemSchema } from '../../http/problem-schema.ts';
import { cursorOf } from '../../lists/page.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { ResultList } from './schema.ts';

const OWN = PEOPLE.dana.grants.find(({ relationship }) => relationship === 'self')?.patientId ?? '';
const NOBODY = '7c9d2b10-4e3f-4a8b-b6c5-0d1e2f3a4b5c';

eachEngine((engine) => {
  describe('access to records', () => {
    const portal = usePortal(engine);
    let visitor: Visitor;
    let foreign: string;
    before(async () => {
      visitor = await portal().signIn(PEOPLE.dana.username);
      const reports = portal().portal.db.prisma.diagnosticReport;
      const mine = PEOPLE.dana.grants.flatMap(({ patientId }) => patientId ?? []);
      const owner = await portal().portal.db.prisma.patient.findFirstOrThrow({ where: { id: { notIn: mine } } });
      ({ id: foreign } = await reports.create({ data: { patientId: owner.id, category: 'LAB', name: 'Theirs', status: 'final' } }));
    });

    /** The answer without what names the request. */
    async function answer(path: string, method: 'GET' | 'PUT' = 'GET') {
      const response = await (method === 'GET' ? visitor.get(path) : visitor.send(method, path));
      const { requestId: _requestId, ...problem } = ProblemSchema.parse(await response.json());
      return { status: response.status, problem };
    }

    test('AZ-02 a result of somebody else reads as one that does not exist', async () => {
      const theirs = await answer(`/api/patients/${OWN}/records/results/${foreign}`);
      assert.equal(theirs.status, 404);
      assert.deepEqual(theirs, await answer(`/api/patients/${OWN}/records/results/${NOBODY}`));
      assert.deepEqual(theirs, await answer(`/api/patients/${OWN}/records/results/not-an-id`));
    });

    test('AZ-03 a result of somebody else is not marked as seen below an own id', async () => {
      assert.equal((await answer(`/api/patients/${OWN}/records/results/${foreign}/seen`, 'PUT')).status, 404);
      assert.equal(await portal().portal.db.prisma.reportSeen.count({ where: { reportId: foreign } }), 0);
    });

    test("AZ-02 a cursor that is none is refused, and one of somebody else's list shows nothing but what is one's own", async () => {
      const refused = await visitor.get(`/api/patients/${OWN}/records/results?after=${foreign}`);
      assert.equal(refused.status, 422);
      const place = { key: '2999-01-01 00:00:00+00', id: foreign };
      const after = cursorOf(portal().portal, 'results', place);
      const { items } = ResultList.parse(await (await visitor.get(`/api/patients/${OWN}/records/results?limit=100&after=${after}`)).json());
      const ids = items.map(({ id }) => id);
      const theirs = await portal().portal.db.prisma.diagnosticReport.count({ where: { id: { in: ids }, patientId: { not: OWN } } });
      assert.ok(ids.length > 0);
      assert.equal(theirs, 0);
    });

    test('staff who may only read can not mark as seen', async () => {
      const [grant] = PEOPLE.raman.grants;
      const physician = await portal().signIn(PEOPLE.raman.username);
      const report = await portal().portal.db.prisma.diagnosticReport.findFirstOrThrow({
        where: { category: 'LAB', patient: { clinicId: grant?.clinicId ?? NOBODY } },
      });
      const path = `/api/patients/${report.patientId}/records/results/${report.id}`;
      assert.equal((await physician.get(path)).status, 200);
      assert.equal((await physician.send('PUT', `${path}/seen`)).status, 403);
    });

    test('a report that is no laboratory result is not among results', async () => {
      const { id } = await portal().portal.db.prisma.diagnosticReport.create({
        data: { patientId: OWN, category: 'RAD', name: 'Chest X-ray', status: 'final' },
      });
      assert.equal((await answer(`/api/patients/${OWN}/records/results/${id}`)).status, 404);
      assert.equal((await answer(`/api/patients/${OWN}/records/results/${id}/seen`, 'PUT')).status, 404);
    });
  });
});
