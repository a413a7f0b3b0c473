/** `/api/patients/:patientId/account/requests`: what a patient, and nobody for them, asks of the clinic about their account. */
import type { Context } from 'hono';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { list, ask, withdraw } from './api.ts';
import { askClinic, listOwnRequests, withdrawRequest } from './service.ts';
import type { Requester } from './service.ts';

const requester = (c: Context<AppEnv>): Requester => ({ userId: c.var.session.userId, patientId: c.var.patientId, grantId: c.var.access.grantId });

export const accountRequestRoutes = createRouter()
  .openapi(list, async (c) => c.json({ requests: await listOwnRequests(c.var.portal, requester(c)) }, 200))
  .openapi(ask, async (c) => c.json(await askClinic(c.var.portal, requester(c), c.req.valid('json')), 201))
  .openapi(withdraw, async (c) => c.json(await withdrawRequest(c.var.portal, requester(c), c.req.valid('param').requestId), 200));
