/** What operators' machines ask: is it alive, is it ready, how is it doing; and the pages' reports of blocked content. */
import { createRouter } from '../../http/router.ts';
import { problemResponse } from '../../http/problem.ts';
import { renderMetrics } from '../../http/metrics.ts';

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
    const { body, contentType } = await renderMetrics();
    return c.body(body, 200, { 'content-type': contentType });
  });
