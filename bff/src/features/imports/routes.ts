/** `/api/clinics/:clinicId/imports`: what came from other systems. */
import { askingClinic } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import { conflicts, list, settle } from './api.ts';
import * as identities from './identities.ts';
import * as service from './service.ts';

export const importRoutes = createRouter()
  .openapi(list, async (c) => c.json(await service.list(c.var.portal, c.req.valid('query')), 200))
  .openapi(conflicts, async (c) => c.json(await identities.conflicts(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(settle, async (c) => {
    await identities.settle(c.var.portal, askingClinic(c), c.req.valid('param').conflictId, c.req.valid('json'));
    return c.body(null, 204);
  });
