import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { CLINICS, PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { eachEngine } from '../../database/testing.ts';
import { writeMail } from '../../mail/templates.ts';
import { mailsTo } from '../../testing/browser.ts';
import { usePortal } from '../../testing/portal.ts';
import type { Visitor } from '../../testing/portal.ts';

const MINUTE = 60_000;
const REASON = 'Unconscious in the emergency room';

eachEngine((engine) => {
  describe('emergency access', () => {
    const portal = usePortal(engine);
    const db = () => portal().portal.db;
    const chart = async () => db().prisma.patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.luis } });
    /** A clinician of the other clinic than the patient's. */
    async function clinician(): Promise<{ visitor: Visitor; path: string }> {
      const { clinicId } = await chart();
      const isLakeside = clinicId === CLINICS.lakeside.id;
      const visitor = await portal().signIn(isLakeside ? PEOPLE.ortega.username : PEOPLE.raman.username);
      return { visitor, path: `/api/clinics/${isLakeside ? CLINICS.summit.id : CLINICS.lakeside.id}/desk/emergency-access` };
    }
    const records = `/api/patients/${PATIENT_IDS.luis}/account/profile`;

    test('AZ-17 without a reason nothing opens; with one the chart is open, for 60 minutes, and the patient sees it', async () => {
      const { visitor, path } = await clinician();
      const { patientNumber } = await chart();
      assert.equal((await visitor.get(records)).status, 404);
      for (const body of [{ patientNumber }, { patientNumber, reason: '' }, { patientNumber, reason: ' '.repeat(20) }]) {
        assert.equal((await visitor.send('POST', path, body)).status, 422);
      }
      assert.equal((await visitor.get(records)).status, 404);
      const opened = await visitor.send('POST', path, { patientNumber, reason: REASON });
      assert.equal(opened.status, 201);
      const { endsAt } = (await opened.json()) as { endsAt: string };
      assert.equal((await visitor.get(records)).status, 200);
      const session = (await (await visitor.get('/api/session')).json()) as { subjects: { id: string; emergencyEndsAt?: string }[] };
      assert.equal(session.subjects.find(({ id }) => id === PATIENT_IDS.luis)?.emergencyEndsAt, endsAt);
      const rows = await db().prisma.auditEvent.findMany({ where: { patientId: PATIENT_IDS.luis, action: 'emergency-access' } });
      assert.deepEqual(
        rows.map(({ userId, reason }) => [userId, reason]),
        [[visitor.userId, REASON]],
      );
      // Again while it lasts: the same access, no longer one.
      portal().advance(10 * MINUTE);
      assert.equal(((await (await visitor.send('POST', path, { patientNumber, reason: REASON })).json()) as { endsAt: string }).endsAt, endsAt);
      assert.equal(await db().prisma.accessGrant.count({ where: { userId: visitor.userId, patientId: PATIENT_IDS.luis } }), 1);
    });

    test('AZ-17 the patient is told by mail, once, in words that say nothing of them', async () => {
      const { visitor, path } = await clinician();
      const { patientNumber, familyName, givenName } = await chart();
      assert.equal((await visitor.send('POST', path, { patientNumber, reason: REASON })).status, 201);
      const mails = (await mailsTo(portal(), PEOPLE.luis.email)).filter(({ kind }) => kind === 'emergency-access');
      assert.equal(mails.length, 1);
      for (const locale of ['en', 'es'] as const) {
        for (const mail of mails) {
          const { subject, text } = writeMail(portal().portal.features, mail, locale, { name: 'Oak', phone: '1', origin: 'https://oak.example' });
          for (const word of [REASON, patientNumber, familyName, givenName, 'Unconscious']) assert.ok(!`${subject} ${text}`.includes(word), word);
        }
      }
    });

    test('AZ-17 after 60 minutes it is over, and can be taken anew', async () => {
      portal().advance(50 * MINUTE);
      const { visitor, path } = await clinician();
      assert.equal((await visitor.get(records)).status, 404);
      const { familyName, birthDate } = await chart();
      assert.equal((await visitor.send('POST', path, { familyName, birthDate: birthDate?.toISOString().slice(0, 10), reason: REASON })).status, 201);
      assert.equal((await visitor.get(records)).status, 200);
      assert.equal((await visitor.send('PATCH', `/api/patients/${PATIENT_IDS.luis}/account/contact`, { version: 1 })).status, 403);
    });

    test('AZ-18 the front desk, billing and patients do not open charts, and patients reach nothing of the desk', async () => {
      const { patientNumber } = await chart();
      const desk = `/api/clinics/${CLINICS.lakeside.id}/desk`;
      const had = await db().prisma.accessGrant.count();
      for (const username of [PEOPLE.nowak.username, PEOPLE.fontaine.username]) {
        const visitor = await portal().signIn(username);
        assert.equal((await visitor.send('POST', `${desk}/emergency-access`, { patientNumber, reason: REASON })).status, 403, username);
        assert.equal((await visitor.get(`/api/patients/${PATIENT_IDS.dana}/records/conditions`)).status, 403);
      }
      const dana = await portal().signIn(PEOPLE.dana.username);
      for (const path of ['requests', `requests/${PATIENT_IDS.dana}`]) assert.equal((await dana.get(`${desk}/${path}`)).status, 404);
      for (const path of ['charts', 'emergency-access', `charts/${PATIENT_IDS.dana}/unlock`, `charts/${PATIENT_IDS.dana}/activation-code`]) {
        assert.equal((await dana.send('POST', `${desk}/${path}`, { patientNumber, reason: REASON, resetSecondFactor: true })).status, 404);
      }
      assert.equal(await db().prisma.accessGrant.count(), had);
      assert.ok((await db().prisma.auditEvent.count({ where: { outcome: 'denied', userId: dana.userId } })) >= 6);
    });
  });
});
