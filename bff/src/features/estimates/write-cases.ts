/** One request that works, for every route of estimates that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { db, LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const BASE = '/api/patients/:patientId/estimates';
const DESK = '/api/clinics/:clinicId/estimates';
const DAY_MS = 86_400_000;
const KNEE = { clinicId: LAKESIDE, service: 'CPT:73721', setting: 'outpatient' } as const;
const NAMES = { en: 'MRI of the knee', es: 'Resonancia de la rodilla', hospital: 'MRI KNEE' };
const WITHOUT = { ...KNEE, coverageId: null, benefits: null };

/** A good-faith estimate that a clinic owes a patient. */
export async function owedEstimate(opened: TestPortal, patientId: string = PATIENT_IDS.dana, clinicId: string = LAKESIDE): Promise<string> {
  const at = opened.portal.now();
  const { id } = await db(opened).estimate.create({
    data: {
      ...KNEE,
      patientId,
      clinicId,
      userId: await userId(opened, PEOPLE.dana.username),
      kind: 'good_faith',
      state: 'asked',
      names: NAMES,
      dueOn: new Date(at.getTime() + 3 * DAY_MS),
      dueRule: 'requested',
      createdAt: at,
    },
  });
  return id;
}

/** One that Dana keeps, for so much. */
async function keptEstimate(opened: TestPortal, cents = 10_000): Promise<string> {
  const visitor = await opened.signIn(PEOPLE.dana.username);
  const answer = await visitor.send('POST', BASE.replace(':patientId', PATIENT_IDS.dana), WITHOUT);
  const { id, worked } = (await answer.json()) as { id: string; worked: { high: object } };
  await db(opened).estimate.update({ where: { id }, data: { worked: { ...worked, high: { ...worked.high, patientCents: cents } } } });
  return id;
}

export const writeCases: WriteCases = {
  [`POST ${BASE}`]: async () => ({ ...ofDana, body: WITHOUT, otherBody: { ...WITHOUT, service: 'CPT:70551' } }),
  [`POST ${BASE}/good-faith`]: async () => ({ ...ofDana, body: { ...KNEE, plannedOn: null }, otherBody: { ...KNEE, plannedOn: '2026-12-20' } }),
  [`DELETE ${BASE}/:estimateId`]: async (opened) => ({ ...ofDana, ids: { estimateId: await keptEstimate(opened) } }),
  [`PUT ${BASE}/:estimateId/bill`]: async (opened) => {
    const { id: statementId } = await db(opened).statement.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, confidential: false } });
    return { ...ofDana, ids: { estimateId: await keptEstimate(opened) }, body: { statementId } };
  },
  [`POST ${BASE}/:estimateId/link`]: async (opened) => ({ ...ofDana, ids: { estimateId: await keptEstimate(opened) } }),
  [`DELETE ${BASE}/:estimateId/link`]: async (opened) => {
    const estimateId = await keptEstimate(opened);
    const visitor = await opened.signIn(PEOPLE.dana.username);
    await visitor.send('POST', `${BASE.replace(':patientId', PATIENT_IDS.dana)}/${estimateId}/link`);
    return { ...ofDana, ids: { estimateId } };
  },
  [`POST ${DESK}/:estimateId/issue`]: async (opened) => ({
    who: PEOPLE.fontaine.username,
    subject: LAKESIDE,
    ids: { estimateId: await owedEstimate(opened) },
    body: {
      version: 1,
      lines: [{ code: 'CPT:73721', description: 'MRI of the knee', quantity: 1, cents: 120_000 }],
      diagnoses: [],
      note: 'Bring your pictures',
    },
  }),
};
