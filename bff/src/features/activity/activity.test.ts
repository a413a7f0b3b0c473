import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { eachEngine } from '../../database/testing.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { Activity } from './schema.ts';
import type { ActivityEntry } from './schema.ts';

const { walter: WALTER, dana: DANA, theo: TEEN } = PATIENT_IDS;
const DAY = 24 * 60 * 60 * 1000;

eachEngine((engine) => {
  describe('activity', () => {
    const portal = usePortal(engine);
    let dana: Visitor;
    let walter: Visitor;
    let nurse: Visitor;
    const signIn = async () => {
      [dana, walter, nurse] = [await portal().signIn('dana'), await portal().signIn('walter'), await portal().signIn('grace')];
    };
    before(async () => {
      await signIn();
      await dana.get(`/api/patients/${WALTER}/records/conditions`);
      await nurse.get(`/api/patients/${WALTER}/appointments/visits`);
      await dana.get(`/api/patients/${WALTER}/billing/statements`);
      await walter.get(`/api/patients/${WALTER}/account/profile`);
      portal().advance(DAY);
      await signIn();
      await walter.get(`/api/patients/${WALTER}/records/results`);
    });
    const path = (patientId: string, of: 'search' | 'export') => `/api/patients/${patientId}/activity/${of}`;
    const ask = (visitor: Visitor, query: object, patientId = WALTER) => visitor.send('POST', path(patientId, 'search'), query);
    const read = async (visitor: Visitor, query = {}, patientId = WALTER) => Activity.parse(await (await ask(visitor, query, patientId)).json());
    const save = (visitor: Visitor, query: object, patientId = WALTER) => visitor.send('POST', path(patientId, 'export'), query);
    const lines = ({ items }: Activity) => items.map(({ name, who, what, outcome }) => `${name} ${who} ${what} ${outcome}`);

    test('AD-08 the patient sees who did what and when, newest first, with others by name', async () => {
      assert.deepEqual(lines(await read(walter)), [
        'Walter Brandt me records.viewed success',
        'Walter Brandt me account.viewed success',
        'Dana Whitfield proxy billing.viewed denied',
        'Grace Lindqvist staff appointments.viewed success',
        'Dana Whitfield proxy records.viewed success',
      ]);
    });

    test('AD-08 a period by the clinic’s calendar, who and what kind can be asked for', async () => {
      assert.deepEqual(
        (await read(walter, { until: '2026-11-24', who: 'me' })).items.map(({ what }) => what),
        ['account.viewed'],
      );
      assert.deepEqual(lines(await read(walter, { who: 'staff' })), ['Grace Lindqvist staff appointments.viewed success']);
      assert.deepEqual(
        (await read(walter, { kind: 'records' })).items.map(({ who }) => who),
        ['me', 'proxy'],
      );
      assert.deepEqual(new Set((await read(walter, { from: '2026-11-25', who: 'me' })).items.map(({ area }) => area)), new Set(['access', 'records']));
      assert.equal((await ask(walter, { who: 'nobody' })).status, 422);
      assert.equal((await walter.get(`/api/patients/${WALTER}/home/glance`)).status, 200);
      const notable = (await read(walter, { who: 'notable', limit: 100 })).items;
      const all = (await read(walter, { limit: 100 })).items;
      const isOwnView = ({ who, what, outcome }: ActivityEntry) => who === 'me' && outcome === 'success' && /[.-](viewed|glanced)$/.test(what);
      assert.ok(all.some((entry) => isOwnView(entry) && entry.what === 'home.glanced'));
      assert.ok(all.some(isOwnView) && all.some(({ who }) => who === 'staff'), 'there is both');
      assert.deepEqual(
        notable.map(({ id }) => id),
        all.filter((entry) => !isOwnView(entry)).map(({ id }) => id),
      );
      assert.equal((await ask(walter, { patientId: 'x' })).status, 422);
    });

    test('pages follow one another without a gap or a double', async () => {
      const all = (await read(walter, { until: '2026-11-24' })).items.map(({ id }) => id);
      const paged: string[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const page: Activity = await read(walter, { until: '2026-11-24', limit: 2, ...(cursor ? { after: cursor } : {}) });
        paged.push(...page.items.map(({ id }) => id));
        cursor = page.next;
      }
      assert.deepEqual(paged, all);
    });

    test('AD-08 who is not the patient sees what they did themselves and nothing else', async () => {
      const seen = await read(dana);
      assert.equal(seen.ownOnly, true);
      assert.ok(seen.items.length >= 2);
      assert.ok(seen.items.every(({ who }) => who === 'me'));
      assert.ok(!JSON.stringify(seen).includes('Walter'));
      // Theo is 14: his mother's access does not have this at all.
      assert.equal((await ask(dana, {}, TEEN)).status, 403);
    });

    test('emergency access is shown with its reason', async () => {
      await portal().portal.audit.append({
        at: portal().portal.now(),
        action: 'emergency-access',
        outcome: 'success',
        userId: nurse.userId,
        patientId: WALTER,
        relationship: 'staff',
        reason: 'Found unconscious',
      });
      const [entry] = (await read(walter, { kind: 'access', who: 'staff' })).items;
      assert.deepEqual([entry?.what, entry?.reason, entry?.who], ['access.emergency', 'Found unconscious', 'staff']);
    });

    test('IN-04 the exported file holds no formula, whatever a name or a reason begins with', async () => {
      const { prisma } = portal().portal.db;
      for (const start of ['=cmd()', '+1', '-1', '@SUM(A1)', '\t=1', '"=1+1"']) {
        await prisma.user.update({ where: { id: nurse.userId }, data: { name: `${start} Grace` } });
        const answer = await save(walter, { who: 'staff' });
        assert.equal(answer.status, 200);
        assert.match(answer.headers.get('content-type') ?? '', /^text\/csv/);
        assert.match(answer.headers.get('content-disposition') ?? '', /^attachment; filename="[\w.]+"$/);
        const text = await answer.text();
        for (const cell of text
          .slice(1)
          .trim()
          .split(/\r\n/)
          .flatMap((line) => line.split('","')))
          assert.doesNotMatch(cell.replace(/^"(?!")/, ''), /^[=+\-@\t\r]/);
        assert.ok(text.includes(start.startsWith('"') ? '""=1+1""' : `'${start} Grace`), start);
      }
    });

    test('the file is in the language that was asked for, and asks for a recent proof of who it is', async () => {
      assert.ok((await (await save(dana, { language: 'es' }, DANA)).text()).includes('"Cuándo"'));
      portal().advance(6 * 60_000);
      const denied = await save(dana, {}, DANA);
      assert.equal(denied.status, 403);
      assert.equal(((await denied.json()) as { code: string }).code, 'session/reauthentication-required');
      const [entry] = await portal().portal.db.prisma.auditEvent.findMany({ where: { patientId: DANA }, orderBy: { seq: 'desc' }, take: 1 });
      assert.equal(entry?.outcome, 'denied');
    });
  });
});
