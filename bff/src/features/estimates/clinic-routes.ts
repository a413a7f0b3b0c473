/** `/api/clinics/:clinicId/estimates`: the desk makes good-faith estimates. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { issueEstimate, listDesk, patientOfEstimate, readDesk } from './desk.ts';

/** Who asks about an estimate that is shown or made; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, estimateId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfEstimate(c.var.portal, who, estimateId));
  return who;
}

export const clinicEstimatesRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listDesk(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.read, async (c) => {
    const { estimateId } = c.req.valid('param');
    return c.json(await readDesk(c.var.portal, await askingAbout(c, estimateId), { estimateId }), 200);
  })
  .openapi(api.issue, async (c) => {
    const { estimateId } = c.req.valid('param');
    return c.json(await issueEstimate(c.var.portal, await askingAbout(c, estimateId), estimateId, c.req.valid('json'), await onceOf(c)), 200);
  });
