/** One request that works, for every route of reviews that writes. */
import { PATIENT_IDS } from '../../../demo/ids.ts';
import { newReview } from '../../testing/reviews.ts';
import { atNurseDesk } from '../../testing/write-case.ts';
import type { WriteCases } from '../../testing/write-case.ts';

const DESK = '/api/clinics/:clinicId/reviews';

export const writeCases: WriteCases = {
  [`PUT ${DESK}/:reportId/reviewed`]: async (opened) => ({
    ...atNurseDesk,
    ids: { reportId: await newReview(opened, PATIENT_IDS.dana) },
    body: { version: 1 },
  }),
  [`POST ${DESK}/:reportId/comments`]: async (opened) => ({
    ...atNurseDesk,
    ids: { reportId: await newReview(opened, PATIENT_IDS.dana) },
    body: { body: 'We will talk about it at your next visit.' },
  }),
};
