/** One request that works, for every route of the record that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { db, ofDana } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

export const writeCases: WriteCases = {
  'PUT /api/patients/:patientId/records/results/:reportId/seen': async (opened) => {
    const { id } = await db(opened).diagnosticReport.findFirstOrThrow({ where: { patientId: PATIENT_IDS.dana, category: 'LAB', seen: { none: {} } } });
    return { ...ofDana, ids: { reportId: id } };
  },
};
