/** `/api/shared-estimates`: what a link shows to whoever has it. */
import { visiting } from '../../access/asking.ts';
import { createRouter } from '../../http/router.ts';
import * as api from './shared-api.ts';
import { readShared } from './share.ts';

export const sharedEstimatesRoutes = createRouter().openapi(api.readShared, async (c) =>
  c.json(await readShared(c.var.portal, c.req.valid('json'), visiting(c)), 200),
);
