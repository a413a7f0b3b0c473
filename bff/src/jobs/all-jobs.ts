/** Every job of the portal: a feature's own stand in its `feature.ts`. */
import { FEATURES } from '../features/index.ts';
import type { Job } from './job.ts';

export const ALL_JOBS: readonly Job[] = FEATURES.flatMap(({ jobs = [] }) => jobs);
