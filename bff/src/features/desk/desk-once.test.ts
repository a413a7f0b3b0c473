import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

eachEngine((engine) => {
  describe('what staff do at the desk, sent again after a lost answer', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db.prisma;
    let staff: Visitor;
    before(async () => {
      staff = await portal().signIn(PEOPLE.nowak.username);
    });
    const chart = `/api/clinics/${CLINICS.lakeside.id}/desk/charts/${PATIENT_IDS.dana}`;
    const acts = (action: string) => db().auditEvent.count({ where: { action, patientId: PATIENT_IDS.dana, relationship: 'staff' } });

    test('is one activation code, and one line in the log', async () => {
      const known = await acts('activate');
      const send = async (key: string) => (await staff.send('POST', `${chart}/activation-code`, undefined, { 'idempotency-key': key })).json();
      const key = randomUUID();
      const first = await send(key);
      assert.deepEqual(await send(key), first);
      assert.equal(await acts('activate'), known + 1);
      assert.notDeepEqual(await send(randomUUID()), first, 'asked for anew, it is a new one');
      assert.equal(await acts('activate'), known + 2);
    });

    test('helps somebody to sign in once, and tells them once', async () => {
      const [known, mails] = [await acts('unlock'), await db().outboundMail.count()];
      const body = { resetSecondFactor: false, reason: 'Asked at the desk with a passport' };
      const key = randomUUID();
      for (let sent = 0; sent < 2; sent += 1) {
        assert.equal((await staff.send('POST', `${chart}/unlock`, body, { 'idempotency-key': key })).status, 204);
      }
      assert.equal(await acts('unlock'), known + 1);
      assert.equal(await db().outboundMail.count(), mails + 1);
    });
  });
});
