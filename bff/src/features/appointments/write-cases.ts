/** One request that works, for every route of visits that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { db, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

export const writeCases: WriteCases = {
  'POST /api/patients/:patientId/appointments/visits/:visitId/cancel': async (opened) => {
    const { id } = await db(opened).appointment.findFirstOrThrow({
      where: { patientId: PATIENT_IDS.dana, status: 'booked', startsAt: { gt: opened.portal.now() } },
    });
    return { ...ofDana, ids: { visitId: id }, body: { reason: 'I am away' } };
  },
};
