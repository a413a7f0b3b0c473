/** `/api/patients/:patientId/appointments` */
import type { Context } from 'hono';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { list, read, cancel } from './api.ts';
import { cancelVisit, getVisit, listVisits } from './service.ts';
import type { VisitReader } from './service.ts';

const reader = (c: Context<AppEnv>): VisitReader => ({
  patientId: c.var.patientId,
  grantId: c.var.access.grantId,
  reduced: c.var.access.reduced,
});

export const appointmentsRoutes = createRouter()
  .openapi(list, async (c) => c.json(await listVisits(c.var.portal, reader(c)), 200))
  .openapi(read, async (c) => c.json(await getVisit(c.var.portal, reader(c), c.req.valid('param').visitId), 200))
  .openapi(cancel, async (c) => {
    const by = { userId: c.var.session.userId, reason: c.req.valid('json').reason };
    return c.json(await cancelVisit(c.var.portal, reader(c), c.req.valid('param').visitId, by), 200);
  });
