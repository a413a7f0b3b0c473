/** The job that moves a patient's refills on by what their pharmacies sent. */
import { z } from 'zod';
import { jobKind } from '../jobs/job.ts';

export const FOLLOW_REFILLS = jobKind({ name: 'refills.follow', data: z.object({ patientId: z.uuid() }) });
