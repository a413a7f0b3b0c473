/** `/api/clinics/:clinicId/assistance`: the desk decides on applications for help. */
import type { Context } from 'hono';
import { askingClinic } from '../../access/asking.ts';
import type { ClinicWho } from '../../access/who.ts';
import { answerFile } from '../../files/download.ts';
import type { AppEnv } from '../../http/app-env.ts';
import { createRouter } from '../../http/router.ts';
import { onceOf } from '../../once/once-key.ts';
import * as api from './clinic-api.ts';
import { askMore, decide } from './decide.ts';
import { listDesk, openDeskPaper, patientOfApplication, readDesk, setOwner } from './desk.ts';

/** Who asks about an application that is shown or answered; the patient sees in their activity that it was. */
async function askingAbout(c: Context<AppEnv>, applicationId: string): Promise<ClinicWho> {
  const who = askingClinic(c);
  c.set('shownPatientId', await patientOfApplication(c.var.portal, who, applicationId));
  return who;
}

export const clinicAssistanceRoutes = createRouter()
  .openapi(api.list, async (c) => c.json(await listDesk(c.var.portal, askingClinic(c), c.req.valid('query')), 200))
  .openapi(api.read, async (c) => {
    const { applicationId } = c.req.valid('param');
    return c.json(await readDesk(c.var.portal, await askingAbout(c, applicationId), applicationId), 200);
  })
  .openapi(api.paper, async (c) => {
    const { applicationId, documentId } = c.req.valid('param');
    return answerFile(c, await openDeskPaper(c.var.portal, await askingAbout(c, applicationId), applicationId, documentId));
  })
  .openapi(api.owner, async (c) => {
    const { applicationId } = c.req.valid('param');
    return c.json(await setOwner(c.var.portal, await askingAbout(c, applicationId), applicationId, c.req.valid('json')), 200);
  })
  .openapi(api.askMore, async (c) => {
    const { applicationId } = c.req.valid('param');
    return c.json(await askMore(c.var.portal, await askingAbout(c, applicationId), applicationId, c.req.valid('json'), await onceOf(c)), 200);
  })
  .openapi(api.decide, async (c) => {
    const { applicationId } = c.req.valid('param');
    return c.json(await decide(c.var.portal, await askingAbout(c, applicationId), applicationId, c.req.valid('json'), await onceOf(c)), 200);
  });
