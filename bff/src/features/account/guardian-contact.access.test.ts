import assert from 'node:assert/strict';
import { before, beforeEach, describe, test } from 'node:test';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { SCOPES } from '../../access/scopes.ts';
import { makeAgeRules } from '../../access/age-rules.ts';
import type { AgeRules } from '../../access/age-rules.ts';
import { eachEngine } from '../../database/testing.ts';
import { codeOf, mailsTo } from '../../testing/browser.ts';
import { makeAccount } from '../../testing/register.ts';
import { TEST_NOW, usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';
import { SessionInfo } from '../session/schema.ts';
import { createInvitation } from '../../auth/activation-codes.ts';
import { Profile } from './schema.ts';

const { theo: TEEN, dana: DANA } = PATIENT_IDS;
const BASE = `/api/patients/${TEEN}/account`;
const PARENT_CHART_EMAIL = 'dana.at.work@example.org';
const PARENT_MOBILE = '+15075550111';
const PARENT_HOME = '+15075550112';

eachEngine((engine) => {
  describe('a young person’s own address', () => {
    const portal = usePortal(engine);
    const prisma = () => portal().portal.db.prisma;
    const patient = () => prisma().patient.findUniqueOrThrow({ where: { id: TEEN } });
    let theo: Visitor;
    let dana: Visitor;
    before(async () => {
      // Sign-in keeps its own clock, which is the machine's.
      portal().advance(Date.now() - TEST_NOW.getTime());
      await prisma().patient.update({ where: { id: DANA }, data: { email: PARENT_CHART_EMAIL, mobilePhone: PARENT_MOBILE, homePhone: PARENT_HOME } });
      await prisma().patient.update({
        where: { id: TEEN },
        data: { preferredName: 'Tee', pronouns: 'they/them', email: 'tee@example.org', mobilePhone: '+15075550133', homePhone: null },
      });
      const user = await prisma().user.create({ data: { name: 'Theo Whitfield', username: 'theo', email: 'theo@example.org' } });
      await prisma().accessGrant.create({ data: { userId: user.id, patientId: TEEN, relationship: 'self', scopes: [...SCOPES], startsAt: TEST_NOW } });
    });
    beforeEach(async () => {
      [theo, dana] = [await portal().signIn('theo'), await portal().signIn(PEOPLE.dana.username)];
    });
    /** What a clinic set up itself: parents of teenagers keep reading and writing the account. */
    async function withScopes<T>(work: () => Promise<T>): Promise<T> {
      const config = portal().portal.config as { ageRules: AgeRules };
      const rules = config.ageRules;
      config.ageRules = makeAgeRules(12, 18, ['account:read', 'account:write']);
      try {
        return await work();
      } finally {
        config.ageRules = rules;
      }
    }

    test('AZ-11 an account made with a code is refused the address of a parent, in any spelling, and the code stays good', async () => {
      await prisma().accessGrant.updateMany({ where: { patientId: TEEN, relationship: 'self' }, data: { revokedAt: portal().portal.now() } });
      const { patientNumber, birthDate } = await patient();
      const { code } = await createInvitation(portal().portal.db, patientNumber, portal().portal.now());
      const make = (email: string) =>
        makeAccount(portal(), {
          identity: { by: 'code', code, birthDate: birthDate?.toISOString().slice(0, 10) ?? '' },
          username: 'theo.new',
          email,
          password: 'nine brave lizards on a wall',
        });
      for (const email of [PARENT_CHART_EMAIL, 'Dana.At.Work+theo@example.org', `${PEOPLE.dana.email.replace('@', '+kid@')}`]) {
        const answer = await make(email);
        assert.equal(answer.status, 409, email);
        assert.equal(await codeOf(answer), 'account/guardian-contact', email);
      }
      assert.equal(await prisma().user.count({ where: { username: 'theo.new' } }), 0);
      // Somebody else's address, known or not, says nothing of guardians.
      assert.equal((await make('theo.himself@example.org')).status, 200);
      await prisma().accessGrant.deleteMany({ where: { user: { username: 'theo.new' } } });
      await prisma().accessGrant.updateMany({ where: { patientId: TEEN, relationship: 'self' }, data: { revokedAt: null } });
    });

    test('AZ-11 a teenager’s phone is not a parent’s; a number at home may be shared', async () => {
      const { version } = await patient();
      const change = (body: object) => theo.send('PATCH', `${BASE}/contact`, { version, ...body });
      const wrong = async (answer: Response) => [answer.status, ((await answer.json()) as { errors: unknown }).errors];
      assert.deepEqual(await wrong(await change({ mobilePhone: '507-555-0111' })), [422, [{ path: 'mobilePhone', code: 'guardian' }]]);
      assert.deepEqual(await wrong(await change({ mobilePhone: '507-555-0112' })), [422, [{ path: 'mobilePhone', code: 'guardian' }]]);
      assert.deepEqual(await wrong(await change({ homePhone: '507-555-0111' })), [422, [{ path: 'homePhone', code: 'guardian' }]]);
      assert.equal((await patient()).version, version);
      assert.equal((await change({ homePhone: '507-555-0112', mobilePhone: '507-555-0134' })).status, 200);
    });

    test('AZ-11 a parent with reduced access changes no address of the teenager, whatever the ages are set to', async () => {
      const had = await patient();
      const edits = [
        ['contact', { mobilePhone: '507-555-0111' }],
        ['details', { preferredName: 'Theodore' }],
      ] as const;
      const refused = async () => {
        for (const [path, body] of edits) assert.equal((await dana.send('PATCH', `${BASE}/${path}`, { version: had.version, ...body })).status, 403, path);
      };
      await refused();
      await withScopes(refused);
      assert.deepEqual(await patient(), had);
      const [entry] = await prisma().auditEvent.findMany({ where: { patientId: TEEN }, orderBy: { seq: 'desc' }, take: 1 });
      assert.equal(entry?.outcome, 'denied');
    });

    test('AZ-11 recovery never mails a guardian’s address, and answers as always', async () => {
      const ask = async (path: string, body: object) => {
        const answer = await portal().anonymous.send('POST', `/api/recovery/${path}`, body);
        return [answer.status, await answer.text()];
      };
      const had = await mailsTo(portal(), PARENT_CHART_EMAIL);
      const own = await ask('password', { identifier: 'theo' });
      assert.deepEqual(
        (await mailsTo(portal(), 'theo@example.org')).map(({ kind }) => kind),
        ['reset-password'],
      );
      await prisma().user.update({ where: { username: 'theo' }, data: { email: PARENT_CHART_EMAIL } });
      portal().advance(3_600_001);
      assert.deepEqual(await ask('password', { identifier: 'theo' }), own);
      await ask('username', { email: PARENT_CHART_EMAIL });
      assert.deepEqual(await mailsTo(portal(), PARENT_CHART_EMAIL), had);
      await prisma().user.update({ where: { username: 'theo' }, data: { email: 'theo@example.org' } });
    });

    test('AZ-11 an account does not move to a guardian’s address', async () => {
      const ask = (email: string) => theo.send('PUT', '/api/account-security/email', { email });
      const had = await mailsTo(portal(), PARENT_CHART_EMAIL);
      const answer = await ask(PARENT_CHART_EMAIL);
      assert.deepEqual([answer.status, ((await answer.json()) as { errors: unknown }).errors], [422, [{ path: 'email', code: 'guardian' }]]);
      assert.deepEqual(await mailsTo(portal(), PARENT_CHART_EMAIL), had);
    });

    test('AZ-08 a parent with reduced access reads the legal name, no pronouns, no phone and no email', async () => {
      const own = Profile.parse(await (await theo.get(`${BASE}/profile`)).json());
      assert.deepEqual([own.reduced, own.preferredName, own.pronouns, own.email], [false, 'Tee', 'they/them', 'tee@example.org']);
      await withScopes(async () => {
        const text = await (await dana.get(`${BASE}/profile`)).text();
        const seen = Profile.parse(JSON.parse(text));
        assert.deepEqual([seen.reduced, seen.givenName], [true, 'Theodore']);
        for (const value of ['Tee', 'they/them', 'tee@example.org', '555-0134', '555-0112']) assert.ok(!text.includes(value), value);
        const { subjects } = SessionInfo.parse(await (await dana.get('/api/session')).json());
        assert.match(subjects.find(({ id }) => id === TEEN)?.displayName ?? '', /^Theodore /);
      });
      const { subjects } = SessionInfo.parse(await (await theo.get('/api/session')).json());
      assert.match(subjects.find(({ id }) => id === TEEN)?.displayName ?? '', /^Tee /);
    });

    test('AZ-11 an adult may share an address with whoever helps them', async () => {
      const { version } = await prisma().patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.walter } });
      const walter = await portal().signIn(PEOPLE.walter.username);
      assert.equal((await walter.send('PATCH', `/api/patients/${PATIENT_IDS.walter}/account/contact`, { version, mobilePhone: '507-555-0111' })).status, 200);
    });
  });
});
