/** `/api/clinics/:clinicId/visit-requests`: the desk answers requests for visits, and sees who waits. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { bookRequest, declineRequest, listDeskRequests, patientOfRequest, readDeskRequest, setRequestOwner } from './desk-requests.ts';
import { listDeskWaiting } from './desk-waiting.ts';
import { readFreeTimes } from './free-times.ts';

/** Who asks about a request that is shown or answered; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, visitRequestId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfRequest(c.var.portal, who, visitRequestId));
  return who;
}

export const clinicVisitRequestsRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listDeskRequests(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.read, async (c) => {
    const { visitRequestId } = c.req.valid('param');
    return c.json(await readDeskRequest(c.var.portal, await askingAbout(c, visitRequestId), visitRequestId), 200);
  })
  .openapi(api.freeTimes, async (c) => {
    const { visitRequestId } = c.req.valid('param');
    return c.json(await readFreeTimes(c.var.portal, await askingAbout(c, visitRequestId), visitRequestId, c.req.valid('query').from), 200);
  })
  .openapi(api.owner, async (c) => {
    const { visitRequestId } = c.req.valid('param');
    return c.json(await setRequestOwner(c.var.portal, await askingAbout(c, visitRequestId), visitRequestId, c.req.valid('json')), 200);
  })
  .openapi(api.book, async (c) => {
    const { visitRequestId } = c.req.valid('param');
    return c.json(await bookRequest(c.var.portal, await askingAbout(c, visitRequestId), visitRequestId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.decline, async (c) => {
    const { visitRequestId } = c.req.valid('param');
    return c.json(await declineRequest(c.var.portal, await askingAbout(c, visitRequestId), visitRequestId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.waiting, async (c) => c.json(await listDeskWaiting(c.var.portal, askingClinic(c), c.req.valid('query')), 200));
