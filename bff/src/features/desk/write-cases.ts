/** One request that works, for every route of the desk that writes. */
import { randomUUID } from 'node:crypto';
import { enqueue, jobId } from '../../jobs/enqueue.ts';
import { SEND_EMAIL } from '../../mail/send-kinds.ts';
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { access, atDesk, atSummitDesk, caregiverGrant, db, LAKESIDE, REASON, userId } from '../../testing/write-case.ts';
import type { ClinicSearches, WriteCases } from '../../testing/write-case.ts';
import { requestOf } from '../requests/write-cases.ts';

async function letterFor(opened: TestPortal, username: string): Promise<string> {
  const at = opened.portal.now();
  const row = { kind: 'news', locale: 'en', sealed: Buffer.from('x'), channel: 'mail', topic: 'messages', createdAt: at, nextTryAt: at } as const;
  return (await db(opened).outboundMail.create({ data: { ...row, recipientId: await userId(opened, username) } })).id;
}
const numberOf = async (opened: TestPortal, id: string) => (await db(opened).patient.findUniqueOrThrow({ where: { id } })).patientNumber;
async function failedJob({ portal }: TestPortal): Promise<string> {
  const key = randomUUID();
  await portal.db.transaction((tx) => enqueue(tx, SEND_EMAIL, { mailId: randomUUID() }, { key }));
  const id = jobId(SEND_EMAIL, key);
  await portal.db.sql('fail_job', `update jobs.job set state = 'failed', completed_on = jobs.job_now(), output = '{"problem":"550"}' where id = $1`, [id]);
  return id;
}
const legal = { who: { by: 'account', account: PEOPLE.luis.username }, basis: 'power_of_attorney', reason: REASON };

export const writeCases: WriteCases = {
  'POST /api/clinics/:clinicId/desk/requests/:requestId/decision': async (opened) => ({
    ...atDesk,
    ids: { requestId: await requestOf(opened, { userId: await userId(opened, PEOPLE.dana.username), patientId: PATIENT_IDS.dana, clinicId: LAKESIDE }) },
    body: { approved: true, answer: 'Done.' },
  }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/activation-code': async () => ({
    ...atDesk,
    ids: { chartId: PATIENT_IDS.dana },
    otherBody: { guardian: 'Somebody Else' },
  }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/unlock': async () => ({
    ...atDesk,
    ids: { chartId: PATIENT_IDS.dana },
    body: { resetSecondFactor: false, reason: REASON },
  }),
  'PUT /api/clinics/:clinicId/desk/accounts/:accountId/state': async (opened) => ({
    ...atDesk,
    ids: { accountId: await userId(opened, PEOPLE.dana.username) },
    body: { open: false, reason: REASON },
  }),
  'PUT /api/clinics/:clinicId/desk/letters/posted': async (opened) => ({ ...atDesk, body: { notices: [await letterFor(opened, PEOPLE.dana.username)] } }),
  'PUT /api/clinics/:clinicId/desk/jobs/:jobId/retry': async (opened) => ({ ...atDesk, ids: { jobId: await failedJob(opened) } }),
  'PUT /api/clinics/:clinicId/desk/jobs/retry': async (opened) => {
    await failedJob(opened);
    return { ...atDesk, body: { kind: SEND_EMAIL.name } };
  },
  'DELETE /api/clinics/:clinicId/desk/jobs/:jobId': async (opened) => ({ ...atDesk, ids: { jobId: await failedJob(opened) } }),
  'POST /api/clinics/:clinicId/desk/emergency-access': async (opened) => {
    const { patientNumber } = await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.luis } });
    return { who: PEOPLE.lindqvist.username, subject: LAKESIDE, body: { patientNumber, reason: REASON } };
  },
  'POST /api/clinics/:clinicId/desk/charts/:chartId/access': async () => ({
    ...atSummitDesk,
    ids: { chartId: PATIENT_IDS.walter },
    body: { ...legal, ...access },
  }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/access/:grantId/end': async (opened) => ({
    ...atSummitDesk,
    ids: { chartId: PATIENT_IDS.walter, grantId: await caregiverGrant(opened) },
    body: { reason: REASON },
  }),
  'POST /api/clinics/:clinicId/desk/charts/:chartId/restrictions': async () => ({ ...atSummitDesk, ids: { chartId: PATIENT_IDS.walter }, body: legal }),
};

/** What to search for at a clinic to find a patient, for every route that only reads and yet takes a body. */
export const clinicSearches: ClinicSearches = {
  'POST /api/clinics/:clinicId/desk/charts': async (opened, id) => ({ patientNumber: await numberOf(opened, id) }),
  'POST /api/clinics/:clinicId/desk/accounts': async (opened, id) => ({ name: await numberOf(opened, id) }),
};
