/** `/api/patients/:patientId/account` */
import type { Context } from 'hono';
import { createRouter } from '../../http/router.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { read, change, details } from './api.ts';
import type { Editor } from './edit.ts';
import { changeContact, changeDetails, readProfile } from './service.ts';

const editor = (c: Context<AppEnv>): Editor => ({ patientId: c.var.patientId, access: c.var.access });

export const accountRoutes = createRouter()
  .openapi(read, async (c) => c.json(await readProfile(c.var.portal, c.var.patientId, c.var.access.reduced), 200))
  .openapi(change, async (c) => c.json(await changeContact(c.var.portal, editor(c), c.req.valid('json')), 200))
  .openapi(details, async (c) => c.json(await changeDetails(c.var.portal, editor(c), c.req.valid('json')), 200));
