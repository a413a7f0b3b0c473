/** What holds for every route that writes about a patient or a clinic, generated from the route table. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../demo/ids.ts';
import { PEOPLE } from '../../demo/people.ts';
import type { Database } from '../database/database.ts';
import { eachEngine } from '../database/testing.ts';
import { usePortal } from '../testing/portal.ts';
import { isSubjectRoute, routeTable } from '../testing/requests.ts';
import { addressOf, storedState, WRITE_CASES } from '../testing/write-cases.ts';
import type { WriteCase } from '../testing/write-case.ts';

/** What would move a row to somebody else, if it were written. */
const OWNERS = ['patientId', 'ownerId', 'userId', 'clinicId', 'id'];

eachEngine((engine) => {
  describe('every write', () => {
    const portal = usePortal(engine);
    let keys: string[] = [];
    let luisId = '';
    before(async () => {
      keys = routeTable(portal())
        .filter((route) => isSubjectRoute(route) && route.writes)
        .map(({ method, path }) => `${method} ${path}`);
      luisId = (await portal().portal.db.prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.luis.username } })).id;
    });

    async function send(key: string, made: WriteCase, body: unknown = made.body): Promise<Response> {
      const [method = '', path = ''] = key.split(' ');
      const visitor = await portal().signIn(made.who);
      return visitor.send(method as 'POST', addressOf(path, made), body, made.headers);
    }
    async function makeCase(key: string): Promise<WriteCase> {
      const make = WRITE_CASES[key];
      if (!make) throw new Error(`${key} is described in no feature’s write-cases.ts`);
      return make(portal());
    }

    /** Runs `work` while the grants for a subject end the moment before the first transaction of the request begins. */
    async function revokedMeanwhile<T>({ who, subject }: WriteCase, work: () => Promise<T>): Promise<T> {
      const db = portal().portal.db as { -readonly [Key in keyof Database]: Database[Key] };
      const { transaction, prisma } = db;
      const grants = { user: { username: who }, OR: [{ patientId: subject }, { clinicId: subject }] };
      db.transaction = async (...args) => {
        db.transaction = transaction;
        await prisma.accessGrant.updateMany({ where: grants, data: { revokedAt: portal().portal.now() } });
        return transaction(...args);
      };
      try {
        return await work();
      } finally {
        db.transaction = transaction;
        await prisma.accessGrant.updateMany({ where: grants, data: { revokedAt: null } });
      }
    }

    test('AZ-12 every route that writes is described here', () => {
      assert.deepEqual(
        keys.filter((key) => !WRITE_CASES[key]),
        [],
      );
      assert.deepEqual(
        Object.keys(WRITE_CASES).filter((key) => !keys.includes(key)),
        [],
      );
      assert.ok(keys.length >= 25);
    });

    test('AZ-12 access that ends between the check and the commit writes nothing', async () => {
      for (const key of keys) {
        const made = await makeCase(key);
        const stored = await storedState(portal());
        const { status } = await revokedMeanwhile(made, () => send(key, made));
        assert.equal(status, 404, key);
        assert.deepEqual(await storedState(portal()), stored, key);
        const [entry] = await portal().portal.db.prisma.auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 1 });
        assert.deepEqual([entry?.outcome, entry?.status], ['failure', 404], key);
      }
    });

    test('AZ-04 a body that names another owner is refused, and no row changes', async () => {
      const cases: [key: string, made: WriteCase][] = [];
      for (const key of keys) cases.push([key, await makeCase(key)]);
      const stored = await storedState(portal());
      for (const [key, made] of cases) {
        if (!made.body) continue;
        for (const field of OWNERS) {
          for (const other of [PATIENT_IDS.luis, luisId]) {
            const { status } = await send(key, made, { ...made.body, [field]: other });
            assert.equal(status, 422, `${key} with ${field}`);
          }
        }
      }
      // Once for all: what one of them changed would still stand.
      assert.deepEqual(await storedState(portal()), stored);
    });

    // Last, since it changes the world: the cases above were refused for their reason alone.
    test('AZ-04 AZ-12 without that each of them works', async () => {
      for (const key of keys) {
        const made = await makeCase(key);
        const answer = await send(key, made);
        assert.ok(answer.ok, `${key}: ${answer.status} ${await answer.text()}`);
        await portal().portal.db.prisma.user.updateMany({ data: { disabledAt: null } });
        await portal().portal.db.prisma.accessGrant.deleteMany({ where: { patientId: PATIENT_IDS.walter, user: { username: PEOPLE.luis.username } } });
      }
    });
  });
});
