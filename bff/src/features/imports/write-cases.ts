/** One request that works, for every route of imports that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { atDesk } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';
import { contradict } from './testing/contradict.ts';

export const writeCases: WriteCases = {
  'PUT /api/clinics/:clinicId/imports/conflicts/:conflictId/answer': async ({ portal }) => ({
    ...atDesk,
    ids: { conflictId: (await contradict(portal, PATIENT_IDS.dana)).conflictId },
    body: { isSame: false },
  }),
};
