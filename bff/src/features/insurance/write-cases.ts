/** One request that works, for every route of insurance that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { pdf } from '../../files/testing.ts';
import { standInTransport } from '../../insurance/stand-in.ts';
import { x12Payer } from '../../insurance/x12-payer.ts';
import type { TestPortal } from '../../testing/portal.ts';
import { announced, appended, sendFile } from '../../testing/uploads.ts';
import { db, LAKESIDE, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const BASE = '/api/patients/:patientId/insurance';
const DESK = '/api/clinics/:clinicId/insurance';
const atBillingDesk = { who: PEOPLE.fontaine.username, subject: LAKESIDE } as const;
const addressOf = (patientId: string): string => `/api/patients/${patientId}/insurance`;

/** Lets the portal ask the insurers of the demo. */
export function letAsk({ payers, portal }: TestPortal): void {
  payers.eligibility = x12Payer(
    { sender: 'PORTAL', receiver: 'STANDIN', name: 'Northfield Health', npi: '1234567893', isTest: true },
    standInTransport(portal.now),
  );
}

/** What somebody tells of a new plan. */
export const toldPlan = {
  kind: 'add',
  payerName: 'Harbor State Blue',
  payerId: '60054',
  memberNumber: 'HSB-1002-7',
  planName: null,
  groupNumber: 'G-10',
  relation: 'self',
  subscriberName: null,
  subscriberBorn: null,
  position: 2,
  startsOn: null,
  note: null,
  photos: [] as string[],
} as const;

/** A plan of Dana’s. */
export async function coverageOf(opened: TestPortal, more: { memberNumber?: string; patientId?: string } = {}): Promise<string> {
  const plan = { payerName: 'Prairie Mutual Health Plan', memberNumber: 'PRM-77', status: 'active', relation: 'self', patientId: PATIENT_IDS.dana } as const;
  return (await db(opened).coverage.create({ data: { ...plan, ...more } })).id;
}

/** Something Dana told that waits for the desk. */
export async function requestOf(opened: TestPortal, more: { ownerId?: string; memberNumber?: string } = {}): Promise<string> {
  const { photos: _photos, ...told } = toldPlan;
  const dana = await userId(opened, PEOPLE.dana.username);
  const request = { ...told, patientId: PATIENT_IDS.dana, clinicId: LAKESIDE, userId: dana, createdAt: opened.portal.now(), ...more };
  return (await db(opened).coverageRequest.create({ data: request })).id;
}

/** A photo of a card that came with a request, named after the patient's number. */
export async function cardPhotoOf(opened: TestPortal, username: 'dana' | 'walter', coverageRequestId: string): Promise<string> {
  const { patientNumber } = await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS[username] } });
  const id = await photoBy(opened, username, `${patientNumber}.pdf`);
  await db(opened).storedFile.update({ where: { id }, data: { userId: null, coverageRequestId } });
  return id;
}

/** A photo of a card that is not sent yet. */
async function photoBy(opened: TestPortal, username: 'dana' | 'walter', name = 'card.pdf'): Promise<string> {
  const { cookie } = await opened.signIn(username);
  const { file } = await sendFile(opened, cookie, `${addressOf(PATIENT_IDS[username])}/documents`, pdf(), { name });
  if (!file) throw new Error('The photo of the case was refused.');
  return file.id;
}

/** One that is announced, and of which nothing has come. */
async function photoToCome(opened: TestPortal): Promise<string> {
  const { cookie } = await opened.signIn(PEOPLE.dana.username);
  const headers = { cookie, origin: opened.portal.config.origin, 'x-portal-client': '1', ...announced(100) };
  const begun = await opened.app.request(`${addressOf(PATIENT_IDS.dana)}/documents`, { method: 'POST', headers });
  return begun.headers.get('location')?.split('/').at(-1) ?? '';
}

async function nothingOpen(opened: TestPortal): Promise<void> {
  const at = opened.portal.now();
  await db(opened).coverageRequest.updateMany({ where: { patientId: PATIENT_IDS.dana, state: 'open' }, data: { state: 'withdrawn', decidedAt: at } });
}

export const writeCases: WriteCases = {
  [`POST ${BASE}/coverages/:coverageId/check`]: async (opened) => {
    letAsk(opened);
    return { ...ofDana, ids: { coverageId: await coverageOf(opened) } };
  },
  [`POST ${BASE}/requests`]: async (opened) => {
    await nothingOpen(opened);
    return { ...ofDana, body: toldPlan, otherBody: { ...toldPlan, memberNumber: 'HSB-2' } };
  },
  [`POST ${BASE}/requests/:coverageRequestId/withdraw`]: async (opened) => ({ ...ofDana, ids: { coverageRequestId: await requestOf(opened) } }),
  [`POST ${BASE}/documents`]: async () => ({ ...ofDana, headers: announced(100) }),
  [`PATCH ${BASE}/documents/:paperId`]: async (opened) => ({ ...ofDana, ids: { paperId: await photoToCome(opened) }, headers: appended(0) }),
  [`DELETE ${BASE}/documents/:paperId`]: async (opened) => ({ ...ofDana, ids: { paperId: await photoBy(opened, 'dana') } }),
  [`PUT ${DESK}/requests/:coverageRequestId/owner`]: async (opened) => {
    const was = await userId(opened, PEOPLE.fontaine.username);
    return { ...atBillingDesk, ids: { coverageRequestId: await requestOf(opened, { ownerId: was }) }, body: { ownerId: null, was } };
  },
  [`POST ${DESK}/requests/:coverageRequestId/check`]: async (opened) => {
    letAsk(opened);
    return { ...atBillingDesk, ids: { coverageRequestId: await requestOf(opened) } };
  },
  [`POST ${DESK}/requests/:coverageRequestId/decide`]: async (opened) => {
    const body = { approved: true, answer: 'It is on file now.' };
    return { ...atBillingDesk, ids: { coverageRequestId: await requestOf(opened) }, body, otherBody: { ...body, answer: 'Thank you' } };
  },
};
