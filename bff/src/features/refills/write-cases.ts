/** One request that works, for every route of refills that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { PEOPLE } from '../../../demo/people.ts';
import { newMedicine, newRefill } from '../../testing/refills.ts';
import { atNurseDesk, ofDana, userId } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const BASE = '/api/patients/:patientId/refills';
const DESK = '/api/clinics/:clinicId/refills';
const { dana } = PATIENT_IDS;

export const writeCases: WriteCases = {
  [`POST ${BASE}/requests`]: async (opened) => {
    const { id: medicineId } = await newMedicine(opened, dana);
    const item = { medicineId, kind: 'refill', pharmacyId: 'ellery-corner', note: '' };
    return { ...ofDana, body: { items: [item] }, otherBody: { items: [{ ...item, note: 'Before Friday, please' }] } };
  },
  [`POST ${BASE}/requests/:refillId/cancel`]: async (opened) => ({ ...ofDana, ids: { refillId: (await newRefill(opened, dana)).id } }),
  [`PUT ${BASE}/requests/:refillId/pharmacy`]: async (opened) => ({
    ...ofDana,
    ids: { refillId: (await newRefill(opened, dana)).id },
    body: { pharmacyId: 'harbor-street', version: 1 },
  }),
  [`PUT ${BASE}/pharmacy`]: async () => ({ ...ofDana, body: { pharmacyId: 'harbor-street' } }),
  [`PUT ${DESK}/requests/:refillId/owner`]: async (opened) => {
    const was = await userId(opened, PEOPLE.lindqvist.username);
    return { ...atNurseDesk, ids: { refillId: (await newRefill(opened, dana, { state: 'in_review', ownerId: was })).id }, body: { ownerId: null, was } };
  },
  [`POST ${DESK}/decisions`]: async (opened) => {
    const item = { decision: 'refuse', refillId: (await newRefill(opened, dana)).id, version: 1, reason: 'visit-needed', words: 'Please see us first' };
    return { ...atNurseDesk, body: { items: [item] }, otherBody: { items: [{ ...item, words: 'Please call us' }] } };
  },
  [`POST ${DESK}/requests/:refillId/send-again`]: async (opened) => ({
    ...atNurseDesk,
    ids: { refillId: (await newRefill(opened, dana, { state: 'failed' })).id },
    body: { version: 1 },
    otherBody: { version: 2 },
  }),
};
