/** What staff do to charts, accounts and colleagues is never there without its entry in the audit log. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { verifyAuditLog } from '../../audit/verify.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { hashTables } from '../../testing/rows.ts';

const CLINIC = `/api/clinics/${CLINICS.lakeside.id}`;
const CHART = `${CLINIC}/desk/charts/${PATIENT_IDS.dana}`;
const REASON = 'Asked by the office on Friday';

interface Act {
  readonly who: 'desk' | 'administrator' | 'nurse';
  readonly method: 'POST' | 'PUT';
  readonly path: (colleague: string) => string;
  readonly body?: (patientNumber: string) => object;
}

/** Of each kind of act one, by its name in the log. */
const ACTS: Readonly<Record<string, Act>> = {
  'close-account': { who: 'desk', method: 'PUT', path: (id) => `${CLINIC}/desk/accounts/${id}/state`, body: () => ({ open: false, reason: REASON }) },
  activate: { who: 'desk', method: 'POST', path: () => `${CHART}/activation-code` },
  unlock: { who: 'desk', method: 'POST', path: () => `${CHART}/unlock`, body: () => ({ resetSecondFactor: false, reason: REASON }) },
  'emergency-access': {
    who: 'nurse',
    method: 'POST',
    path: () => `${CLINIC}/desk/emergency-access`,
    body: (patientNumber) => ({ patientNumber, reason: REASON }),
  },
  staff: { who: 'administrator', method: 'PUT', path: (id) => `${CLINIC}/staff/${id}/role`, body: () => ({ role: 'scheduler' }) },
};

eachEngine((engine) => {
  describe('what staff do', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    let people: Record<Act['who'], Visitor>;
    let colleague = '';
    let patientNumber = '';
    before(async () => {
      const [desk, administrator, nurse] = await Promise.all([PEOPLE.nowak, PEOPLE.quint, PEOPLE.lindqvist].map(({ username }) => portal().signIn(username)));
      assert.ok(desk && administrator && nurse);
      people = { desk, administrator, nurse };
      colleague = (await db().prisma.user.findUniqueOrThrow({ where: { username: PEOPLE.fontaine.username } })).id;
      patientNumber = (await db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } })).patientNumber;
      // The log takes everything but the act itself, as if the process died before it came to that.
      await db().prisma.$executeRawUnsafe(`create function no_acts() returns trigger language plpgsql as $$ begin raise exception 'away'; end $$`);
    });

    for (const [action, { who, method, path, body }] of Object.entries(ACTS)) {
      test(`${action}: is undone where it can’t be put on record, and done with one entry where it can`, async () => {
        const act = () => people[who].send(method, path(colleague), body?.(patientNumber));
        const entries = () => db().prisma.auditEvent.count({ where: { action, outcome: 'success', userId: people[who].userId } });
        const had = await entries();
        await db().prisma.$executeRawUnsafe(
          `create trigger no_acts before insert on audit_event for each row when (new.action = '${action}') execute function no_acts()`,
        );
        const tables = await hashTables(db());
        try {
          assert.equal((await act()).status, 503);
          assert.deepEqual(await hashTables(db()), tables);
        } finally {
          await db().prisma.$executeRawUnsafe('drop trigger no_acts on audit_event');
        }
        const answer = await act();
        assert.ok(answer.status < 300, `${answer.status} ${await answer.text()}`);
        assert.equal(await entries(), had + 1);
        assert.equal((await verifyAuditLog(db())).ok, true);
      });
    }
  });
});
