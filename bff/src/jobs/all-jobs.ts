/** Every job of the portal. */
import { sweepDocuments } from '../features/requests/document-sweep.ts';
import { announceAges } from '../features/sharing/age-notices.ts';
import type { Job } from './job.ts';

export const ALL_JOBS: readonly Job[] = [announceAges, sweepDocuments];
