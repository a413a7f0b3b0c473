/** `/api/clinics/:clinicId/insurance`: staff look at what people told of their insurance. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import { answerFile } from '../../files/download.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { decideRequest } from './decide.ts';
import { checkRequest, listRequests, patientOfRequest, readRequest, setOwner } from './desk.ts';
import { openDeskPhoto } from './photos.ts';

/** Who asks about a request that is shown or answered; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, requestId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfRequest(c.var.portal, who, requestId));
  return who;
}

export const clinicInsuranceRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listRequests(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.read, async (c) => {
    const { coverageRequestId: id } = c.req.valid('param');
    return c.json(await readRequest(c.var.portal, await askingAbout(c, id), id), 200);
  })
  .openapi(api.photo, async (c) => {
    const { coverageRequestId: id, photoId } = c.req.valid('param');
    return answerFile(c, await openDeskPhoto(c.var.portal, await askingAbout(c, id), id, photoId));
  })
  .openapi(api.owner, async (c) => {
    const { coverageRequestId: id } = c.req.valid('param');
    return c.json(await setOwner(c.var.portal, await askingAbout(c, id), id, c.req.valid('json')), 200);
  })
  .openapi(api.check, async (c) => {
    const { coverageRequestId: id } = c.req.valid('param');
    return c.json(await checkRequest(c.var.portal, await askingAbout(c, id), id, await onceOf(c)), 200);
  })
  .openapi(api.decide, async (c) => {
    const { coverageRequestId: id } = c.req.valid('param');
    return c.json(await decideRequest(c.var.portal, await askingAbout(c, id), id, c.req.valid('json'), await onceOf(c)), 200);
  });
