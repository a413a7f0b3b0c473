/** Every job of the portal: a feature's own stand in its `feature.ts`. */
import { anchorAudit } from '../audit/anchors.ts';
import { forgetAuditMonths } from '../audit/retention.ts';
import { tallyAuditMonths } from '../audit/tally.ts';
import { forgetTries } from '../auth/forget-tries.ts';
import { forgetOldChanges } from '../changes/jobs.ts';
import { FEATURES } from '../features/index.ts';
import { fileJobs } from '../files/jobs.ts';
import { sendJobs } from '../mail/send.ts';
import { followUp } from '../notifications/follow-up.ts';
import { forgetNews, spreadNews } from '../notifications/spread.ts';
import { watchWays } from '../notifications/trouble.ts';
import { forgetKeys } from '../once/forget-keys.ts';
import type { Job } from './job.ts';
import type { RetryHooks } from './retry-hooks.ts';

export const ALL_JOBS: readonly Job[] = [
  ...sendJobs,
  ...fileJobs,
  spreadNews,
  forgetNews,
  followUp,
  watchWays,
  anchorAudit,
  tallyAuditMonths,
  forgetAuditMonths,
  forgetOldChanges,
  forgetKeys,
  forgetTries,
  ...FEATURES.flatMap(({ jobs = [] }) => jobs),
];

export const RETRY_HOOKS: RetryHooks = new Map(ALL_JOBS.flatMap(({ kind, beforeRetry }) => (beforeRetry ? [[kind.name, beforeRetry]] : [])));
