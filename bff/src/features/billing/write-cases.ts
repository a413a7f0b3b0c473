/** One request that works, for every route of bills that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { db, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

export const writeCases: WriteCases = {
  'PUT /api/patients/:patientId/billing/preferences': async (opened) => {
    const { paperlessBilling } = await db(opened).patient.findUniqueOrThrow({ where: { id: PATIENT_IDS.dana } });
    return { ...ofDana, body: { paperless: !paperlessBilling } };
  },
};
