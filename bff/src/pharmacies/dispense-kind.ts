/** A step of the demo's pharmacies: what they would send is brought in as what a real one sends. */
import { z } from 'zod';
import { jobKind } from '../jobs/job.ts';

export const DISPENSE = jobKind({ name: 'demo.dispense', data: z.object({ refillId: z.uuid(), step: z.enum(['begin', 'ready', 'done']) }) });
