/** What operators' machines ask: is it alive, is it ready, how is it doing; and the pages' reports of blocked content. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Config } from '../config.ts';
import { createRouter } from '../http/router.ts';
import { problemResponse } from '../http/problem-response.ts';
import { describeError } from '../http/error-handler.ts';
import { countJobs } from '../jobs/job-counts.ts';
import { renderMetrics } from '../http/metrics.ts';

export const operationsRoutes = createRouter()
  .get('/healthz', (c) => c.json({ status: 'alive' }, 200))
  .get('/readyz', async (c) => {
    const { db, audit, stopping } = c.var.portal;
    if (stopping.aborted) return problemResponse(c, 'service/stopping', { retryAfter: 5 });
    await db.check();
    await audit.check();
    return c.json({ status: 'ready' }, 200);
  })
  .get('/metrics', async (c) => {
    const { config, db, log } = c.var.portal;
    if (!mayRead(config.metrics, c.req.header('authorization'))) return problemResponse(c, 'resource/not-found');
    // Without the database there are still the numbers of the process itself.
    const jobs = await countJobs(db).catch((error: unknown) => (log.warn(describeError(error), 'jobs could not be counted'), []));
    const { body, contentType } = await renderMetrics(jobs);
    return c.body(body, 200, { 'content-type': contentType });
  });

function mayRead(metrics: Config['metrics'], authorization = ''): boolean {
  if (typeof metrics === 'string') return metrics === 'open';
  // Hashes are of one length, and take the same time to compare.
  return timingSafeEqual(digest(authorization), digest(`Bearer ${metrics.token}`));
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
